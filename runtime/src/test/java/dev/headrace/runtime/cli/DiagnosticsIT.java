package dev.headrace.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Joiner;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.runtime.adapter.duckdb.DatabaseHolder;
import dev.headrace.runtime.adapter.postgres.PostgresServer;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every diagnostic as a person sees it, from a project that has the fault. */
final class DiagnosticsIT {
  @TempDir Path temp;

  @TestFactory
  List<DynamicTest> saysWhatIsWrong() throws IOException {
    return DiagnosticCase.names().stream()
        .filter(DiagnosticCase::isWhole)
        .map(name -> DynamicTest.dynamicTest(name, () -> at(name).check()))
        .toList();
  }

  @Test
  void saysWhichLinkLeadsNowhere() throws IOException {
    var broken = at("unreadable-file").with("headrace.yml", "name: shop\n");
    var models = Files.createDirectory(broken.directory().resolve("models"));
    Files.createSymbolicLink(models.resolve("orders.sql"), Path.of("gone.sql"));

    broken.check("parse", "");
  }

  @Test
  void saysHowLargeAFileMayBe() throws IOException {
    var large = at("file-too-large").with("headrace.yml", "name: shop\n").with("models/a.sql", "");
    try (var file =
        new RandomAccessFile(large.directory().resolve("models/a.sql").toFile(), "rw")) {
      file.setLength(100_000_000);
    }

    large.check("parse", "");
  }

  @Test
  void saysWhichProcessHoldsTheDatabase() throws IOException {
    var held =
        at("database-locked")
            .with("headrace.yml", "name: shop\n")
            .with("models/orders.sql", "select 1 as id\n");
    try (var holder = DatabaseHolder.start(held.directory().resolve("headrace.duckdb"))) {
      held.check("build", String.valueOf(holder.pid()));
    }
  }

  /** The embedded database has nothing whose configuration could change. */
  @Test
  void saysHowWhatStandsDiffersFromItsConfiguration() throws IOException {
    var database = PostgresServer.newDatabase();
    var configured =
        """
        {{ config(
            materialized='materialized_view',
            indexes=[{'columns': ['id'], 'unique': %s}],
            on_configuration_change='%s') }}
        select 1 as id
        """;
    var changed =
        at("configuration-changed")
            .with("headrace.yml", "name: shop\nprofile: shop\n")
            .with(
                "profiles.yml",
                "shop: {outputs: {default: {%s}}}\n"
                    .formatted(
                        Joiner.on(", ")
                            .withKeyValueSeparator(": ")
                            .join(database.settings("shop"))
                            .replace("password: ,", "password: '',")))
            .with("models/orders.sql", configured.formatted("true", "apply"));
    changed.run("build");

    changed
        .with("models/orders.sql", configured.formatted("false", "fail"))
        .check("build", "%s:%d/%s".formatted(database.host(), database.port(), database.name()));
  }

  @Test
  void showsBothEndsOfALongCycle() throws IOException {
    var cycle = at("cycle-of-fifty").with("headrace.yml", "name: shop\n");
    for (var i = 0; i < 50; i++) {
      var next = "m%02d".formatted((i + 1) % 50);
      cycle.with("models/m%02d.sql".formatted(i), "select *\nfrom {{ ref('" + next + "') }}\n");
    }

    cycle.check("parse", "");
  }

  @Test
  void everyCodeHasACase() {
    assertThat(Code.values())
        .allSatisfy(code ->
            assertThat(DiagnosticCase.ROOT.resolve(folder(code)).resolve("expected.txt"))
                .content()
                .containsPattern("(error|warning) " + code + ": "));
  }

  @Test
  void everyCaseIsNamedAfterACode() throws IOException {
    var codes = Arrays.stream(Code.values()).map(DiagnosticsIT::folder).toList();
    assertThat(DiagnosticCase.names())
        .allMatch(name -> codes.stream().anyMatch(name::startsWith), "begins with a code");
  }

  private DiagnosticCase at(String name) throws IOException {
    return new DiagnosticCase(name, Files.createDirectory(temp.resolve(name)));
  }

  private static String folder(Code code) {
    return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
