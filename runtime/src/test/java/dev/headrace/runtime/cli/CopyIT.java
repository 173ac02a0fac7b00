package dev.headrace.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableMap;
import dev.headrace.runtime.adapter.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows brought from one target into another, by whole commands. */
final class CopyIT {
  private static final String SOURCES =
      """
      version: 2
      sources:
        - name: crm
          database: production
          schema: crm
          tables:
            - name: customers
              columns:
                - {name: email, meta: {classification: pii}}
                - {name: born, config: {meta: {classification: pii}}}
            - name: visits
              columns: [{name: email, meta: {classification: pii}}]
      """;

  private static final String TABLES =
      """
      {% macro fill() %}{% call statement() %}
      create schema if not exists crm;
      drop table if exists crm.customers; drop table if exists crm.visits;
      create table crm.customers (id integer, email varchar(50), born date, note text, paid numeric(12,2));
      insert into crm.customers values
        (1, 'ada@example.org', date '1815-12-10', 'said "hi", and
      left; é 🙂', 12.50), (2, null, null, '', null), (3, 'alan@example.org', date '1912-06-23', null, -0.01);
      create table crm.visits (email varchar(50), seen timestamp);
      insert into crm.visits values ('alan@example.org', '2024-02-29 23:59:59.5'), ('ada@example.org', null);
      {% endcall %}{% endmacro %}
      """;

  @TempDir Path folder;
  private CommandLine line;

  @BeforeEach
  void write() throws IOException {
    line = new CommandLine(folder);
    line.write("headrace.yml", "name: shop\nversion: '1.0'\nprofile: shop\n")
        .write("models/sources.yml", SOURCES)
        .write("macros/fill.sql", TABLES)
        .write(
            "models/joined.sql",
            """
            {{ config(materialized='table') }}
            select c.id, c.email, v.seen from {{ source('crm', 'customers') }} c
            join {{ source('crm', 'visits') }} v on v.email = c.email
            """)
        .write("models/later.sql", "select id from {{ ref('joined') }}");
    targets("{type: duckdb, path: production.duckdb, schema: main, threads: 2}");
  }

  private void targets(String production) throws IOException {
    line.write(
        "profiles.yml",
        """
        shop:
          target: dev
          outputs:
            dev: {type: duckdb, path: desk.duckdb, schema: main, threads: 2}
            production: %s
        """
            .formatted(production));
  }

  private void targetsWithPostgres() throws IOException {
    var settings = PostgresServer.newDatabase().settings("shop");
    var quoted = ImmutableMap.<String, Object>builder().putAll(settings).put("threads", 2);
    targets(
        "{"
            + Joiner.on(", ")
                .withKeyValueSeparator(": ")
                .join(quoted.buildOrThrow())
                .replace("password: ,", "password: '',")
            + "}");
    line.write(
        "models/sources.yml",
        SOURCES.replace(
            "database: production",
            "database: \"{{ 'production' if target.name == 'dev' else target.database }}\""));
  }

  private String run(int code, String... words) {
    assertThat(line.run(words)).as(line.said()).isEqualTo(code);
    return line.said();
  }

  private String rows(String sql) {
    var said = line.rows(sql);
    return said.substring(said.indexOf("\"show\":") + 7, said.lastIndexOf('}')).strip();
  }

  @Test
  void knowsAServerByTwoNames() throws IOException {
    var settings = PostgresServer.newDatabase().settings("shop");
    var target =
        Joiner.on(", ")
            .withKeyValueSeparator(": ")
            .join(settings)
            .replace("password: ,", "password: '',");
    line.write(
            "profiles.yml",
            "shop: {target: one, outputs: {one: {%s}, two: {%s}}}"
                .formatted(target, target.replace("localhost", "127.0.0.1")))
        .write("models/small.sql", "{{ config(materialized='table') }}select 1 as id");
    run(0, "build", "--select", "small");
    assertThat(run(2, "copy", "--from", "two", "--to", "one", "--select", "small"))
        .contains("of one database in both targets");
  }

