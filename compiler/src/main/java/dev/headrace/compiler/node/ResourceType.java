package dev.headrace.compiler.node;

import java.util.Locale;

/** The kinds of nodes, by the words used on the command line and in artifacts. */
public enum ResourceType {
  MODEL,
  SEED,
  SNAPSHOT,
  SOURCE,
  TEST,
  UNIT_TEST,
  EXPOSURE,
  ANALYSIS,
  OPERATION;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** {@code model}, {@code unit_test}, ... */
  public String label() {
    return label;
  }
}
