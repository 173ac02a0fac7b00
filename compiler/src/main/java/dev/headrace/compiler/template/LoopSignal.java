package dev.headrace.compiler.template;

/** Unwinds a loop's body: {@code break} and {@code continue}; no fault. */
final class LoopSignal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean ends;

  LoopSignal(boolean ends) {
    super(null, null, false, false);
    this.ends = ends;
  }

  /** Whether the whole loop ends, not only this round. */
  boolean ends() {
    return ends;
  }
}
