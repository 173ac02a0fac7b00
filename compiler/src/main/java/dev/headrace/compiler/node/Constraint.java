package dev.headrace.compiler.node;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.SourceSpan;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A condition on the rows of a model whose contract is enforced.
 *
 * @param name what the database shall call it, or null
 * @param columns those it is about, as declared; none for a check of a whole table
 * @param expression what a check asks, what a custom one says, or what belongs to another, or null
 * @param to the table referred to, a template, or null
 * @param toColumns the columns referred to there
 * @param warnUnenforced whether to warn where the engine knows it and does not keep it
 * @param warnUnsupported whether to warn where the engine does not know it
 */
public record Constraint(
    Kind kind,
    @Nullable String name,
    ImmutableList<String> columns,
    @Nullable String expression,
    @Nullable String to,
    ImmutableList<String> toColumns,
    boolean warnUnenforced,
    boolean warnUnsupported,
    SourceSpan at) {

  /** What in it is rendered when the model is built. */
  public ImmutableList<Hook> templates() {
    return Stream.of(to, expression)
        .flatMap(Stream::ofNullable)
        .map(text -> new Hook(text, true, at))
        .collect(ImmutableList.toImmutableList());
  }

  /** The kinds of constraints. */
  public enum Kind {
    NOT_NULL,
    UNIQUE,
    PRIMARY_KEY,
    FOREIGN_KEY,
    CHECK,
    CUSTOM;

    /** As written in a properties file. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
