package dev.headrace.runtime.adapter.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Another process that has a database file open until it is closed. */
public record DatabaseHolder(Process process) implements AutoCloseable {

  /** Ends when the process that started it closes its input. */
  public static void main(String[] arguments) throws SQLException, IOException {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:" + arguments[0])) {
      System.out.println(connection.isReadOnly() ? "reads" : "holds");
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }

  /** Returns when it has the file. */
  public static DatabaseHolder start(Path file) throws IOException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                DatabaseHolder.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8).read())
        .isEqualTo('h');
    return new DatabaseHolder(process);
  }

  public long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
