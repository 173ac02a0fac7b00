package dev.headrace.compiler.diagnostic;

/** Whether a {@link Diagnostic} stops the command. */
public enum Severity {
  ERROR,
  WARNING;

  /** The word a person reads. */
  public String label() {
    return switch (this) {
      case ERROR -> "error";
      case WARNING -> "warning";
    };
  }
}
