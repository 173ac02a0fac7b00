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
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database file that another process has open. */
final class DatabaseLockIT {
  @TempDir Path folder;

  @Test
  void namesTheProcessThatHasIt() throws IOException {
    var file = folder.resolve("shop.duckdb");
    try (var holder = DatabaseHolder.start(file)) {
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
    }
  }
}
