package dev.headrace.runtime.adapter.postgres;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.runtime.adapter.RowReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses how many rows are fetched at a time, by how long those were that came first. */
final class Portions implements RowReader {
  /** Rows fetched before anything is known of their length. */
  static final int FIRST = 100;

  private static final int MOST = 10_000;
  private static final int BYTES = 4 << 20;

  /** About what a value takes that is neither text nor bytes. */
  private static final int SHORT_VALUE = 16;

  private final ResultSet result;
  private final RowReader reader;
  private int rows;
  private long bytes;

  Portions(ResultSet result, RowReader reader) {
    this.result = result;
    this.reader = reader;
  }

  @Override
  public void columns(ImmutableList<ColumnInfo> columns) {
    reader.columns(columns);
  }

  @Override
  public void row(List<@Nullable Object> values) {
    if (rows < FIRST) {
      for (var value : values) {
        bytes += length(value);
      }
      if (++rows == FIRST) {
        choose();
      }
    }
    reader.row(values);
  }

  private static int length(@Nullable Object value) {
    return switch (value) {
      case String text -> text.length();
      case byte[] some -> some.length;
      case List<?> list -> list.size() * SHORT_VALUE;
      case null, default -> SHORT_VALUE;
    };
  }

  private void choose() {
    try {
      result.setFetchSize(Math.clamp(BYTES / Math.max(1, bytes / rows), 1, MOST));
    } catch (SQLException e) {
      throw Errors.of(e, "");
    }
  }
}
