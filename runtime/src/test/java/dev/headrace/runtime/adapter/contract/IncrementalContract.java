package dev.headrace.runtime.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that take in new rows. */
interface IncrementalContract {
  Bench bench();

  /** Builds twice, first with old rows, then with new ones; gives what the table holds. */
  private String twice(String config, String old, String added) {
    bench()
        .write(
            "models/t.sql",
            """
            {{ config(materialized='incremental', %s) }}
            {%% if is_incremental() %%}%s{%% else %%}%s{%% endif %%}
            """
                .formatted(config, added, old));
    bench().ok("build", "--full-refresh");
    bench().ok("build");
    return bench().rowsOf("t");
  }

  @Test
  default void appendAddsRows() {
    assertThat(
            twice(
                "incremental_strategy='append'", "select 1 as k, 1 as v", "select 1 as k, 2 as v"))
        .isEqualTo("[{\"k\":1,\"v\":1},{\"k\":1,\"v\":2}]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"delete+insert", "merge"})
  default void aKeyReplacesItsRows(String strategy) {
    assertThat(
            twice(
                "unique_key='k', incremental_strategy='" + strategy + "'",
                "select 1 as k, 1 as v union all select 2, 1",
                "select 2 as k, 5 as v union all select 3, 5"))
        .isEqualTo("[{\"k\":1,\"v\":1},{\"k\":2,\"v\":5},{\"k\":3,\"v\":5}]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"delete+insert", "merge"})
  default void aNullInAKeyIsAValueLikeAnyOther(String strategy) {
    assertThat(
            twice(
                "unique_key=['k', 'l'], incremental_strategy='" + strategy + "'",
                """
                select 1 as k, cast(null as varchar(5)) as l, 1 as v
                union all select 1, 'a', 1 union all select null, null, 1
                union all select null, 'b', 1 union all select 7, 'z', 1\
                """,
                """
                select 1 as k, cast(null as varchar(5)) as l, 9 as v
                union all select null, null, 9 union all select 1, 'a', 9\
                """))
        .contains(
            "{\"k\":1,\"l\":\"a\",\"v\":9}",
            "{\"k\":1,\"l\":null,\"v\":9}",
            "{\"k\":null,\"l\":null,\"v\":9}",
            "{\"k\":null,\"l\":\"b\",\"v\":1}",
            "{\"k\":7,\"l\":\"z\",\"v\":1}")
        .satisfies(rows -> assertThat(rows.split("\\},")).hasSize(5));
  }

  @Test
  default void aKeyMayBeAnExpression() {
    assertThat(
            twice(
                "unique_key='lower(k)'",
                "select 'A' as k, 1 as v union all select 'B', 1",
                "select 'a' as k, 2 as v"))
        .isEqualTo("[{\"k\":\"B\",\"v\":1},{\"k\":\"a\",\"v\":2}]");
  }

  @Test
  default void predicatesLimitWhatIsReplaced() {
    assertThat(
            twice(
                "unique_key='k', incremental_predicates=['DBT_INTERNAL_DEST.v > 1']",
                "select 1 as k, 1 as v union all select 1, 2",
                "select 1 as k, 3 as v"))
        .isEqualTo("[{\"k\":1,\"v\":1},{\"k\":1,\"v\":3}]");
  }

  @Test
  default void predicatesMayCompareBothSides() {
    assertThat(
            twice(
                "unique_key='k', incremental_predicates=['DBT_INTERNAL_DEST.v < DBT_INTERNAL_SOURCE.v']",
                "select 1 as k, 1 as v union all select 1, 7",
                "select 1 as k, 3 as v"))
        .isEqualTo("[{\"k\":1,\"v\":3},{\"k\":1,\"v\":7}]");
  }

  @Test
  default void newColumnsAreAppendedWhenAskedFor() {
    assertThat(
            twice(
                "unique_key='k', on_schema_change='append_new_columns'",
                "select 1 as k, 1 as v",
                "select 2 as k, 2 as v, 'x' as more"))
        .isEqualTo("[{\"k\":1,\"v\":1,\"more\":null},{\"k\":2,\"v\":2,\"more\":\"x\"}]");
  }

  @Test
  default void allColumnsAreSynchronisedWhenAskedFor() {
    assertThat(
            twice(
                "unique_key='k', on_schema_change='sync_all_columns'",
                "select 1 as k, 1 as gone, 1 as v",
                "select 2 as k, 2 as v, 'x' as more"))
        .isEqualTo("[{\"k\":1,\"v\":1,\"more\":null},{\"k\":2,\"v\":2,\"more\":\"x\"}]");
  }

  @Test
  default void newColumnsAreLeftOutOtherwise() {
    assertThat(
            twice("unique_key='k'", "select 1 as k, 1 as v", "select 2 as k, 2 as v, 'x' as more"))
        .isEqualTo("[{\"k\":1,\"v\":1},{\"k\":2,\"v\":2}]");
  }

  @Test
  default void changedColumnsFailTheModelWhenAskedTo() {
    bench()
        .write(
            "models/t.sql",
            """
            {{ config(materialized='incremental', unique_key='k', on_schema_change='fail') }}
            select 1 as k, 2 as v {% if is_incremental() %}, 3 as more{% endif %}
            """);
    bench().ok("build");
    assertThat(bench().fails("build")).contains("SCHEMA_CHANGED").containsIgnoringCase("`more`");
    assertThat(bench().rowsOf("t")).isEqualTo("[{\"k\":1,\"v\":2}]");
  }
}
