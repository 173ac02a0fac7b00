package dev.headrace.compiler.datatest;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.node.TestConfig;
import java.util.Optional;

/**
 * The statement that counts what a data test finds: one row with the columns {@code failures},
 * {@code should_warn} and {@code should_error}.
 *
 * @param sql the whole statement
 * @param start where in it the test's own query begins, 0-based
 * @param settings where in it the test's settings stand, in order
 */
public record TestQuery(String sql, int start, ImmutableList<Setting> settings) {

  /**
   * A setting of the test as it stands in the statement.
   *
   * @param start its first character, 0-based
   * @param end after its last
   */
  public record Setting(String key, int start, int end) {}

  /**
   * Counts the rows of a test's query.
   *
   * @param query the test's own, or {@code select * from} where its failing rows are kept
   */
  public static TestQuery counting(String query, TestConfig config) {
    var head = new StringBuilder("select\n  ");
    var settings = ImmutableList.<Setting>builder();
    settings.add(put(head, "fail_calc", config.failCalc()));
    head.append(" as failures,\n  ").append(config.failCalc()).append(' ');
    settings.add(put(head, "warn_if", config.warnIf()));
    head.append(" as should_warn,\n  ").append(config.failCalc()).append(' ');
    settings.add(put(head, "error_if", config.errorIf()));
    head.append(" as should_error\nfrom (\n");
    return new TestQuery(
        head + limited(query, config) + "\n) as dbt_internal_test\n",
        head.length(),
        settings.build());
  }

  private static Setting put(StringBuilder head, String key, String text) {
    var start = head.length();
    return new Setting(key, start, head.append(text).length());
  }

  /**
   * The setting that a place in the statement is about; nothing for the test's own query.
   *
   * @param offset 0-based
   */
  public Optional<String> settingAt(int offset) {
    // What stands right after a setting could only not follow it.
    return settings.stream()
        .filter(setting -> offset >= setting.start())
        .filter(setting -> offset < start)
        .reduce((earlier, later) -> later)
        .map(Setting::key);
  }

  /** A test's query, cut off where its configuration limits it: the failing rows to keep. */
  public static String limited(String query, TestConfig config) {
    return config.limit() == null ? query : query + "\nlimit " + config.limit();
  }
}
