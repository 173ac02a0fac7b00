package dev.headrace.runtime.adapter.duckdb;

import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.adapter.WarehouseException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Says why a database file cannot be opened; a second line says what can be done about it. */
final class OpenErrors {
  private static final Pattern HOLDER =
      Pattern.compile("Conflicting lock is held in (.*?)(?: \\(PID (\\d+)\\))");

  private OpenErrors() {}

  static WarehouseException of(SQLException error, Path file) {
    var plain = Errors.of(error, "");
    var text = plain.text();
    if (text.contains("Could not set lock")) {
      return WarehouseException.of(Kind.LOCKED, locked(text, file), error);
    }
    return WarehouseException.of(Kind.CONNECTION, reason(text, file), error);
  }

  private static String locked(String text, Path file) {
    var holder = HOLDER.matcher(text);
    var who =
        holder.find()
            ? "process %s (`%s`)".formatted(holder.group(2), holder.group(1))
            : "another process";
    return "the database `%s` is in use by %s\nend that process, or wait until it closes the database"
        .formatted(file, who);
  }

  private static String reason(String text, Path file) {
    var folder = file.getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      return "the folder `%s` of the database `%s` does not exist\nmake it, or correct the target's `path`"
          .formatted(folder, file.getFileName());
    }
    if (Files.isDirectory(file)) {
      return "the database `%s` is a folder, not a file".formatted(file);
    }
    if (Files.isReadable(file) && !Files.isWritable(file)) {
      return "the database `%s` is read-only".formatted(file);
    }
    if (text.contains("not a valid DuckDB database file")) {
      return "the file `%s` is not a DuckDB database".formatted(file);
    }
    if (Files.exists(file)
        ? !Files.isReadable(file)
        : folder != null && !Files.isWritable(folder)) {
      return "the database `%s` may not be opened: permission denied".formatted(file);
    }
    return "the database `%s` cannot be opened: %s".formatted(file, text);
  }
}
