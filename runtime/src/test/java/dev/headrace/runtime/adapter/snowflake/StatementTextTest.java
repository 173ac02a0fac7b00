package dev.headrace.runtime.adapter.snowflake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StatementTextTest {
  @Test
  void splitsAtSemicolonsThatAreNotInTextsOrComments() {
    assertThat(StatementText.split("select ';'; -- a;b\nselect 'it\\'s;' ;"))
        .extracting(StatementText::sql)
        .containsExactly("select ';'", " -- a;b\nselect 'it\\'s;' ;");
  }

  @Test
  void aBlockIsOneStatement() {
    assertThat(StatementText.split("begin let a := 1; return a; end;")).hasSize(1);
    assertThat(StatementText.split("declare a int; begin return a; end;")).hasSize(1);
    assertThat(StatementText.split("begin; select 1; commit")).hasSize(3);
    assertThat(StatementText.split("begin transaction; select 1")).hasSize(2);
  }

  @Test
  void knowsWhereEachStatementBegan() {
    assertThat(StatementText.split("select 1;select 2"))
        .extracting(StatementText::offset)
        .containsExactly(0, 9);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"insert into t select 1", "/* why */ MERGE into t", "-- a\ncopy into t from @s"})
  void aTransactionIsForWhatWritesRows(String sql) {
    assertThat(first(sql).writesRows()).isTrue();
    assertThat(first(sql).isRepeatable()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"create or replace table t as select 1", "drop table t", "grant select"})
  void whatChangesTheCatalogueEndsTheTransaction(String sql) {
    assertThat(first(sql).endsTransaction()).isTrue();
    assertThat(first(sql).writesRows()).isFalse();
  }

  @Test
  void aSettingOfTheSessionEndsNone() {
    assertThat(first("alter session set query_tag = 'x'").endsTransaction()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1",
        "with a as (select 1) select * from a",
        "create or replace table t as select 1",
        "create schema if not exists s",
        "drop table if exists t",
        "alter session set timezone = 'UTC'",
        "show objects in schema s"
      })
  void someMayBeSentAgain(String sql) {
    assertThat(first(sql).isRepeatable()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into t select 1",
        "create table t (a int)",
        "drop table t",
        "alter table a swap with b",
        "alter table t add column c int",
        "call p()"
      })
  void othersWouldDoTheirWorkTwiceOrFail(String sql) {
    assertThat(first(sql).isRepeatable()).isFalse();
  }

  private static StatementText first(String sql) {
    return StatementText.split(sql).getFirst();
  }
}
