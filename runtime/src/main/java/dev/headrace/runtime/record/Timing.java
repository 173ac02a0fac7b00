package dev.headrace.runtime.record;

import java.time.Instant;

/** When a step of a node's work began and ended. */
public record Timing(Step step, Instant started, Instant completed) {

  /** The steps that are timed. */
  public enum Step {
    COMPILE("compile"),
    EXECUTE("execute");

    private final String label;

    Step(String label) {
      this.label = label;
    }

    /** As written in artifacts. */
    public String label() {
      return label;
    }
  }
}
