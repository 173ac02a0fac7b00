package dev.headrace.compiler.compile;

import dev.headrace.compiler.context.Target;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.json.Json;
import dev.headrace.compiler.json.JsonWriter;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.project.ProjectFile;
import dev.headrace.compiler.project.YamlMap;
import dev.headrace.compiler.project.YamlScalar;
import dev.headrace.compiler.project.YamlValue;
import dev.headrace.compiler.sql.QueryComment;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The comments that say in the database whose statements they are: the JSON that dbt's users know,
 * or what {@code query-comment} in the project file asks for. Safe for use by several threads.
 */
public final class QueryComments {
  private final ProjectCompiler compiler;
  private final Target target;
  private final String version;
  private final @Nullable YamlValue written;
  private final boolean appended;

  /**
   * @param version of this program
   */
  public QueryComments(ProjectFile file, ProjectCompiler compiler, Target target, String version) {
    this.compiler = compiler;
    this.target = target;
    this.version = version;
    var asked = file.queryComment();
    this.written = asked instanceof YamlMap map ? map.get("comment").orElse(null) : asked;
    this.appended =
        asked instanceof YamlMap map
            && map.get("append")
                .map(YamlValue::toTemplateValue)
                .filter(Boolean.TRUE::equals)
                .isPresent();
  }

  /** With the statements of a node, or of none. */
  public QueryComment of(Optional<Node> node) {
    if (written == null) {
      return new QueryComment(usual(node), appended);
    }
    if (!(written instanceof YamlScalar scalar)) {
      throw fault(written.at(), "`query-comment` is a text, or a mapping with a `comment`");
    }
    if (scalar.isNull() || scalar.text().isBlank()) {
      return QueryComment.NONE;
    }
    // Only a node has all that a template may ask for.
    var text =
        scalar.toText().isTemplate()
            ? node.map(each -> compiler.comment(each, scalar.toText())).orElse(usual(node))
            : scalar.text();
    if (text.contains("*/")) {
      throw fault(scalar.at(), "a query comment cannot hold `*/`, which ends it");
    }
    return new QueryComment(text.strip(), appended);
  }

  private String usual(Optional<Node> node) {
    var facts = new LinkedHashMap<String, @Nullable Object>();
    facts.put("app", "headrace");
    facts.put("headrace_version", version);
    facts.put("profile_name", target.profileName());
    facts.put("target_name", target.name());
    node.ifPresent(each -> facts.put("node_id", each.id().value()));
    // A name could hold what ends a comment.
    return Json.write(facts, JsonWriter.Layout.PYTHON).replace("*/", "* /");
  }

  private static ProjectException fault(SourceSpan at, String message) {
    return new ProjectException(Diagnostic.error(Code.INVALID_VALUE, at, message));
  }
}
