package dev.headrace.runtime.adapter.snowflake.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.StringJoiner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
    for (var sql : statements) {
      try (var statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
  }

  private String rows(String sql) throws SQLException {
    return rows(connection, sql);
  }

  private static String rows(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      var rows = new StringJoiner(" / ");
      var columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        var row = new StringJoiner(",");
        for (var i = 1; i <= columns; i++) {
          row.add(result.getString(i));
        }
        rows.add(row.toString());
      }
      return rows.toString();
    }
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
}
