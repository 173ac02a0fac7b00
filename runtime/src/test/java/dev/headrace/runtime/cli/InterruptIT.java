package dev.headrace.runtime.cli;

import static dev.headrace.runtime.record.SchemaCheck.faults;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.headrace.compiler.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What Ctrl-C leaves of a run: the program is a process of its own, as for a person. */
@Timeout(120)
final class InterruptIT {
  private static final int SIGINT = 2;

  @TempDir Path folder;
  private CommandLine shop;

  @BeforeEach
  void buildWithFewRows() throws IOException {
    assumeFalse(interruptsAreIgnored(), "a background process gets no SIGINT");
    shop =
        new CommandLine(folder)
            .write("headrace.yml", "name: shop\nversion: '1.0'\nvars: {rows: 3}\n")
            .write("models/first.sql", "select 1 as id")
            .write(
                "models/endless.sql",
                """
                {{ config(materialized='incremental', unique_key='n') }}
                select count(*) as n
                from {{ ref('first') }}, range({{ var('rows') }}) a, range({{ var('rows') }}) b
                where (a.range + b.range) % 7 <> 8
                """)
            .write("models/last.sql", "select * from {{ ref('endless') }}")
            .write(
                "models/schema.yml",
                "models: [{name: endless, columns: [{name: n, data_tests: [not_null]}]}]\n");
    assertThat(shop.run("build")).as(shop.said()).isZero();
  }

  @Test
  void endsWhatRunsSkipsTheRestAndWritesTheArtifacts() throws Exception {
    var program = startEndless();
    interrupt(program);
    expectAllWoundUp(program);
  }

  @Test
  void aSecondOneChangesNothing() throws Exception {
    var program = startEndless();
    interrupt(program);
    interrupt(program);
    expectAllWoundUp(program);
  }

  /** Returns when the program has begun what takes hours. */
  private Process startEndless() throws IOException {
    var program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "build",
                "--vars",
                "{rows: 100000000}",
                "--log-format",
                "json")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    var out = program.inputReader(UTF_8);
    var line = out.readLine();
    while (!line.contains("LogStartLine") || !line.contains("main.endless")) {
      line = out.readLine();
    }
    return program;
  }

  private static void interrupt(Process program) throws Exception {
    var kill = new ProcessBuilder("kill", "-INT", String.valueOf(program.pid())).inheritIO();
    assertThat(kill.start().waitFor()).isZero();
  }

  private void expectAllWoundUp(Process program) throws Exception {
    var said = program.inputReader(UTF_8).lines().toList();
    assertThat(program.waitFor()).isEqualTo(128 + SIGINT);
    assertThat(said).anyMatch(line -> line.contains("Done. PASS=1 WARN=0 ERROR=0 SKIP=3 TOTAL=4"));
    assertThat(faults(folder.resolve("target/run_results.json"), "run-results-v6")).isEmpty();
    assertThat(faults(folder.resolve("target/manifest.json"), "manifest-v12")).isEmpty();
    assertThat(statuses()).containsExactly("success", "skipped", "skipped", "skipped");
    assertThat(shop.rows("select n from endless")).contains("[{\"n\":9}]");
    assertThat(shop.rows("select string_agg(table_name, ' ') as names from duckdb_tables()"))
        .contains("\"endless\"");
    assertThat(shop.run("build")).as(shop.said()).isZero();
  }

  private List<String> statuses() throws IOException {
    var file = folder.resolve("target/run_results.json");
    var artifact = (Map<?, ?>) Json.parse("run_results.json", Files.readString(file));
    return ((List<?>) artifact.get("results"))
        .stream().map(result -> String.valueOf(((Map<?, ?>) result).get("status"))).toList();
  }

  /** A shell gives its background processes no SIGINT, and they give it to none of theirs. */
  private static boolean interruptsAreIgnored() throws IOException {
    var status = Path.of("/proc/self/status");
    return Files.isReadable(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> Long.parseUnsignedLong(line.substring("SigIgn:".length()).strip(), 16))
            .anyMatch(ignored -> (ignored & 1L << (SIGINT - 1)) != 0);
  }
}
