package dev.headrace.compiler.diagnostic;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a project, said so that its author can mend it.
 *
 * @param code its public name, described in {@code docs/diagnostics.md}
 * @param severity whether it stops the command
 * @param message one sentence; names in backticks, what was found and what was expected
 * @param at where, if it is about a place
 * @param hint an action the reader can take, if there is one
 * @param through the macro calls between {@code at} (the outermost place) and the fault, outermost
 *     first
 */
public record Diagnostic(
    Code code,
    Severity severity,
    String message,
    @Nullable SourceSpan at,
    @Nullable String hint,
    ImmutableList<Frame> through) {

  /** File and line order; those without a place come first. */
  public static final Comparator<Diagnostic> IN_FILE_ORDER =
      Comparator.comparing(
              Diagnostic::at, Comparator.nullsFirst(Comparator.<SourceSpan>naturalOrder()))
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message);

  /** An error at a place. */
  public static Diagnostic error(Code code, @Nullable SourceSpan at, String message) {
    return new Diagnostic(code, Severity.ERROR, message, at, null, ImmutableList.of());
  }

  /** A warning at a place. */
  public static Diagnostic warning(Code code, @Nullable SourceSpan at, String message) {
    return new Diagnostic(code, Severity.WARNING, message, at, null, ImmutableList.of());
  }

  public Diagnostic withHint(@Nullable String hint) {
    return new Diagnostic(code, severity, message, at, hint, through);
  }

  public Diagnostic withSeverity(Severity severity) {
    return new Diagnostic(code, severity, message, at, hint, through);
  }

  public Diagnostic withThrough(List<Frame> through) {
    return new Diagnostic(code, severity, message, at, hint, ImmutableList.copyOf(through));
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** The first line a person sees, without excerpt and hint. */
  @Override
  public String toString() {
    return (at == null ? "" : at + ": ") + severity.label() + " " + code + ": " + message;
  }
}
