package dev.headrace.runtime.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headrace.runtime.adapter.Lacks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Relations that keep the rows of their query, on engines that have them. */
interface KeptContract {
  Bench bench();

  private static String name(Lacks kind) {
    return kind == Lacks.DYNAMIC_TABLES ? "dynamic_table" : "materialized_view";
  }

  private void model(Lacks kind, String more, String query) {
    bench()
        .write(
            "models/kept.sql",
            "{{ config(materialized='%s', target_lag='1 hour', snowflake_warehouse='wh'%s) }}%s"
                .formatted(name(kind), more, query));
  }

  /** Whether the engine has the kind; one that has not says so before anything runs. */
  private boolean has(Lacks kind) {
    var lacks = bench().adapter().lacks().contains(kind);
    if (lacks) {
      bench().write("models/base.sql", "select 1 as id, 1 as n");
      model(kind, "", "select 1 as id");
      assertThat(bench().run("build")).isEqualTo(2);
      assertThat(bench().said())
          .contains("UNSUPPORTED_MATERIALIZATION", "`" + name(kind) + "`")
          .doesNotContain("1 of 2");
    }
    return !lacks;
  }

  private void base(int n) {
    bench()
        .write(
            "models/base.sql", "{{ config(materialized='table') }}select 1 as id, " + n + " as n");
  }

  @ParameterizedTest
  @EnumSource(
      value = Lacks.class,
      names = {"MATERIALIZED_VIEWS", "DYNAMIC_TABLES"})
  default void itsRowsAreBroughtUpToDate(Lacks kind) {
    if (!has(kind)) {
      return;
    }
    base(1);
    model(kind, "", "select id, n from {{ ref('base') }}");
    bench().write("models/reader.sql", "select * from {{ ref('kept') }}");
    bench().ok("build");
    base(2);
    bench().ok("build");
    assertThat(bench().rowsOf("reader")).isEqualTo("[{\"id\":1,\"n\":2}]");
  }

  @ParameterizedTest
  @EnumSource(
      value = Lacks.class,
      names = {"MATERIALIZED_VIEWS", "DYNAMIC_TABLES"})
  default void aChangeIsAppliedOrLeftOrAFailure(Lacks kind) {
    if (!has(kind)) {
      return;
    }
    model(kind, "", "select 1 as id, 1 as n");
    bench().ok("build");
    model(kind, ", on_configuration_change='fail'", "select 1 as id, 2 as n");
    assertThat(bench().fails("build")).contains("error CONFIGURATION_CHANGED", "the query");
    assertThat(bench().rowsOf("kept")).isEqualTo("[{\"id\":1,\"n\":1}]");
    model(kind, ", on_configuration_change='continue'", "select 1 as id, 2 as n");
    assertThat(bench().ok("build")).contains("warning CONFIGURATION_CHANGED");
    assertThat(bench().rowsOf("kept")).isEqualTo("[{\"id\":1,\"n\":1}]");
    model(kind, "", "select 1 as id, 2 as n");
    bench().ok("build");
    assertThat(bench().rowsOf("kept")).isEqualTo("[{\"id\":1,\"n\":2}]");
    model(kind, ", on_configuration_change='fail'", "select 1 as id, 3 as n");
    bench().ok("build", "--full-refresh");
    assertThat(bench().rowsOf("kept")).isEqualTo("[{\"id\":1,\"n\":3}]");
    assertThat(bench().relations()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Lacks.class,
      names = {"MATERIALIZED_VIEWS", "DYNAMIC_TABLES"})
  default void itMayTakeThePlaceOfAnotherKind(Lacks kind) {
    if (!has(kind)) {
      return;
    }
    for (var other : new String[] {"table", "view", "incremental"}) {
      bench()
          .write(
              "models/kept.sql",
              "{{ config(materialized='" + other + "') }}select 1 as id, '" + other + "' as n");
      bench().ok("build");
      assertThat(bench().rowsOf("kept")).isEqualTo("[{\"id\":1,\"n\":\"" + other + "\"}]");
      model(kind, "", "select 1 as id, 'kept' as n");
      bench().ok("build");
      assertThat(bench().rowsOf("kept")).isEqualTo("[{\"id\":1,\"n\":\"kept\"}]");
    }
    assertThat(bench().relations()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Lacks.class,
      names = {"MATERIALIZED_VIEWS", "DYNAMIC_TABLES"})
  default void itIsDescribed(Lacks kind) {
    if (!has(kind)) {
      return;
    }
    model(kind, ", persist_docs={'relation': true, 'columns': true}", "select 1 as id, 1 as n");
    bench()
        .write(
            "models/kept.yml",
            """
            version: 2
            models:
              - name: kept
                description: "the shop's \\"rows\\""
                columns: [{name: id, description: "a number; it's unique"}]
            """);
    bench().ok("build");
    bench().ok("build");
    bench().ok("docs", "generate");
    assertThat(bench().read("target/catalog.json"))
        .contains("the shop's \\\"rows\\\"", "a number; it's unique");
  }
}
