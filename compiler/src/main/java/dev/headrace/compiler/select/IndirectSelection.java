package dev.headrace.compiler.select;

import java.util.Locale;

/** When a test is taken along with the nodes it looks at. */
public enum IndirectSelection {
  /** When any of its parents is selected. */
  EAGER,
  /** When all of its parents are selected. */
  CAUTIOUS,
  /** When all of its parents are selected, or needed by what is. */
  BUILDABLE,
  /** Only when it is selected itself. */
  EMPTY;

  /** As written on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