  @Test
  void bringsSourcesOfOneFileIntoAnother() {
    run(0, "run-operation", "fill", "--target", "production");
    run(0, "build", "--target", "production");
    var said = run(0, "copy", "--from", "production", "--select", "+joined", "--exclude", "joined");
    assertThat(said)
        .contains("crm.customers", "[3 rows copied in", "[2 rows copied in")
        .contains("UNMASKED_COLUMN", "`email`, `born`");
    assertThat(rows("select * from {{ source('crm', 'customers') }} order by id"))
        .isEqualTo(
            "[{\"id\":1,\"email\":\"ada@example.org\",\"born\":\"1815-12-10\",\"note\":\"said \\\"hi\\\", and\\nleft; é 🙂\",\"paid\":12.50},"
                + "{\"id\":2,\"email\":null,\"born\":null,\"note\":\"\",\"paid\":null},"
                + "{\"id\":3,\"email\":\"alan@example.org\",\"born\":\"1912-06-23\",\"note\":null,\"paid\":-0.01}]");
  }

  @Test
  void theDeskNeedsNoProductionAfterwards() throws IOException {
    targetsWithPostgres();
    run(0, "run-operation", "fill", "--target", "production");
    run(0, "copy", "--from", "production", "--to", "dev", "--select", "+joined", "--mask");
    targets("{type: postgres, host: 127.0.0.1, port: 1, user: nobody, dbname: none, schema: none}");
    run(0, "build", "--target", "dev");
    assertThat(
            rows(
                "select count(*) as n, count(distinct email) as e, max(seen) as seen from {{ ref('joined') }}"))
        .isEqualTo("[{\"n\":2,\"e\":2,\"seen\":\"2024-02-29T23:59:59.5\"}]");
    assertThat(
            rows(
                "select count(*) as n from {{ ref('joined') }} where email like '%@masked.example'"))
        .isEqualTo("[{\"n\":2}]");
    assertThat(rows("select year(born) as y from {{ source('crm', 'customers') }} where id = 1"))
        .isEqualTo("[{\"y\":1815}]");
  }

  @Test
  void masksAreTheSameWithTheSameKeyOnly() {
    run(0, "run-operation", "fill", "--target", "production");
    var query = "select email from {{ source('crm', 'visits') }} order by seen nulls last";
    run(
        0,
        "copy",
        "--from",
        "production",
        "-s",
        "source:crm.visits",
        "--mask",
        "--mask-key",
        "one");
    var first = rows(query);
    run(0, "copy", "--from", "production", "-s", "source:crm.visits", "--mask");
    assertThat(rows(query)).isNotEqualTo(first);
    line.with(ImmutableMap.of("HEADRACE_MASK_KEY", "one"));
    run(0, "copy", "--from", "production", "-s", "source:crm.visits", "--mask");
    assertThat(rows(query)).isEqualTo(first);
  }

  @Test
  void leavesOutWhatIsNotBuilt() {
    run(0, "run-operation", "fill", "--target", "production");
    run(0, "run", "--target", "production", "-s", "joined");
    var said = run(0, "copy", "--from", "production", "-s", "+later", "--mask", "--sample", "1");
    assertThat(said).contains("[not in target production]", "[1 row copied in");
    assertThat(rows("select count(*) as n from {{ ref('joined') }}")).isEqualTo("[{\"n\":1}]");
  }

  @Test
  void aFailedCopyLeavesTheOldRows() throws IOException {
    run(0, "run-operation", "fill", "--target", "production");
    run(0, "copy", "--from", "production", "-s", "source:crm.visits", "--mask");
    line.write(
        "macros/spoil.sql",
        """
        {% macro spoil() %}{% call statement() %}
        drop table crm.visits;
        create view crm.visits as select case when i = 400000 then error('spoilt') else 'a' end as email
        from range(500000) as n (i);
        {% endcall %}{% endmacro %}
        """);
    run(0, "run-operation", "spoil", "--target", "production");
    var said = run(1, "copy", "--from", "production", "-s", "source:crm.visits", "--mask");
    assertThat(said).contains("`crm.visits` cannot be read in target `production`", "spoilt");
    assertThat(rows("select count(*) as n from {{ source('crm', 'visits') }}"))
        .isEqualTo("[{\"n\":2}]");
  }

