package dev.headrace.runtime.adapter;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.project.YamlMap;
import dev.headrace.compiler.project.YamlValue;
import dev.headrace.runtime.adapter.duckdb.DuckDbAdapter;
import dev.headrace.runtime.adapter.postgres.PostgresAdapter;
import dev.headrace.runtime.adapter.postgres.PostgresServer;
import dev.headrace.runtime.adapter.snowflake.emulator.SnowflakeEmulator;
import dev.headrace.runtime.cli.CommandLine;
import dev.headrace.runtime.cli.Installed;
import dev.headrace.runtime.plugin.BuiltIns;
import dev.headrace.runtime.record.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The macros that hide how engines differ: the same results on each, and the SQL where none is. */
final class DialectsIT {
  private static final Path GUIDE = Path.of("../docs/guide/dialects.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)\\(");
  private static final String PROFILE =
      """
      macros:
        outputs:
          duckdb: {type: duckdb, path: ':memory:'}
          postgres: {type: postgres, host: nowhere, user: u, password: p, dbname: d, schema: s}
          snowflake: {type: snowflake, account: a, user: u, password: p, database: d, schema: s}
      """;

  @TempDir Path folder;
  private CommandLine line;
  private ImmutableList<DialectCase> cases;

  @BeforeEach
  void writeAModelOfEachCase() throws IOException {
    line = new CommandLine(folder);
    cases = DialectCase.read();
    line.write("headrace.yml", "name: macros\nversion: '1.0'\nprofile: macros\n");
    line.write("profiles.yml", PROFILE);
    for (var one : cases) {
      line.write("models/" + one.name() + ".sql", one.query());
    }
  }

  @Test
  void givesTheExpectedResultsOnDuckDb() throws IOException {
    var settings = ImmutableMap.<String, Object>of("type", "duckdb", "path", ":memory:");
    check("duckdb", new DuckDbAdapter(), settings);
  }

  @Test
  void givesTheExpectedResultsOnPostgres() throws IOException {
    check("postgres", new PostgresAdapter(), PostgresServer.newDatabase().settings("public"));
  }

  /** Its functions are another engine's there, so that this finds slips, not differences. */
  @Test
  void givesTheExpectedResultsOnTheEmulatorOfSnowflake() throws IOException {
    var parts = BuiltIns.of(Installed.HERE, ImmutableMap.of(), line -> {});
    var adapter =
        parts.adapters().stream()
            .filter(each -> each.type().equals("snowflake"))
            .findFirst()
            .orElseThrow();
    try (var emulator = SnowflakeEmulator.start()) {
      check("snowflake", adapter, emulator.settings("public"));
    }
  }

  @Test
  void isWrittenForSnowflakeAsReviewed() throws IOException {
    compile("snowflake");
    var text = new StringBuilder();
    for (var one : cases) {
      text.append("-- ").append(one.expression()).append('\n');
      text.append(sql(one).strip()).append(";\n\n");
    }
    Golden.expect("dialects/snowflake.sql", text.toString());
  }

  @Test
  void triesEveryMacroOfTheGuide() throws IOException {
    var listed = new TreeSet<String>();
    var row = ROW.matcher(Files.readString(GUIDE));
    while (row.find()) {
      listed.add(row.group(1));
    }
    assertThat(cases.stream().map(DialectCase::macro)).containsAll(listed);
  }

  private void check(String target, Adapter adapter, ImmutableMap<String, Object> settings)
      throws IOException {
    compile(target);
    var expected = new LinkedHashMap<String, String>();
    var actual = new LinkedHashMap<String, String>();
    var config =
        new TargetConfig(
            "macros",
            target,
            (YamlMap) YamlValue.of(settings, SourceSpan.ofFile("profiles.yml")),
            folder);
    try (var connections = adapter.connections(config, new Diagnostics());
        var session = connections.open()) {
      session.timezone("UTC");
      for (var one : cases) {
        expected.put(one.expression(), one.expected());
        actual.put(one.expression(), result(session, sql(one)));
      }
    }
    assertThat(differences(expected, actual)).isEmpty();
  }

  private static Map<String, String> differences(
      Map<String, String> expected, Map<String, String> actual) {
    var differences = new LinkedHashMap<>(actual);
    differences.entrySet().removeIf(one -> one.getValue().equals(expected.get(one.getKey())));
    return differences;
  }

  private static String result(Session session, String sql) {
    try {
      return session.query(sql).rows().stream()
          .map(row -> row.getFirst() == null ? "NULL" : String.valueOf(row.getFirst()))
          .collect(joining(" / "));
    } catch (WarehouseException refused) {
      return refused.text() + " in " + sql;
    }
  }

  private void compile(String target) {
    var code = line.run("compile", "--target", target);
    assertThat(code).as(line.said()).isZero();
  }

  private String sql(DialectCase one) throws IOException {
    return Files.readString(
        requireNonNull(folder)
            .resolve("target/compiled/macros/models")
            .resolve(one.name() + ".sql"));
  }
}
