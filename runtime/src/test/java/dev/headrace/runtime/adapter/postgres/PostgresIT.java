package dev.headrace.runtime.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headrace.runtime.cli.CommandLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a server does: rights, lost connections, settings of its own. */
final class PostgresIT {
  @TempDir Path folder;
  private PostgresServer.Database database;
  private CommandLine shop;

  @BeforeEach
  void project() throws IOException {
    database = PostgresServer.newDatabase();
    shop = new CommandLine(folder).write("headrace.yml", "name: shop\nversion: '1.0'\n");
    profile(database.user(), database.port(), database.name());
  }

  private void profile(String user, int port, String name) throws IOException {
    shop.write(
        "profiles.yml",
        """
        shop:
          target: it
          outputs:
            it:
              type: postgres
              host: %s
              port: %d
              user: %s
              password: '%s'
              dbname: %s
              schema: shop
              threads: 4
              retries: 0
        """
            .formatted(database.host(), port, user, database.password(), name));
  }

  private String built(int code, String... words) {
    assertThat(shop.run(words)).as(shop.said()).isEqualTo(code);
    return shop.said();
  }

  @Test
  void aViewThatCannotBeMadeAgainIsNamed() throws IOException {
    shop.write("models/base.sql", "{{ config(materialized='table') }}select 1 as id, 2 as gone")
        .write("models/reader.sql", "select gone from {{ ref('base') }}")
        .write("models/other.sql", "select id from {{ ref('base') }}");
    built(0, "build");
    shop.write("models/base.sql", "{{ config(materialized='table') }}select 7 as id");
    assertThat(built(0, "build", "--select", "base"))
        .contains("the view shop.reader was dropped, for it cannot read the new base");
    assertThat(shop.rows("select id from shop.other")).contains("[{\"id\":7}]");
  }

  @Test
  void grantsWhatIsAskedForAndNothingElse() throws IOException {
    var role = "r" + database.name();
    database.run("create role %1$s; create role %1$s_old".formatted(role));
    shop.write(
        "models/t.sql",
        "{{ config(materialized='table', grants={'select': ['%s_old']}) }}select 1 as id"
            .formatted(role));
    shop.write("models/reader.sql", "select * from {{ ref('t') }}");
    built(0, "build");
    shop.write(
        "models/t.sql",
        "{{ config(materialized='table', grants={'select': ['%s']}) }}select 1 as id, 2 as n"
            .formatted(role));
    built(0, "build");
    built(0, "build");
    assertThat(
            shop.rows(
                """
                select has_table_privilege('%1$s', 'shop.t', 'select') as it,
                  has_table_privilege('%1$s_old', 'shop.t', 'select') as old\
                """
                    .formatted(role)))
        .contains("[{\"it\":true,\"old\":false}]");
  }

  @Test
  void keepsTheGrantsOfWhatItReplaces() throws IOException {
    var role = "k" + database.name();
    database.run("create role " + role);
    shop.write("models/t.sql", "{{ config(materialized='table') }}select 1 as id")
        .write("models/reader.sql", "select id from {{ ref('t') }}");
    built(0, "build");
    database.run(
        "grant select on shop.t to %1$s; grant select on shop.reader to %1$s".formatted(role));
    shop.write("models/t.sql", "{{ config(materialized='table') }}select 'x' as name, 1 as id");
    built(0, "build", "--select", "t");
    assertThat(
            shop.rows(
                """
                select has_table_privilege('%1$s', 'shop.t', 'select') as table,
                  has_table_privilege('%1$s', 'shop.reader', 'select') as reader\
                """
                    .formatted(role)))
        .contains("\"table\":true,\"reader\":true");
  }

  @Test
  void makesTheIndexesOfATable() throws IOException {
    shop.write(
            "models/t.sql",
            """
            {{ config(materialized='table', unlogged=true,
              indexes=[{'columns': ['id'], 'unique': true}, {'columns': ['n', 'id'], 'type': 'btree'}]) }}
            select 1 as id, 2 as n
            """)
        .write("models/reader.sql", "select id from {{ ref('t') }}");
    built(0, "build");
    built(0, "build");
    assertThat(
            shop.rows(
                """
                select count(*) as n, count(*) filter (where i.indisunique) as once,
                  max(c.relpersistence::text) as kind
                from pg_index i join pg_class c on c.oid = i.indrelid
                where c.oid = 'shop.t'::regclass\
                """))
        .contains("[{\"n\":2,\"once\":1,\"kind\":\"u\"}]");
    shop.write(
        "models/t.sql",
        "{{ config(materialized='table', indexes=[{'column': 'id'}]) }}select 1 as id");
    assertThat(built(1, "build")).contains("an index has the keys `columns`, `unique`, `type`");
  }

