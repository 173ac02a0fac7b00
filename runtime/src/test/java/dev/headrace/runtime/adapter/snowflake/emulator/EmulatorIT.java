package dev.headrace.runtime.adapter.snowflake.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vendor's driver and the emulator understand each other, and it is like the original. */
final class EmulatorIT {
  private SnowflakeEmulator emulator;
  private Connection connection;

  @BeforeEach
  void connect() throws SQLException {
    emulator = SnowflakeEmulator.start();
    connection = RealDriver.connect(emulator);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    emulator.close();
  }

  private void run(String... statements) throws SQLException {
    RealDriver.run(connection, statements);
  }

  private String rows(String sql) throws SQLException {
    return RealDriver.rows(connection, sql);
  }

  private int changed(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  @Test
  void saysWhereASessionIs() throws SQLException {
    assertThat(
            rows(
                "select current_role(), current_warehouse(), current_database(), current_schema(), current_user()"))
        .isEqualTo("BUILDER,WH,SHOP,PUBLIC,HEADRACE");
    run("create schema if not exists shop.mart", "use schema shop.mart", "use role reader");
    assertThat(rows("select current_schema(), current_role()")).isEqualTo("MART,READER");
    assertThat(connection.getSchema()).isEqualTo("MART");
  }

  @Test
  void foldsNamesToCapitalsAndKeepsQuotedOnes() throws SQLException {
    run("create or replace transient table t as select 1 as id, 2 as \"Mixed Case\", 3 as \"id\"");
    try (var statement = connection.createStatement();
        var result = statement.executeQuery("select * from PUBLIC.T")) {
      var columns = result.getMetaData();
      assertThat(columns.getColumnName(1)).isEqualTo("ID");
      assertThat(columns.getColumnName(2)).isEqualTo("Mixed Case");
      assertThat(columns.getColumnName(3)).isEqualTo("id");
    }
    assertThat(rows("select ID, \"id\" from shop.public.t")).isEqualTo("1,3");
    assertThatThrownBy(() -> rows("select id,\n  \"Id\" from t"))
        .hasMessageContaining("error line 2 at position 2\ninvalid identifier '\"Id\"'");
    assertThatThrownBy(() -> rows("select * from \"t\"")).hasMessageContaining("'\"t\"'");
    assertThat(
            rows(
                "select table_name, table_type, is_transient from shop.information_schema.tables where table_schema = 'PUBLIC'"))
        .isEqualTo("T,BASE TABLE,YES");
    assertThat(
            rows(
                "select column_name, data_type, numeric_precision from information_schema.columns where table_name = 'T' order by ordinal_position"))
        .isEqualTo("ID,NUMBER,38 / Mixed Case,NUMBER,38 / id,NUMBER,38");
  }

  @Test
  void countsChangedRows() throws SQLException {
    run("create table t (id integer, name varchar(5))");
    assertThat(changed("insert into t values (1, 'a'), (2, 'b'), (3, null)")).isEqualTo(3);
    assertThat(changed("update t set name = 'z' where id > 1")).isEqualTo(2);
    assertThat(changed("delete from t using (select 3 as k) as s where id = s.k")).isEqualTo(1);
    assertThat(
            changed(
                "merge into t using (select 2 as id, 'm' as name union all select 9, 'n') as s on t.id = s.id when matched then update set name = s.name when not matched then insert (id, name) values (s.id, s.name)"))
        .isEqualTo(2);
    assertThat(rows("select * from t order by id")).isEqualTo("1,a / 2,m / 9,n");
  }

  @Test
  void saysErrorsAsSnowflakeDoes() throws SQLException {
    refuses("select * from nope", 2003, "42S02", "Object 'NOPE' does not exist");
    refuses("select 1 +\n from", 1003, "42000", "syntax error line 2 at position 1");
    refuses("select 1 / (2 - 2)", 100051, "22012", "Division by zero");
    refuses("select cast('x' as integer)", 100038, "22018", "'x' is not recognized");
    run("create table t (id integer)");
    refuses("create table t (id integer)", 2002, "42710", "already exists");
    refuses("create or replace view t as select 1 as a", 2203, "42710", "already exists as TABLE");
    refuses("create table nope.t (id integer)", 2003, "02000", "Schema 'SHOP.NOPE' does not exist");
    refuses("drop view if exists t", 2203, "02000", "Object found is of type 'TABLE'");
  }

  private void refuses(String sql, int code, String state, String text) {
    assertThatThrownBy(() -> rows(sql))
        .isInstanceOfSatisfying(
            SQLException.class,
            e -> {
              assertThat(e.getMessage()).contains(text);
              assertThat(e.getErrorCode()).isEqualTo(code);
              assertThat(e.getSQLState()).isEqualTo(state);
            });
  }

  @Test
  void aFailedStatementUndoesItselfAlone() throws SQLException {
    run("create table t (id integer)", "begin", "insert into t values (1)");
    assertThatThrownBy(() -> rows("select * from nope")).isInstanceOf(SQLException.class);
    run("insert into t values (2)", "commit");
    assertThat(rows("select count(*) from t")).isEqualTo("2");
  }

  @Test
  void definingSomethingCommits() throws SQLException {
    run("create table t (id integer)", "begin", "insert into t values (1)");
    run("create table other (id integer)", "rollback");
    assertThat(rows("select count(*) from t")).isEqualTo("1");
    connection.setAutoCommit(false);
    run("insert into t values (2)");
    connection.rollback();
    assertThat(rows("select count(*) from t")).isEqualTo("1");
    connection.setAutoCommit(true);
  }

  @Test
  void givesRowsInArrowAndInJson() throws SQLException {
    var types =
        """
        select 12345678901234567890 as big, 1.50 as exact, 0.5::double as about, true as yes,
          date '2024-02-29' as day, time '12:34:56.789' as clock,
          '2026-03-04 05:06:07.123456'::timestamp_ntz as at,
          '2026-03-04 05:06:07+02:00'::timestamp_tz as zoned, 'h\u00e9' as word,
          null::varchar as nothing, parse_json('{"a":[1]}') as tree, from_hex('AB') as bytes\
        """;
    var inArrow = rows(types);
    run("alter session set jdbc_query_result_format = 'JSON'");
    assertThat(rows(types)).isEqualTo(inArrow);
    assertThat(inArrow)
        .startsWith(
            "12345678901234567890,1.50,0.5,TRUE,2024-02-29,12:34:56,2026-03-04 05:06:07.123,")
        .endsWith(",h\u00e9,null,{\"a\":[1]},AB");
  }

  @Test
  void givesManyRowsInChunks() throws SQLException {
    for (var format : new String[] {"ARROW", "JSON"}) {
      run("alter session set jdbc_query_result_format = '" + format + "'");
      try (var statement = connection.createStatement();
          var result =
              statement.executeQuery(
                  "select range as n, 'row ' || range as word from range(50000)")) {
        var sum = 0L;
        while (result.next()) {
          sum += result.getLong("N");
        }
        assertThat(sum).as(format).isEqualTo(1_249_975_000L);
      }
    }
  }

  @Test
  void takesValuesApartFromStatements() throws SQLException {
    run(
        "create table t (id integer, name varchar, day date, at timestamp_ntz, exact number(10, 2))");
    try (var insert = connection.prepareStatement("insert into t values (?, ?, ?, ?, ?)")) {
      for (var i = 0; i < 100; i++) {
        insert.setInt(1, i);
        insert.setString(2, "it's " + i);
        insert.setDate(3, Date.valueOf("2026-01-02"));
        insert.setTimestamp(4, Timestamp.valueOf("2026-01-02 03:04:05.678"));
        insert.setBigDecimal(5, new BigDecimal("1.25"));
        insert.addBatch();
      }
      assertThat(insert.executeBatch()).hasSize(100);
    }
    try (var query = connection.prepareStatement("select name from t where id = ? and exact > ?")) {
      query.setInt(1, 7);
      query.setDouble(2, 0.5);
      try (var result = query.executeQuery()) {
        assertThat(result.next()).isTrue();
        assertThat(result.getString(1)).isEqualTo("it's 7");
      }
    }
    assertThat(rows("select count(*), sum(exact), max(day) from t"))
        .isEqualTo("100,125.00,2026-01-02");
  }

  @Test
  void movesFilesToAndFromStages(@TempDir Path folder) throws Exception {
    run("create table t (id integer, name varchar)");
    var file = Files.writeString(folder.resolve("rows.csv"), "\"1\",\"a\"\n\"2\",\n");
    assertThat(rows("put 'file://" + file + "' @%t/in auto_compress = false")).contains("UPLOADED");
    assertThat(rows("list @%t")).startsWith("in/rows.csv,");
    var load =
        "copy into t from @%t/in file_format = (type = csv, field_optionally_enclosed_by = '\"') purge = true";
    assertThat(changed(load)).isEqualTo(2);
    assertThat(rows("select * from t order by 1")).isEqualTo("1,a / 2,null");
    assertThat(rows("list @%t")).isEmpty();
    var unload =
        "copy into @~/out/t from (select * from t order by id) file_format = (type = csv, compression = none) header = true single = true";
    assertThat(rows(unload)).startsWith("2,");
    assertThat(rows("get @~/out/t 'file://" + folder + "/'")).contains("DOWNLOADED");
    assertThat(folder.resolve("t")).hasContent("ID,NAME\n1,a\n2,\n");
    assertThat(rows("remove @~/out")).contains("removed");
  }

  @Test
  void keepsWhatDuckDbDoesNotKnowOfRelations() throws SQLException {
    run(
        "create or replace transient table t as select 1 as id",
        "grant select on table t to role reader",
        "comment on table t is 'it''s one'",
        "alter table t alter column id comment 'first'",
        "alter table t rename to u",
        "create or replace table v clone u",
        "alter table u swap with v",
        "create secure view w as select * from v");
    assertThat(rows("show grants on table v")).contains("SELECT,TABLE,SHOP.PUBLIC.V,ROLE,READER");
    assertThat(rows("show tables like 'v'")).contains(",V,SHOP,PUBLIC,TRANSIENT,it's one,");
    assertThat(rows("describe table v")).contains("ID,NUMBER(38,0),COLUMN,Y").contains(",first,");
    assertThat(rows("show views")).contains(",true,false");
    assertThat(rows("show objects in schema shop.public").split(" / ")).hasSize(3);
    run("create or replace transient table v copy grants as select 2 as id");
    assertThat(rows("show grants on table v")).contains("READER");
  }

  @Test
  void runsSeveralStatementsWhenAskedTo() throws SQLException {
    assertThatThrownBy(() -> rows("select 1; select 2")).hasMessageContaining("statement count 2");
    run("alter session set multi_statement_count = 0");
    run("create table t (id integer); insert into t values (1); insert into t values (2)");
    assertThat(rows("select count(*) from t")).isEqualTo("2");
  }
}
