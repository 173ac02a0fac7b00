package dev.headrace.runtime.cli;

import static dev.headrace.runtime.record.SchemaCheck.faults;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headrace.compiler.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole commands on a project of its own, in this process. */
final class CliIT {
  @TempDir Path folder;
  private CommandLine leaf;

  @BeforeEach
  void open() {
    leaf = new CommandLine(folder);
  }

  @Test
  void readsFilesAsTheyStand() throws IOException {
    project();
    leaf.write("landing/1.csv", "id,name\n1,'q'\n2,\"not, closed\"\n");
    leaf.write(
        "models/sources.yml",
        """
        sources:
          - name: files
            tables:
              - name: rows
                external: {location: landing/*.csv}
                columns: [{name: id, data_type: integer}, {name: name, data_type: varchar}]
        """);
    leaf.write("models/read.sql", "select * from {{ source('files', 'rows') }}; -- all of them\n");

    assertThat(leaf.run("build", "--select", "read")).as(leaf.said()).isZero();
    assertThat(leaf.rows("select * from {{ ref('read') }} order by id"))
        .contains("{\"id\":1,\"name\":\"'q'\"},{\"id\":2,\"name\":\"not, closed\"}");
  }

  @Test
  void buildsAProjectAndWritesArtifactsThatReadersAccept() throws IOException {
    project();

    assertThat(leaf.run("build")).as(leaf.said()).isZero();
    assertThat(leaf.out())
        .contains("1 of 6  OK     seed         main.people", "[3 rows in ")
        .endsWith("Done. PASS=6 WARN=0 ERROR=0 SKIP=0 TOTAL=6\n");
    assertThat(faults(folder.resolve("target/run_results.json"), "run-results-v6")).isEmpty();
    assertThat(folder.resolve("target/compiled/leaf/models/named.sql")).exists();
    assertThat(folder.resolve("target/run/leaf/models/named.sql")).exists();
    assertThat(folder.resolve("target/run/leaf/seeds/people.csv.sql"))
        .content()
        .contains("create or replace table", "insert into");
    assertThat(folder.resolve("logs/headrace.log")).exists();

    assertThat(leaf.run("docs", "generate")).as(leaf.said()).isZero();
    assertThat(faults(folder.resolve("target/manifest.json"), "manifest-v12")).isEmpty();
    assertThat(faults(folder.resolve("target/catalog.json"), "catalog-v1")).isEmpty();

    assertThat(
            leaf.run(
                "show", "--inline", "select count(*) as n from named", "-q", "--output", "json"))
        .as(leaf.said())
        .isZero();
    assertThat(leaf.out()).isEqualTo("{\"node\":\"inline_query\",\"show\":[{\"n\":2}]}\n");
  }

  @Test
  void leavesOutWhatIsIgnored() throws IOException {
    project();
    leaf.write("models/drafts/broken.sql", "select {{");
    leaf.write(".dbtignore", "# not yet\ndrafts/\n");

    assertThat(leaf.run("parse")).as(leaf.said()).isZero();
    leaf.write(".dbtignore", "");
    assertThat(leaf.run("parse")).as(leaf.said()).isEqualTo(2);
  }

  @Test
  void saysWhatTemplatesLogInTheOrderOfTheNodes() throws IOException {
    leaf.write("headrace.yml", "name: leaf\n");
    var expected = new ArrayList<String>();
    for (var i = 100; i < 300; i++) {
      leaf.write(
          "models/m" + i + ".sql",
          "{% if execute %}{{ log('rendered ' ~ this.name, true) }}{% endif %}select 1 as id");
      expected.add("rendered m" + i);
    }

    assertThat(leaf.run("compile", "--threads", "8")).as(leaf.said()).isZero();
    assertThat(leaf.said().lines().filter(line -> line.startsWith("rendered")))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void skipsWhatDependsOnAFailingTestAndSaysWhy() throws IOException {
    project();
    leaf.write("models/last.sql", "select * from {{ ref('named') }}\n");
    leaf.write("tests/no_grace.sql", "select * from {{ ref('named') }} where name = 'Grace'\n");

    assertThat(leaf.run("build")).isEqualTo(1);
    assertThat(leaf.out())
        .contains("FAIL   test         no_grace", "[FAIL 1 in ")
        .contains("SKIP   table        main.last", "[test no_grace failed]")
        .contains("FAIL no_grace (tests/no_grace.sql:1)")
        .contains("SQL: target/compiled/leaf/tests/no_grace.sql")
        .endsWith("Done. PASS=6 WARN=0 ERROR=1 SKIP=1 TOTAL=8\n");
  }

  @Test
  void tellsInJsonWhatHappens() throws IOException {
    project();

    assertThat(leaf.run("run", "--log-format", "json", "--select", "stg_people")).isEqualTo(1);
    assertThat(leaf.out().lines()).allSatisfy(line -> Json.parse("line", line));
    assertThat(leaf.out()).contains("\"name\":\"LogModelResult\"", "\"name\":\"StatsLine\"");
  }

  @Test
  void opensNoDatabaseToListOrParse() throws IOException {
    project();

    assertThat(leaf.run("ls", "--resource-type", "model", "--output", "name")).isZero();
    assertThat(leaf.out()).isEqualTo("stg_people\nnamed\n");
    assertThat(leaf.run("parse")).isZero();
    assertThat(folder.resolve("headrace.duckdb")).doesNotExist();
  }

  @Test
  void showsAFaultWithItsPlaceAndRunsNothing() throws IOException {
    project();
    leaf.write("models/bad.sql", "select *\nfrom {{ ref('stg_peopel') }}\n");

    assertThat(leaf.run("build")).isEqualTo(2);
    assertThat(leaf.out())
        .contains("models/bad.sql:2:")
        .contains("2 | from {{ ref('stg_peopel') }}")
        .contains("did you mean `stg_people`?");
    assertThat(folder.resolve("headrace.duckdb")).doesNotExist();
  }

  @Test
  void readsFilesBeforeAnyRunHas() throws IOException {
    project();
    leaf.write("landing/orders.csv", "id\n7\n");
    leaf.write(
        "models/sources.yml",
        """
        sources:
          - name: landing
            tables: [{name: orders, external: {location: landing/orders.csv}}]
          - name: unread
            tables: [{name: orders, external: {location: landing/orders.csv}}]
        """);
    leaf.write(
        "models/fresh.sql",
        "{{ config(materialized='ephemeral') }} select * from {{ source('landing', 'orders') }}");

    assertThat(leaf.rows("select id from {{ ref('fresh') }}")).contains("[{\"id\":7}]");
    assertThat(leaf.run("show", "--select", "source:landing.orders")).as(leaf.said()).isZero();
    assertThat(leaf.run("build")).as(leaf.said()).isZero();
    assertThat(leaf.rows("select count(*) as n from duckdb_schemas() where schema_name = 'unread'"))
        .contains("[{\"n\":0}]");
  }

  private void project() throws IOException {
    leaf.write(
        "headrace.yml", "name: leaf\nversion: '1.0'\nmodels:\n  leaf:\n    +materialized: table\n");
    leaf.write("seeds/people.csv", "id,name\n1,Ada\n2,Grace\n3,\n");
    leaf.write("models/stg_people.sql", "select id, name from {{ ref('people') }}\n");
    leaf.write(
        "models/named.sql", "select * from {{ ref('stg_people') }} where name is not null\n");
    leaf.write(
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
}
