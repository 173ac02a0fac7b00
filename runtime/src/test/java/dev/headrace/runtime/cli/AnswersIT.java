package dev.headrace.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands answer, besides what they do. */
final class AnswersIT {
  @TempDir Path folder;
  private CommandLine mill;

  @BeforeEach
  void open() throws IOException {
    mill = new CommandLine(folder);
    mill.write("headrace.yml", "name: mill\n");
    mill.write("models/numbers.sql", "select * from range(1, 8) as numbers (n)\n");
    mill.write(
        "models/kept.sql",
        "{{ config(materialized='incremental') }} select n from {{ ref('numbers') }}"
            + "{% if is_incremental() %} where n > (select max(n) from {{ this }}){% endif %}\n");
  }

  @Test
  void saysWhereRowsAreLeftOut() {
    assertThat(mill.run("show", "--select", "numbers")).as(mill.said()).isZero();
    assertThat(mill.out().lines()).hasSize(7);
    assertThat(mill.said()).endsWith("Showing 5 of more rows; `--limit -1` shows all\n");

    assertThat(mill.run("show", "--select", "numbers", "--limit", "7")).isZero();
    assertThat(mill.out().lines()).hasSize(9);
    assertThat(mill.said()).doesNotContain("Showing");

    mill.run("show", "--select", "numbers", "--output", "json", "--limit", "1");
    assertThat(mill.out()).isEqualTo("{\"node\":\"numbers\",\"show\":[{\"n\":1}]}\n");
  }

  @Test
  void showsAllOfAnIncrementalModelAndCompilesWhatARunWouldAdd() {
    assertThat(mill.run("build")).as(mill.said()).isZero();

    mill.run("show", "--select", "kept", "--limit", "-1", "--quiet");
    assertThat(mill.out().lines()).hasSize(9);
    mill.run("compile", "--select", "kept", "--quiet");
    assertThat(mill.out()).contains("select max(n) from");
  }

  @Test
  void namesWhatWasWrittenAndWhatComesNext() {
    assertThat(mill.run("init", "shop")).isZero();
    assertThat(mill.out())
        .startsWith("Wrote the project shop:\n")
        .contains("  shop/headrace.yml\n")
        .endsWith("\nNext:\n  cd shop\n  headrace build\n  headrace show --select customers\n");

    assertThat(mill.run("init", "quiet_shop", "--quiet")).isZero();
    assertThat(mill.said()).isEmpty();
  }

  @Test
  void saysWhereTheDocumentationIs() {
    assertThat(mill.run("docs", "generate", "--target-path", "out")).isZero();
    assertThat(mill.out()).contains("Wrote out/manifest.json and out/catalog.json\n");
  }

  @Test
  void writesTheAgeOfSourcesIntoTheFileAskedFor() {
    assertThat(mill.run("source", "freshness", "--output", "ages/now.json")).isZero();
    assertThat(folder.resolve("ages/now.json")).exists();
    assertThat(folder.resolve("target/sources.json")).doesNotExist();
    assertThat(mill.out()).contains("Wrote ages/now.json\n");
  }

  @Test
  void saysWhereProfilesAreLookedFor() throws IOException {
    mill.with(ImmutableMap.of("HOME", folder.toString()));
    mill.write(".dbt/profiles.yml", "mill: {outputs: {dev: {type: duckdb, path: x.duckdb}}}\n");

    assertThat(mill.run("debug", "--config-dir")).as(mill.said()).isZero();
    assertThat(mill.out().replace(folder.toString(), "~"))
        .isEqualTo(
            """
            ~/.dbt

            The profile `mill` was looked for in:
              ~/profiles.yml is not there
              ~/.headrace/profiles.yml is not there
              ~/.dbt/profiles.yml has it
            """);
  }

  @Test
  void looksElsewhereWhenTheFolderOfTheEnvironmentLacksTheProfile() throws IOException {
    mill.with(ImmutableMap.of("DBT_PROFILES_DIR", "conf"));
    mill.write("conf/profiles.yml", "other: {outputs: {dev: {type: duckdb, path: x.duckdb}}}\n");
    mill.write("profiles.yml", "mill: {outputs: {mine: {type: duckdb, path: x.duckdb}}}\n");

    assertThat(mill.run("debug")).as(mill.said()).isZero();
    assertThat(mill.out()).contains("profile: mill, target mine");
  }

