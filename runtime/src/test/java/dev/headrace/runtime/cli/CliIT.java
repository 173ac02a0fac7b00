package dev.headrace.runtime.cli;

import static dev.headrace.runtime.record.SchemaCheck.faults;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.json.Json;
import dev.headrace.runtime.engine.Invocation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole commands on a project of its own, in this process. */
final class CliIT {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  @Test
  void buildsAProjectAndWritesArtifactsThatReadersAccept() throws IOException {
    project();

    assertThat(run("build")).as(said()).isZero();
    assertThat(text(out))
        .contains("1 of 6  OK     seed         main.people", "[3 rows in ")
        .endsWith("Done. PASS=6 WARN=0 ERROR=0 SKIP=0 TOTAL=6\n");
    assertThat(faults(folder.resolve("target/run_results.json"), "run-results-v6")).isEmpty();
    assertThat(folder.resolve("target/compiled/leaf/models/named.sql")).exists();
    assertThat(folder.resolve("target/run/leaf/models/named.sql")).exists();
    assertThat(folder.resolve("logs/headrace.log")).exists();

    assertThat(run("docs", "generate")).as(said()).isZero();
    assertThat(faults(folder.resolve("target/manifest.json"), "manifest-v12")).isEmpty();
    assertThat(faults(folder.resolve("target/catalog.json"), "catalog-v1")).isEmpty();

    assertThat(run("show", "--inline", "select count(*) as n from named", "-q", "--output", "json"))
        .as(said())
        .isZero();
    assertThat(text(out)).isEqualTo("{\"node\":\"inline_query\",\"show\":[{\"n\":2}]}\n");
  }

  @Test
  void skipsWhatDependsOnAFailingTestAndSaysWhy() throws IOException {
    project();
    write("models/last.sql", "select * from {{ ref('named') }}\n");
    write("tests/no_grace.sql", "select * from {{ ref('named') }} where name = 'Grace'\n");

    assertThat(run("build")).isEqualTo(1);
    assertThat(text(out))
        .contains("FAIL   test         no_grace", "[FAIL 1 in ")
        .contains("SKIP   table        main.last", "[test no_grace failed]")
        .contains("FAIL no_grace (tests/no_grace.sql:1)")
        .contains("SQL: target/compiled/leaf/tests/no_grace.sql")
        .endsWith("Done. PASS=6 WARN=0 ERROR=1 SKIP=1 TOTAL=8\n");
  }

  @Test
  void tellsInJsonWhatHappens() throws IOException {
    project();

    assertThat(run("run", "--log-format", "json", "--select", "stg_people")).isEqualTo(1);
    assertThat(text(out).lines()).allSatisfy(line -> Json.parse("line", line));
    assertThat(text(out)).contains("\"name\":\"LogModelResult\"", "\"name\":\"StatsLine\"");
  }

  @Test
  void opensNoDatabaseToListOrParse() throws IOException {
    project();

    assertThat(run("ls", "--resource-type", "model", "--output", "name")).isZero();
    assertThat(text(out)).isEqualTo("stg_people\nnamed\n");
    assertThat(run("parse")).isZero();
    assertThat(folder.resolve("headrace.duckdb")).doesNotExist();
  }

  @Test
  void showsAFaultWithItsPlaceAndRunsNothing() throws IOException {
    project();
    write("models/bad.sql", "select *\nfrom {{ ref('stg_peopel') }}\n");

    assertThat(run("build")).isEqualTo(2);
    assertThat(text(out))
        .contains("models/bad.sql:2:")
        .contains("2 | from {{ ref('stg_peopel') }}")
        .contains("did you mean `stg_people`?");
    assertThat(folder.resolve("headrace.duckdb")).doesNotExist();
  }

  private void project() throws IOException {
    write(
        "headrace.yml", "name: leaf\nversion: '1.0'\nmodels:\n  leaf:\n    +materialized: table\n");
    write("seeds/people.csv", "id,name\n1,Ada\n2,Grace\n3,\n");
    write("models/stg_people.sql", "select id, name from {{ ref('people') }}\n");
    write("models/named.sql", "select * from {{ ref('stg_people') }} where name is not null\n");
    write(
        "models/schema.yml",
        """
        version: 2
        models:
          - name: stg_people
            columns:
              - name: id
                data_tests: [not_null, unique]
          - name: named
            columns:
              - name: name
                data_tests: [not_null]
        """);
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), text);
  }

  private int run(String... words) {
    out.reset();
    err.reset();
    var invocation =
        new Invocation(
            "4f3c",
            "0.1.0",
            folder,
            ImmutableMap.of(),
            Clock.systemUTC(),
            InputStream.nullInputStream(),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            false,
            80,
            42);
    return new Cli(invocation, EngineBackend::open).run(List.of(words));
  }

  private String said() {
    return text(out) + text(err);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
