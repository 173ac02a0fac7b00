package dev.headrace.compiler.datatest;

import dev.headrace.compiler.node.TestConfig;

/** The statement that counts what a data test finds. */
public final class TestQuery {
  private TestQuery() {}

  /**
   * Exactly one row with the columns {@code failures}, {@code should_warn} and {@code
   * should_error}.
   *
   * @param sql the test's query, or {@code select * from} where its rows are kept
   */
  public static String wrap(String sql, TestConfig config) {
    return """
    select
      %s as failures,
      %s %s as should_warn,
      %s %s as should_error
    from (
    %s
    ) dbt_internal_test
    """
        .formatted(
            config.failCalc(),
            config.failCalc(),
            config.warnIf(),
            config.failCalc(),
            config.errorIf(),
            limited(sql, config));
  }

  /** The test's query, cut off where the configuration limits it: what is kept of the failures. */
  public static String limited(String sql, TestConfig config) {
    return config.limit() == null ? sql.strip() : sql.strip() + "\nlimit " + config.limit();
  }
}
