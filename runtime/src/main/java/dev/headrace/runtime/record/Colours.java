package dev.headrace.runtime.record;

/** Whether and how verdicts are coloured. */
enum Colours {
  ON,
  OFF;

  private static final String RED = "\u001b[31m";
  private static final String GREEN = "\u001b[32m";
  private static final String YELLOW = "\u001b[33m";
  private static final String RESET = "\u001b[0m";

  String verdict(Status status, String word) {
    return switch (status) {
      case SUCCESS, PASS -> paint(GREEN, word);
      case WARN, SKIPPED, PARTIAL_SUCCESS -> paint(YELLOW, word);
      case FAIL, ERROR, RUNTIME_ERROR -> paint(RED, word);
      case NO_OP -> word;
    };
  }

  private String paint(String colour, String word) {
    return this == ON ? colour + word + RESET : word;
  }
}
