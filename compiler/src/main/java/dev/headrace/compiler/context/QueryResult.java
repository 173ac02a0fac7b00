package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a statement gave back.
 *
 * @param columns empty when the statement has no result
 * @param rows values a template can compute with, in the order of the columns; dates and times may
 *     be {@code java.time} values, decimals {@code BigDecimal}
 */
public record QueryResult(
    ImmutableList<ColumnInfo> columns,
    ImmutableList<List<@Nullable Object>> rows,
    Response response) {
  public static final QueryResult NONE =
      new QueryResult(ImmutableList.of(), ImmutableList.of(), Response.NONE);

  /**
   * What the database says besides rows.
   *
   * @param message for people, such as {@code OK}
   * @param code the kind of statement, or an empty text
   * @param rowsAffected -1 when unknown
   * @param queryId names the statement in the database's own records; empty where it has no names
   */
  public record Response(String message, String code, long rowsAffected, String queryId) {
    public static final Response NONE = new Response("", "", -1);

    /** Of a database that does not name its statements. */
    public Response(String message, String code, long rowsAffected) {
      this(message, code, rowsAffected, "");
    }
  }
}
