package dev.headrace.runtime.adapter.snowflake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headrace.runtime.adapter.snowflake.emulator.SentStatement;
import dev.headrace.runtime.adapter.snowflake.emulator.SnowflakeEmulator;
import dev.headrace.runtime.cli.CommandLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is Snowflake's alone, by whole commands, with the real driver. */
final class SnowflakeIT {
  private static final String KEPT =
      """
      {{ config(materialized='incremental', unique_key='id', post_hook=var('hook', [])) }}
      select 1 as id, {{ var('v', 1) }} as n union all select 2, {{ var('v', 1) }}
      """;

  private static SnowflakeEmulator emulator;
  private static int schemas;

  @TempDir Path folder;
  private CommandLine line;
  private String schema;

  @BeforeAll
  static void start() {
    emulator = SnowflakeEmulator.start();
  }

  @AfterAll
  static void close() {
    emulator.close();
  }

  @BeforeEach
  void open() throws IOException {
    schema = "it_" + ++schemas;
    line =
        new CommandLine(folder)
            .write("headrace.yml", "name: shop\nversion: '1.0'\nprofile: shop\n")
            .write(
                "profiles.yml",
                "shop: {target: sf, outputs: {sf: %s}}\n".formatted(emulator.target(schema)));
  }

  @Test
  void everyStatementIsNamed() throws IOException {
    line.write("models/a.sql", "{{ config(materialized='table') }}select 1 as id");
    ok("build");
    var log = Files.readString(folder.resolve("logs/headrace.log"));
    assertThat(sent()).isNotEmpty().allSatisfy(one -> assertThat(log).contains(one.queryId()));
    var made = sent().stream().filter(one -> one.sql().startsWith("create or replace transient"));
    assertThat(Files.readString(folder.resolve("target/run_results.json")))
        .contains("\"query_id\":\"" + made.findFirst().orElseThrow().queryId() + "\"");
  }

  @Test
  void everyStatementSaysWhoseItIs() throws IOException {
    line.write("models/a.sql", "select 1 as id");
    ok("build");
    assertThat(sent())
        .filteredOn(one -> one.sql().startsWith("create or replace view"))
        .singleElement()
        .extracting(SentStatement::sql)
        .asString()
        .endsWith("*/")
        .contains("\"node_id\": \"model.shop.a\"");
  }

  @Test
  void aNodesWarehouseAndTagHoldForItAlone() throws IOException {
    line.write("models/a.sql", "select 1 as id")
        .write(
            "models/b.sql",
            "{{ config(snowflake_warehouse='WH_LARGE', query_tag='of b') }}select * from {{ ref('a') }}")
        .write("models/c.sql", "select * from {{ ref('b') }}");
    ok("build", "--threads", "1");
    assertThat(making("a").warehouse()).contains("WH");
    assertThat(making("b").warehouse()).contains("WH_LARGE");
    assertThat(making("b").queryTag()).contains("of b");
    assertThat(making("c").warehouse()).contains("WH");
    assertThat(making("c").queryTag().filter(tag -> !tag.isEmpty())).isEmpty();
  }

  @Test
  void aWarehouseThatIsNotThereIsSaidWhereItIsAskedFor() throws IOException {
    line.write("models/a.sql", "{{ config(snowflake_warehouse='NONE') }}select 1 as id")
        .write("models/b.sql", "select 1 as id");
    assertThat(line.run("build", "--threads", "1")).isEqualTo(1);
    assertThat(line.said())
        .contains("models/a.sql:1:", "`use warehouse NONE` failed", "PASS=1 WARN=0 ERROR=1");
  }

  @Test
  void newRowsAreStagedBeforeTheTransactionThatTakesThemIn() throws IOException {
    line.write("models/kept.sql", KEPT);
    ok("build");
    var before = sent().size();
    ok("build", "--vars", "{v: 2}");
    assertThat(verbs(before))
        .containsSubsequence(
            "create or replace temporary",
            "begin transaction",
            "delete from",
            "insert into",
            "commit",
            "drop table");
    assertThat(rows()).isEqualTo("2 2");
  }

  @Test
  void whatFailsInTheTransactionIsRolledBack() throws IOException {
    line.write("models/kept.sql", KEPT);
    ok("build");
    var before = sent().size();
    assertThat(line.run("build", "--vars", "{v: 2, hook: ['select * from nowhere_at_all']}"))
        .isEqualTo(1);
    assertThat(line.said()).containsIgnoringCase("nowhere_at_all");
    assertThat(verbs(before)).containsSubsequence("begin transaction", "insert into", "rollback");
    assertThat(rows()).isEqualTo("2 1");
  }

  @Test
  void anAnswerThatIsLostIsAskedForAgainAndNothingIsDoneTwice() throws IOException {
    line.write("models/kept.sql", KEPT.replace("unique_key='id'", "incremental_strategy='append'"));
    ok("build");
    for (var statement = 1; statement <= 12; statement++) {
      emulator.faults().loseAnswer(statement);
      ok("build", "--threads", "1");
    }
    assertThat(rows()).isEqualTo("26 1");
  }

  @Test
  void aServerThatIsBusyIsAskedAgain() throws IOException {
    line.write("models/kept.sql", KEPT);
    emulator.faults().failNext(503, 2);
    ok("build");
    assertThat(rows()).isEqualTo("2 1");
  }

  @Test
  void aTokenThatHasExpiredIsRenewed() throws IOException {
    line.write("models/kept.sql", KEPT);
    ok("build");
    emulator.expireSessions();
    ok("build", "--vars", "{v: 3}");
    assertThat(rows()).isEqualTo("2 3");
  }

  @Test
  void secretsAreNotTold() throws IOException {
    line.write("models/kept.sql", KEPT);
    ok("build", "--debug");
    var said = line.said() + Files.readString(folder.resolve("logs/headrace.log"));
    for (var artifact : List.of("manifest.json", "run_results.json")) {
      said += Files.readString(folder.resolve("target").resolve(artifact));
    }
    assertThat(said).doesNotContain(SnowflakeEmulator.PASSWORD);
  }

  private void ok(String... words) {
    assertThat(line.run(words)).as(line.said()).isZero();
  }

  /** What was sent for this test. */
  private List<SentStatement> sent() {
    return emulator.statements().stream().filter(one -> one.sql().contains(schema)).toList();
  }

  private SentStatement making(String view) {
    return sent().stream()
        .filter(one -> one.sql().startsWith("create or replace view"))
        .filter(one -> one.sql().contains("." + view + " "))
        .findFirst()
        .orElseThrow();
  }

  /** How each statement begins since there were so many of this test's. */
  private List<String> verbs(int since) {
    var sessions = sent().stream().skip(since).map(SentStatement::session).distinct().toList();
    return emulator.statements().stream()
        .filter(one -> sessions.contains(one.session()))
        .map(one -> one.sql().strip().split("\\s+"))
        .map(words -> words.length == 1 ? words[0] : start(words))
        .toList();
  }

  private static String start(String[] words) {
    return words[1].equals("or")
        ? String.join(" ", words[0], words[1], words[2], words[3])
        : words[1].startsWith("/*") ? words[0] : words[0] + " " + words[1];
  }

  private String rows() {
    var said = line.rows("select count(*) as c, max(n) as n from {{ ref('kept') }}");
    var found = Pattern.compile("\"C\":(\\d+),\"N\":(\\d+)").matcher(said);
    return Optional.of(found)
        .filter(Matcher::find)
        .map(row -> row.group(1) + " " + row.group(2))
        .orElse(said);
  }
}
