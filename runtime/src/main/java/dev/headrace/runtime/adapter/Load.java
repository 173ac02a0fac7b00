package dev.headrace.runtime.adapter;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.node.RelationName;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows to put into a table that stands, all at once.
 *
 * @param columns of the rows, in their order, with the types of the table's
 * @param file what the rows are read from, for an engine that can read it itself; absent where they
 *     come from elsewhere
 */
public record Load(
    RelationName table, ImmutableList<ColumnInfo> columns, Rows rows, Optional<CsvFile> file) {

  /** Rows that no file holds. */
  public static Load of(RelationName table, ImmutableList<ColumnInfo> columns, Rows rows) {
    return new Load(table, columns, rows, Optional.empty());
  }

  /**
   * A CSV file with a header.
   *
   * @param delimiter one character
   * @param padded whether rows may end early; NULLs stand for what they lack
   */
  public record CsvFile(Path path, String delimiter, boolean padded) {}

  /** What gives the rows, once. */
  @FunctionalInterface
  public interface Rows {
    /**
     * Gives them from the first to the last, keeping none.
     *
     * @throws dev.headrace.compiler.diagnostic.ProjectException when a file is no longer as it was
     */
    void read(Reader reader);
  }

  /**
   * Writes a row as CSV without its end: all values between quotes, and nothing for NULL.
   *
   * @param row as a {@link Reader} gets it; bytes are written as hexadecimal digits
   */
  public static void write(List<? extends @Nullable Object> row, Writer writer) throws IOException {
    var separator = "";
    for (var value : row) {
      writer.write(separator);
      separator = ",";
      if (value != null) {
        writer.write('"');
        writer.write(LoadedText.of(value).replace("\"", "\"\""));
        writer.write('"');
      }
    }
  }

  /** Takes the rows. */
  @FunctionalInterface
  public interface Reader {
    /**
     * A row.
     *
     * @param values as many as there are columns: text as a person writes it, or values as {@link
     *     RowReader} gets them; null where there is none
     */
    void row(List<? extends @Nullable Object> values);
  }
}
