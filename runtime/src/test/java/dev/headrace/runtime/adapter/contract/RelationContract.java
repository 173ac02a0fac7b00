package dev.headrace.runtime.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.context.RelationInfo;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.runtime.adapter.Lacks;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Views and tables: making, replacing, naming and describing them. */
interface RelationContract {
  Bench bench();

  @Test
  default void buildsViewsAndTables() {
    bench().write("models/one.sql", "select 1 as id, 'a' as name");
    bench()
        .write("models/two.sql", as("table") + "select id + 1 as id, name from {{ ref('one') }}");
    bench().write("models/three.sql", as("ephemeral") + "select * from {{ ref('two') }}");
    bench().write("models/four.sql", as("table") + "select * from {{ ref('three') }}");
    bench().ok("build");
    bench().ok("build");
    assertThat(bench().rowsOf("four")).isEqualTo("[{\"id\":2,\"name\":\"a\"}]");
  }

  @Test
  default void aRelationMayChangeItsKind() {
    for (var kind : new String[] {"view", "table", "incremental", "view", "incremental", "table"}) {
      bench().write("models/one.sql", as(kind) + "select 1 as id, '" + kind + "' as kind");
      bench().write("models/two.sql", as("table") + "select * from {{ ref('one') }}");
      bench().ok("build", "--full-refresh");
      assertThat(bench().rowsOf("two")).isEqualTo("[{\"id\":1,\"kind\":\"" + kind + "\"}]");
    }
  }

  @Test
  default void whatReadsARelationStaysWhenItIsMadeAnew() {
    bench().write("models/base.sql", as("table") + "select 1 as id, 'old' as name");
    bench().write("models/reader.sql", "select id, name from {{ ref('base') }}");
    bench().write("models/far_reader.sql", "select id, name from {{ ref('reader') }}");
    bench().ok("build");
    bench().write("models/base.sql", as("table") + "select 2 as id, 'new' as name");
    bench().ok("build", "--select", "base");
    assertThat(bench().rowsOf("far_reader")).isEqualTo("[{\"id\":2,\"name\":\"new\"}]");

    bench().write("models/base.sql", as("table") + "select 0 as more, 'newer' as name, 3 as id");
    bench().ok("build", "--select", "base");
    assertThat(bench().rowsOf("far_reader")).isEqualTo("[{\"id\":3,\"name\":\"newer\"}]");
  }

  @Test
  default void aViewMayChangeItsColumns() {
    bench().write("models/base.sql", "select 1 as id, 'old' as name");
    bench().ok("build");
    bench().write("models/base.sql", "select 'x' as name, 1 as other");
    bench().ok("build");
    assertThat(bench().rowsOf("base")).isEqualTo("[{\"name\":\"x\",\"other\":1}]");
  }

  @Test
  default void aFailedStepLeavesTheOldStateAndNothingElse() {
    bench().write("models/risky.sql", as("table") + "select 1 as id, 2 as n");
    bench().write("models/looked_at.sql", "select 1 as id, 2 as n");
    bench().ok("build");
    bench()
        .write(
            "models/risky.sql",
            as("table") + "select 1 as id, 1 / (n - 2) as n from {{ ref('looked_at') }}")
        .write(
            "macros/fail.sql",
            "{% macro fail() %}select * from no_such_relation_anywhere{% endmacro %}");
    // Not every engine minds a division by zero.
    bench()
        .write(
            "models/risky.sql",
            "{{ config(materialized='table', post_hook='{{ fail() }}') }}select 3 as id, 4 as n");
    assertThat(bench().fails("build", "--select", "risky"))
        .containsIgnoringCase("no_such_relation_anywhere");
    assertThat(bench().rowsOf("risky"))
        .isEqualTo(bench().undoesWhatItMade() ? "[{\"id\":1,\"n\":2}]" : "[{\"id\":3,\"n\":4}]");
    bench().ok("docs", "generate");
    assertThat(bench().read("target/catalog.json")).doesNotContain("__headrace");
  }