  @Test
  void takesOptionsFromTheFileOfTheEnvironment() throws IOException {
    mill.write(".env", "HEADRACE_OUTPUT=name\nHEADRACE_EXCLUDE=kept\n");

    mill.run("ls", "--quiet");
    assertThat(mill.out()).isEqualTo("numbers\n");
    mill.with(ImmutableMap.of("HEADRACE_OUTPUT", "path")).run("ls", "--quiet");
    assertThat(mill.out()).isEqualTo("models/numbers.sql\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "parse",
        "compile",
        "compile -s kept",
        "compile --inline select+1",
        "debug",
        "build",
        "docs generate",
        "source freshness",
        "clean",
        "deps",
        "debug --config-dir"
      })
  void tellsNothingButJsonWhereJsonIsAskedFor(String command) {
    var words = (command + " --log-format json").split(" ");

    assertThat(mill.run(words)).as(mill.said()).isZero();
    assertThat(mill.out()).isNotEmpty();
    assertThat(mill.out().lines())
        .allSatisfy(line -> assertThat(Json.parse("line", line)).isNotNull());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "parse",
        "compile",
        "debug",
        "build",
        "run",
        "seed",
        "test",
        "docs generate",
        "source freshness",
        "clean",
        "deps",
        "init shop"
      })
  void saysNothingWhereAllIsWellAndQuiet(String command) {
    assertThat(mill.run("build")).isZero();

    assertThat(mill.run((command + " -q").split(" "))).as(mill.said()).isZero();
    assertThat(mill.said()).isEmpty();
  }

  @Test
  void refusesKeysThatNoNodeHas() {
    var words = "ls -q --output json --select numbers --output-keys ";

    mill.run((words + "config.severity config.materialized").split(" "));
    assertThat(mill.said()).isEqualTo("{\"config.materialized\":\"view\"}\n");
    assertThat(mill.run((words + "config.materialised").split(" "))).isEqualTo(2);
    assertThat(mill.said())
        .contains("`--output-keys` names `config.materialised`, which no node has")
        .contains("did you mean `config.materialized`?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"clean", "deps", "debug", "parse", "ls"})
  void refusesVariablesThatCannotBeRead(String command) {
    assertThat(mill.run(command, "--vars", "[1]")).isEqualTo(2);
    assertThat(mill.said()).contains("error USAGE: `--vars` takes a mapping", "   1 | [1]");
  }

  @Test
  void leavesOutKindsOfNodes() throws IOException {
    mill.write("seeds/people.csv", "id\n1\n");

    mill.run("ls", "-q", "--output", "name", "--exclude-resource-type", "model");
    assertThat(mill.out()).isEqualTo("people\n");
    assertThat(mill.run("ls", "--resource-type", "seed", "--exclude-resource-type", "seed"))
        .isEqualTo(2);
    assertThat(mill.said()).contains("`--exclude-resource-type` leaves no kind of node");
  }

  @Test
  void takesTestsAlongAsAskedFor() throws IOException {
    mill.write(
        "models/schema.yml", "models: [{name: numbers, columns: [{name: n, tests: [unique]}]}]\n");
    var words = "ls -q --output name --select numbers --indirect-selection ";

    mill.run((words + "eager").split(" "));
    assertThat(mill.out()).isEqualTo("numbers\nunique_numbers_n\n");
    mill.run((words + "empty").split(" "));
    assertThat(mill.out()).isEqualTo("numbers\n");
  }

  @Test
  void leavesOutWhatTemplatesPrint() throws IOException {
    mill.write("macros/greet.sql", "{% macro greet() %}{% do print('hello') %}{% endmacro %}\n");

    mill.run("run-operation", "greet", "--quiet");
    assertThat(mill.said()).isEqualTo("hello\n");
    mill.run("run-operation", "greet", "--quiet", "--no-print");
    assertThat(mill.said()).isEmpty();
  }

  @Test
  void saysAsMuchAsIsAskedFor() {
    mill.run("ls", "--select", "nothing", "--log-level", "error");
    assertThat(mill.said()).isEmpty();
    mill.run("ls", "--select", "nothing", "--log-level", "warn");
    assertThat(mill.said()).startsWith("--select:1:1: warning").doesNotContain("Headrace");
    mill.run("ls", "--select", "nothing", "--log-level", "debug");
    assertThat(mill.said()).contains("Headrace", "read in ");
  }
}
