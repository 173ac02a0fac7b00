package dev.headrace.runtime.record;

/** How a node ended, by the words of the artifacts. */
public enum Status {
  SUCCESS("success"),
  PASS("pass"),
  WARN("warn"),
  FAIL("fail"),
  ERROR("error"),
  SKIPPED("skipped"),
  NO_OP("no-op"),
  PARTIAL_SUCCESS("partial success"),
  RUNTIME_ERROR("runtime error");

  private final String label;

  Status(String label) {
    this.label = label;
  }

  /** As written in artifacts. */
  public String label() {
    return label;
  }

  /** Whether the command fails because of it. */
  public boolean fails() {
    return switch (this) {
      case FAIL, ERROR, SKIPPED, PARTIAL_SUCCESS, RUNTIME_ERROR -> true;
      case SUCCESS, PASS, WARN, NO_OP -> false;
    };
  }
}