  @Test
  default void namesMayNeedQuotes() {
    bench().write("models/select.sql", as("table") + "select 1 as id, 2 as n");
    bench()
        .write(
            "models/spaced.sql",
            "{{ config(materialized='table', alias='Two Words') }}select * from {{ ref('select') }}");
    bench().write("models/reader.sql", as("view") + "select * from {{ ref('spaced') }}");
    bench().ok("build");
    bench().ok("build");
    assertThat(bench().rowsOf("reader")).isEqualTo("[{\"id\":1,\"n\":2}]");
  }

  @Test
  default void aLongNameIsTakenWhole() {
    var name = "a_name_that_is_about_as_long_as_the_shortest_of_limits_allows_";
    bench().write("models/" + name + ".sql", as("table") + "select 1 as id, 2 as n");
    bench()
        .write(
            "models/reader.sql",
            as("incremental") + "select * from {{ ref('%s') }}".formatted(name));
    bench().ok("build");
    bench().ok("build");
    assertThat(bench().rowsOf(name)).isEqualTo("[{\"id\":1,\"n\":2}]");
  }

  @Test
  default void schemasAreMade() {
    bench().write("models/one.sql", "{{ config(schema='extra') }}select 1 as id, 2 as n");
    bench().write("models/two.sql", as("table") + "select * from {{ ref('one') }}");
    bench().ok("build");
    bench().ok("build");
    assertThat(bench().rowsOf("two")).isEqualTo("[{\"id\":1,\"n\":2}]");
  }

  @Test
  default void describesWhatStands() {
    bench().write("models/orders.sql", as("table") + "select 1 as id, 'it''s' as name");
    bench().write("models/names.sql", "select name from {{ ref('orders') }}");
    bench()
        .write(
            "models/orders.yml",
            """
            version: 2
            models:
              - name: orders
                description: "the shop's \\"orders\\""
                config: {persist_docs: {relation: true, columns: true}}
                columns: [{name: id, description: "a number; it's unique"}]
              - name: names
                description: what they're called
                config: {persist_docs: {relation: true, columns: true}}
                columns: [{name: name, description: the name}]
            """);
    bench().ok("build");
    bench().ok("build");
    bench().ok("docs", "generate");
    assertThat(bench().read("target/catalog.json"))
        .contains("the shop's \\\"orders\\\"", "a number; it's unique", "what they're called")
        .contains("\"comment\":\"the name\"");
  }

  /** Everyone is someone on every engine that knows users. */
  @Test
  default void grantsAreGivenKeptAndTakenBack() {
    var granted = "{{ config(materialized='table', grants={'select': ['public']}) }}";
    bench().write("models/t.sql", granted + "select 1 as id");
    if (bench().adapter().lacks().contains(Lacks.GRANTS)) {
      assertThat(bench().ok("build")).contains("`grants` of model `t` has no effect");
      return;
    }
    bench().ok("build");
    assertThat(readers()).contains("public");
    bench().write("models/t.sql", granted + "select 1 as id, 'more' as name").ok("build");
    assertThat(readers()).contains("public");
    bench().write("models/t.sql", granted.replace("'public'", "") + "select 1 as id").ok("build");
    assertThat(readers()).doesNotContain("public");
  }

  private ImmutableSet<String> readers() {
    try (var connections = bench().connections();
        var session = connections.open()) {
      var target = connections.target();
      var name = new RelationName(target.database(), target.schema(), "t");
      return session.grants(new RelationInfo(name, RelationInfo.Kind.TABLE)).get("select").stream()
          .map(grantee -> grantee.toLowerCase(Locale.ROOT))
          .collect(ImmutableSet.toImmutableSet());
    }
  }

  private static String as(String materialized) {
    return "{{ config(materialized='" + materialized + "') }}";
  }
}
