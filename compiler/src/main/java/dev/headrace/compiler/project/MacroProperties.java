package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * What a properties file says of a macro.
 *
 * @param config {@code meta} and {@code docs}
 */
public record MacroProperties(
    Text name,
    Text description,
    ImmutableList<Argument> arguments,
    ConfigLayer config,
    SourceSpan at) {

  /** One argument, for people. */
  public record Argument(Text name, @Nullable Text type, Text description) {}
}
