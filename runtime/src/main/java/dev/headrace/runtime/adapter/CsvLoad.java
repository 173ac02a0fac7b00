package dev.headrace.runtime.adapter;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.node.RelationName;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file to put into a table.
 *
 * @param columns the file's columns in its order, with the types of the table's
 * @param delimiter one character
 * @param padded whether rows may end early; NULLs stand for what they lack
 * @param rows what is in the file
 */
public record CsvLoad(
    RelationName table,
    Path file,
    ImmutableList<ColumnInfo> columns,
    String delimiter,
    boolean padded,
    Rows rows) {

  /** The file's rows, for an engine that cannot read the file itself. */
  @FunctionalInterface
  public interface Rows {
    /**
     * Reads the file from its first row to its last, keeping none.
     *
     * @throws dev.headrace.compiler.diagnostic.ProjectException when the file is no longer as it
     *     was
     */
    void read(Reader reader);
  }

  /** Takes the rows. */
  @FunctionalInterface
  public interface Reader {
    /** A row, as many fields as there are columns; null where there is no value. */
    void row(List<@Nullable String> fields);
  }

  /** Writes a row as CSV without its end: all values between quotes, and nothing for NULL. */
  public static void write(List<@Nullable String> row, Writer writer) throws IOException {
    var separator = "";
    for (var field : row) {
      writer.write(separator);
      separator = ",";
      if (field != null) {
        writer.write('"');
        writer.write(field.replace("\"", "\"\""));
        writer.write('"');
      }
    }
  }
}
