package dev.headrace.runtime.adapter;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.ColumnInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a query's result as it arrives, its rows one by one. */
public interface RowReader {
  /** Comes first and once; types have their precision where the engine says it. */
  void columns(ImmutableList<ColumnInfo> columns);

  /**
   * A row.
   *
   * @param values in the order of the columns: null, Boolean, Long, Double, BigInteger, BigDecimal,
   *     String, java.time values, {@code byte[]}, List or Map of such; times beyond all times are
   *     the texts {@code infinity} and {@code -infinity}
   */
  void row(List<@Nullable Object> values);
}
