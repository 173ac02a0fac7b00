package dev.headrace.compiler.resolve;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.context.Mention;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.node.Dependencies.Ref;
import dev.headrace.compiler.node.Dependencies.SourceRef;
import dev.headrace.compiler.parse.Evaluation;
import dev.headrace.compiler.parse.Located;

/** The call by which a generic test names what it is attached to. */
sealed interface SubjectCall {
  /** As a template writes it, for example {@code ref('orders')}. */
  String text();

  /** What evaluating the call tells, the macros around it given. */
  Evaluation evaluation(ImmutableSet<String> macros, SourceSpan at);

  /** Whether the text is read as it is meant: no name in it closes a quote or is a template. */
  boolean isPlain();

  /** Of a model or a seed. */
  record OfNode(Ref ref) implements SubjectCall {
    @Override
    public String text() {
      return ref.version() == null
          ? "ref('" + ref.name() + "')"
          : "ref('" + ref.name() + "', version='" + ref.version() + "')";
    }

    @Override
    public boolean isPlain() {
      return SubjectCall.isPlain(ref.name())
          && (ref.version() == null || SubjectCall.isPlain(ref.version()));
    }

    @Override
    public Evaluation evaluation(ImmutableSet<String> macros, SourceSpan at) {
      return SubjectCall.evaluation(
          ImmutableList.of(new Located<>(ref, new Mention(at, ImmutableList.of()))),
          ImmutableList.of(),
          macros);
    }
  }

  /** Of a table of a source. */
  record OfSource(SourceRef source) implements SubjectCall {
    @Override
    public String text() {
      return "source('" + source.sourceName() + "', '" + source.tableName() + "')";
    }

    @Override
    public boolean isPlain() {
      return SubjectCall.isPlain(source.sourceName()) && SubjectCall.isPlain(source.tableName());
    }

    @Override
    public Evaluation evaluation(ImmutableSet<String> macros, SourceSpan at) {
      return SubjectCall.evaluation(
          ImmutableList.of(),
          ImmutableList.of(new Located<>(source, new Mention(at, ImmutableList.of()))),
          macros);
    }
  }

  private static boolean isPlain(String name) {
    return name.indexOf('\'') < 0 && name.indexOf('\\') < 0 && name.indexOf('{') < 0;
  }

  private static Evaluation evaluation(
      ImmutableList<Located<Ref>> refs,
      ImmutableList<Located<SourceRef>> sources,
      ImmutableSet<String> macros) {
    return new Evaluation(
        refs,
        sources,
        ImmutableList.of(),
        macros,
        ImmutableSet.of(),
        ImmutableMap.of(),
        true,
        ImmutableList.of());
  }
}