  @Test
  void beginsANodeAnewWhoseConnectionWasLost() throws IOException {
    for (var i = 0; i < 3; i++) {
      shop.write(
          "models/m" + i + ".sql",
          "{{ config(materialized='table') }}select 1 as id from pg_sleep(3)");
    }
    shop.write("models/last.sql", "select * from {{ ref('m0') }}");
    shop.write(
        "models/staged.sql",
        """
        {{ config(materialized='incremental', unique_key='id') }}
        select 1 as id {% if is_incremental() %}from pg_sleep(3){% endif %}
        """);
    built(0, "build", "--select", "staged");
    var running = CompletableFuture.supplyAsync(() -> shop.run("build"));
    while (!running.isDone() && !database.any("select from " + SLEEPING + " having count(*) = 4")) {
      Thread.onSpinWait();
    }
    database.run("select pg_terminate_backend(pid) from " + SLEEPING);
    assertThat(running.join()).as(shop.said()).isZero();
    assertThat(shop.said()).contains("the connection was lost and opened again", "PASS=5");
  }

  private static final String SLEEPING =
      """
      pg_stat_activity where datname = current_database() and state = 'active'
        and query like '%create t%pg_sleep%' and pid <> pg_backend_pid()
      """;

  @Test
  void saysWhoseStatementsItSends() throws IOException {
    shop.write(
        "models/m.sql",
        "{{ config(materialized='table') }}\n  select nope from (select 1 as id) as x");
    assertThat(built(1, "build")).contains("models/m.sql:2:10", "\"nope\" does not exist");
    shop.write(
        "models/m.sql",
        "{{ config(materialized='table') }}select current_query() as said, application_name as program from pg_stat_activity where pid = pg_backend_pid()");
    built(0, "build");
    assertThat(shop.rows("select said, program from {{ ref('m') }}"))
        .contains(
            "/* {\\\"app\\\": \\\"headrace\\\"",
            "\\\"node_id\\\": \\\"model.shop.m\\\"",
            "\"program\":\"headrace\"");
    shop.write(
        "headrace.yml",
        """
        name: shop
        version: '1.0'
        query-comment: {comment: "run by {{ target.name }} for {{ node.name }}", append: true}
        """);
    built(0, "build");
    assertThat(shop.rows("select said from {{ ref('m') }}")).contains(")\\n/* run by it for m */");
    shop.write("headrace.yml", "name: shop\nversion: '1.0'\nquery-comment: ''\n");
    built(0, "build");
    assertThat(shop.rows("select said from {{ ref('m') }}")).doesNotContain("/*");
  }

  @Test
  void makesDoWithFewerConnectionsThanThreads() throws IOException {
    database.run("alter database " + database.name() + " connection limit 3");
    var role = "few" + database.name();
    database.run("create role " + role + " login password 'x'");
    database.run("grant all on database " + database.name() + " to " + role);
    profile(role, database.port(), database.name());
    for (var i = 0; i < 8; i++) {
      shop.write(
          "models/m" + i + ".sql",
          "{{ config(materialized='table') }}select 1 as id from pg_sleep(0.2)");
    }
    assertThat(built(0, "build", "--threads", "6"))
        .contains(
            "the database takes no more sessions, so that fewer nodes run at the same time",
            "PASS=8");
  }

  @Test
  void saysWhoMayNotLogIn() throws IOException {
    profile("nobody_here", database.port(), database.name());
    assertThat(built(1, "build")).contains("CONNECTION_FAILED", "nobody_here", "profiles.yml:8:");
    assertThat(built(1, "debug")).contains("nobody_here");
  }

  @Test
  void saysThatThereIsNoSuchDatabase() throws IOException {
    profile(database.user(), database.port(), "no_such_db");
    assertThat(built(1, "build")).contains("CONNECTION_FAILED", "no_such_db", "profiles.yml:10:");
  }

  @Test
  void saysThatNoServerListens() throws IOException {
    profile(database.user(), 1, database.name());
    assertThat(built(1, "build"))
        .contains("CONNECTION_FAILED", ":1` was refused", "profiles.yml:7:")
        .doesNotContain("Exception");
  }

  @Test
  void saysThatAServerHasNoEncryptionAtTheSettingThatAsksForIt() throws IOException {
    setting("sslmode: require");
    assertThat(built(1, "build"))
        .contains("CONNECTION_FAILED", "as `sslmode` asks", "profiles.yml:14:")
        .doesNotContain("may not log in");
  }

  @Test
  void saysThatARoleIsNotThereAtItsPlace() throws IOException {
    setting("role: no_such_role");
    assertThat(built(1, "build")).contains("no_such_role", "profiles.yml:14:");
    assertThat(built(1, "debug")).contains("no_such_role", "profiles.yml:14:");
  }

  @Test
  void refusesAPortThatThereCannotBe() throws IOException {
    profile(database.user(), 99_999, database.name());
    assertThat(built(2, "build"))
        .contains("INVALID_VALUE", "`port` is a number from 1 to 65535", "profiles.yml:7:");
  }

  @Test
  void refusesANameThatTheServerWouldCutOff() throws IOException {
    var name = "é".repeat(31) + "a";
    shop.write("models/" + name + ".sql", "select 1 as id");
    shop.write("models/short.sql", "{{ config(alias='" + name + "b') }}select 1 as id");
    assertThat(built(2, "build"))
        .contains("short.sql:1:18: error INVALID_VALUE", "longer than the 63 bytes", "`alias`")
        .doesNotContain(name + ".sql:");
  }

  private void setting(String line) throws IOException {
    Files.writeString(
        folder.resolve("profiles.yml"), "      " + line + "\n", StandardOpenOption.APPEND);
  }
}
