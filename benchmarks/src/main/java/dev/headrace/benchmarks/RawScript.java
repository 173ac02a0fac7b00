package dev.headrace.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Runs a file of statements on a DuckDB file, as nothing but the driver would. */
public final class RawScript {

  private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\s*\\R--\\R");

  private RawScript() {}

  /** Takes the database's file and the script; statements end with `;` and a line `--`. */
  public static void main(String[] arguments) throws IOException, SQLException {
    String script = Files.readString(Path.of(arguments[1]));
    try (var connection = DriverManager.getConnection("jdbc:duckdb:" + arguments[0]);
        var statement = connection.createStatement()) {
      for (String sql : END_OF_STATEMENT.split(script, -1)) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
    }
  }
}
