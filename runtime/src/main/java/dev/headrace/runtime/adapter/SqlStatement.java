package dev.headrace.runtime.adapter;

/**
 * A statement to send, and where in it a node's own query stands.
 *
 * @param queryAt offset of the query, 0-based
 * @param queryLength 0 when none of the node's text is in it
 */
public record SqlStatement(String sql, int queryAt, int queryLength) {
  /** A statement made by the program alone. */
  public static SqlStatement of(String sql) {
    return new SqlStatement(sql, 0, 0);
  }

  /** A node's query between other text. */
  public static SqlStatement around(String before, String query, String after) {
    return new SqlStatement(before + query + after, before.length(), query.length());
  }
}
