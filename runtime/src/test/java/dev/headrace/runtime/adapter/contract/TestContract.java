package dev.headrace.runtime.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Data tests and hooks. */
interface TestContract {
  Bench bench();

  private void project(String sql) {
    bench().write("models/t.sql", sql);
    bench().write("models/other.sql", "select 1 as id union all select 2");
    bench()
        .write(
            "models/t.yml",
            """
            version: 2
            models:
              - name: t
                data_tests:
                  - unique_combination_of_columns: {arguments: {combination_of_columns: [id, name]}}
                  - row_count: {arguments: {min: 2}}
                columns:
                  - name: id
                    data_tests:
                      - not_null
                      - unique
                      - relationships: {arguments: {to: ref('other'), field: id}}
                  - name: name
                    data_tests:
                      - accepted_values: {arguments: {values: [a, b]}}
                      - expression_is_true: {arguments: {expression: "<> 'x'"}}
            """);
    bench().write("tests/singular.sql", "select * from {{ ref('t') }} where id > 90");
  }

  @Test
  default void testsPass() {
    project("select 1 as id, 'a' as name union all select 2, 'b'");
    assertThat(bench().ok("build")).contains("PASS=10 WARN=0 ERROR=0");
  }

  @Test
  default void testsFailAndKeepTheRows() {
    project(
        """
        {{ config(materialized='table') }}
        select 1 as id, 'a' as name union all select 1, 'a' union all select null, 'x'
        union all select 99, null
        """);
    assertThat(bench().fails("build", "--store-failures"))
        .contains("ERROR=7", "FAIL   test")
        .contains("Got 1 result");
    assertThat(bench().fails("test", "--store-failures", "--select", "t")).contains("ERROR=7");
  }

  @Test
  default void hooksRunInOrderAndAreUndoneTogether() {
    bench()
        .write("seeds/log.csv", "what,by\nstart,0\n")
        .write(
            "models/t.sql",
            """
            -- depends_on: {{ ref('log') }}
            {{ config(materialized='table',
              pre_hook="insert into {{ ref('log') }} values ('before', 1)",
              post_hook=["insert into {{ ref('log') }} values ('after', 1)"]) }}
            select count(*) as n, 1 as one from {{ ref('log') }}
            """);
    bench().ok("build");
    assertThat(bench().rowsOf("t")).isEqualTo("[{\"n\":2,\"one\":1}]");
    assertThat(bench().rows("select count(*) as n from {{ ref('log') }}")).isEqualTo("[{\"n\":3}]");

    bench()
        .write(
            "models/t.sql",
            """
            {{ config(materialized='table',
              pre_hook="insert into {{ ref('log') }} values ('lost', 1)",
              post_hook=["insert into no_such_table values ('after', 1)"]) }}
            select 7 as n, 1 as one
            """);
    bench().fails("run");
    var undone = bench().undoesWhatItMade();
    assertThat(bench().rowsOf("t"))
        .isEqualTo(undone ? "[{\"n\":2,\"one\":1}]" : "[{\"n\":7,\"one\":1}]");
    assertThat(bench().rows("select count(*) as n from {{ ref('log') }}"))
        .isEqualTo(undone ? "[{\"n\":3}]" : "[{\"n\":4}]");
  }

  @Test
  default void aRelationThatIsNotBuiltYetIsNamed() {
    bench()
        .write("models/base.sql", "select 1 as id")
        .write("models/t.sql", "select * from {{ ref('base') }}");
    assertThat(bench().fails("run", "--select", "t")).contains("`ref('base')`", "build -s +t");
  }

  @Test
  default void anErrorNamesThePlaceInTheTemplate() {
    bench()
        .write(
            "models/t.sql",
            "select 1 as id,\n  {{ 'no_such' }}_column as name\nfrom (select 1 as x) as y");
    assertThat(bench().fails("build"))
        .contains("models/t.sql:2:")
        .containsIgnoringCase("no_such_column");
  }
}
