package dev.headrace.compiler.datatest;

/**
 * What a data test's answer means.
 *
 * @param failures the number counted, kept even where a threshold lets it pass
 */
public record Verdict(Status status, long failures) {

  /** The words dbt uses. */
  public enum Status {
    PASS,
    WARN,
    FAIL
  }
}
