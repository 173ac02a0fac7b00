package dev.headrace.runtime.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.sql.TemplateComments;
import dev.headrace.runtime.workspace.Workspace;
import java.util.List;

/** Says of a fault in a comment of some SQL why it is one: templates are evaluated there too. */
record CommentHints(Workspace workspace) {
  private static final String HINT =
      "a template in an SQL comment is evaluated too; `{# ... #}` is a comment that is not";

  /** Of what comes after the template is evaluated, a comment is never the reason. */
  private static final ImmutableSet<Code> OTHERS =
      ImmutableSet.of(
          Code.DATABASE_ERROR,
          Code.EMPTY_MODEL,
          Code.SEVERAL_STATEMENTS,
          Code.NOT_TEXT,
          Code.DUPLICATE_NODE,
          Code.DUPLICATE_RELATION);

  ImmutableList<Diagnostic> addTo(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(this::addTo).collect(ImmutableList.toImmutableList());
  }

  Diagnostic addTo(Diagnostic diagnostic) {
    var at = diagnostic.at();
    if (at == null || !isSql(at.file()) || OTHERS.contains(diagnostic.code())) {
      return diagnostic;
    }
    var inComment =
        workspace
            .knownText(at.file())
            .filter(text -> TemplateComments.covers(text, at.line(), at.column()));
    if (inComment.isEmpty()) {
      return diagnostic;
    }
    var hint = diagnostic.hint();
    if (hint == null) {
      return diagnostic.withHint(HINT);
    }
    return diagnostic.withHint(hint + (hint.endsWith("?") ? " (" + HINT + ")" : "; " + HINT));
  }

  private static boolean isSql(String file) {
    return file.endsWith(".sql") || file.endsWith(".sql.jinja") || file.endsWith(".sql.peb");
  }
}
