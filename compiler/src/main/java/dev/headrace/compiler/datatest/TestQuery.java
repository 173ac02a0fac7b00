package dev.headrace.compiler.datatest;

import dev.headrace.compiler.node.TestConfig;

/**
 * The statement that counts what a data test finds: one row with the columns {@code failures},
 * {@code should_warn} and {@code should_error}.
 *
 * @param sql the whole statement
 * @param start where in it the test's own query begins, 0-based
 */
public record TestQuery(String sql, int start) {

  /**
   * Counts the rows of a test's query.
   *
   * @param query the test's own, or {@code select * from} where its failing rows are kept
   */
  public static TestQuery counting(String query, TestConfig config) {
    var head =
        """
        select
          %s as failures,
          %s %s as should_warn,
          %s %s as should_error
        from (
        """
            .formatted(
                config.failCalc(),
                config.failCalc(),
                config.warnIf(),
                config.failCalc(),
                config.errorIf());
    return new TestQuery(
        head + limited(query, config) + "\n) as dbt_internal_test\n", head.length());
  }

  /** A test's query, cut off where its configuration limits it: the failing rows to keep. */
  public static String limited(String query, TestConfig config) {
    return config.limit() == null ? query : query + "\nlimit " + config.limit();
  }
}