  @Test
  void refusesTargetsThatCannotBeMeant() {
    assertThat(run(2, "copy")).contains("`headrace copy` needs `--from`");
    assertThat(run(2, "copy", "--from", "prodution")).contains("did you mean `production`?");
    assertThat(run(2, "copy", "--from", "production", "--to", "dve"))
        .contains("did you mean `dev`?");
    assertThat(run(2, "copy", "--from", "dev")).contains("`dev` is both the target");
    assertThat(run(2, "copy", "--from", "production", "--sample", "0")).contains("--sample");
    assertThat(Files.exists(folder.resolve("desk.duckdb"))).isFalse();
  }

  @Test
  void keepsTheRowsAndTypesOfPostgres() throws IOException {
    targetsWithPostgres();
    line.write(
        "models/kinds.yml",
        "version: 2\nsources: [{name: kinds, schema: crm, tables: [{name: all}, {name: none}]}]\n");
    line.write(
        "macros/kinds.sql",
        """
        {% macro kinds() %}{% call statement() %}
        create schema crm;
        create table crm.none (a integer, "Odd ""Name" text);
        create table crm.all (s smallint, b bigint, n numeric(38,10), r real, d double precision, yes boolean,
          t time, tz timestamptz, by bytea, j jsonb, u uuid, ar integer[]);
        insert into crm.all values (-32768, -9223372036854775808, 1234567890123456789012345678.0123456789, 1.5, 0.1,
          true, '23:59:59.999999', '2024-02-29 12:00:00+02', '\\x00ff', '{"a": [1, null]}',
          '123e4567-e89b-12d3-a456-426614174000', '{1,null,3}');
        insert into crm.all (t, tz, d) values ('24:00:00', 'infinity', 'NaN');
        insert into crm.all default values;
        {% endcall %}{% endmacro %}
        """);
    run(0, "run-operation", "kinds", "--target", "production");
    var said = run(0, "copy", "--from", "production", "-s", "source:kinds");
    assertThat(said).contains("CHANGED_TYPE", "`ar` (int4[] becomes JSON)");
    assertThat(
            rows(
                "select * exclude t, cast(t as varchar) as t from {{ source('kinds', 'all') }} order by s nulls last, d nulls last"))
        .isEqualTo(
            "[{\"s\":-32768,\"b\":-9223372036854775808,\"n\":1234567890123456789012345678.0123456789,\"r\":1.5,\"d\":0.1,\"yes\":true,"
                + "\"tz\":\"2024-02-29T10:00:00Z\",\"by\":\"00ff\",\"j\":\"{\\\"a\\\": [1, null]}\",\"u\":\"123e4567-e89b-12d3-a456-426614174000\",\"ar\":\"[1,null,3]\",\"t\":\"23:59:59.999999\"},"
                + "{\"s\":null,\"b\":null,\"n\":null,\"r\":null,\"d\":\"NaN\",\"yes\":null,\"tz\":\"infinity\",\"by\":null,\"j\":null,\"u\":null,\"ar\":null,\"t\":\"24:00:00\"},"
                + "{\"s\":null,\"b\":null,\"n\":null,\"r\":null,\"d\":null,\"yes\":null,\"tz\":null,\"by\":null,\"j\":null,\"u\":null,\"ar\":null,\"t\":null}]");
    assertThat(
            rows(
                "select count(*) as n, count(\"Odd \"\"Name\") as o from {{ source('kinds', 'none') }}"))
        .isEqualTo("[{\"n\":0,\"o\":0}]");
  }

  @Test
  void aTableWithoutColumnsCannotBeCopied() throws IOException {
    targetsWithPostgres();
    line.write(
        "macros/bare.sql",
        "{% macro bare() %}{% call statement() %}create schema crm; create table crm.visits ();{% endcall %}{% endmacro %}");
    run(0, "run-operation", "bare", "--target", "production");
    assertThat(run(1, "copy", "--from", "production", "-s", "source:crm.visits", "--mask"))
        .contains("`crm.visits` has no columns in target `production`");
    assertThat(run(1, "copy", "--from", "production", "-s", "source:crm.customers", "--mask"))
        .contains(
            "MISSING_RELATION: source `crm.customers` is the relation `crm.customers`, which does not exist in target `production`")
        .contains("ERROR=1");
  }
}
