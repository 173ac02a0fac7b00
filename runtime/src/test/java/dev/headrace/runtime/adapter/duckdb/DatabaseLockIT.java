package dev.headrace.runtime.adapter.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.project.YamlMap;
import dev.headrace.compiler.project.YamlValue;
import dev.headrace.runtime.adapter.TargetConfig;
import dev.headrace.runtime.adapter.WarehouseException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database file that another process has open. */
final class DatabaseLockIT {
  @TempDir Path folder;

  /** Holds a database until its input ends. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws SQLException, IOException {
      try (var connection = DriverManager.getConnection("jdbc:duckdb:" + arguments[0])) {
        System.out.println(connection.isReadOnly() ? "reads" : "holds");
        System.in.transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  @Test
  void namesTheProcessThatHasIt() throws IOException {
    var file = folder.resolve("shop.duckdb");
    var holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8).read())
          .isEqualTo('h');
      var target =
          new TargetConfig(
              "shop",
              "dev",
              (YamlMap)
                  YamlValue.of(
                      ImmutableMap.of("type", "duckdb", "path", "shop.duckdb"),
                      SourceSpan.ofFile("profiles.yml")),
              folder);
      try (var connections = new DuckDbAdapter().connections(target, new Diagnostics())) {
        assertThatThrownBy(connections::open)
            .isInstanceOfSatisfying(
                WarehouseException.class,
                e -> assertThat(e.diagnostic().code()).isEqualTo(Code.DATABASE_LOCKED))
            .hasMessageStartingWith(
                "the database `%s` is in use by process %d (`".formatted(file, holder.pid()));
      }
    } finally {
      holder.destroy();
    }
  }
}
