package dev.headrace.runtime.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headrace.compiler.node.Constraint.Kind;
import dev.headrace.runtime.adapter.Enforcement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Models that promise their columns, and tables that refuse rows. */
interface ContractContract {
  Bench bench();

  /** A model `t` with the columns `id` and `name`. */
  private void model(String config, String query, String constraints) {
    bench()
        .write("models/t.sql", "{{ config(" + config + ") }}\n" + query)
        .write(
            "models/t.yml",
            """
            version: 2
            models:
              - name: t
                config: {contract: {enforced: true}}
                constraints: [%s]
                columns:
                  - {name: id, data_type: integer}
                  - {name: name, data_type: string}
            """
                .formatted(constraints));
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "view", "incremental"})
  default void aQueryGivesTheColumnsOfItsContract(String kind) {
    var config = "materialized='" + kind + "', on_schema_change='fail', unique_key='id'";
    model(config, "select cast('a' as varchar(10)) as name, 1 as id", "");
    bench().ok("build");
    bench().ok("build");
    assertThat(bench().rows("select id, name from {{ ref('t') }}"))
        .isEqualTo("[{\"id\":1,\"name\":\"a\"}]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "view", "incremental"})
  default void otherColumnsThanPromisedAreShownSideBySideAndNothingIsBuilt(String kind) {
    var config = "materialized='" + kind + "', on_schema_change='append_new_columns'";
    model(config, "select 1 as id, 'a' as name", "");
    bench().ok("build");
    model(config, "select 'x' as id, 1 as more", "");
    assertThat(bench().fails("build"))
        .contains("models/t.yml:4:", "CONTRACT_BROKEN", "column", "contract")
        .containsPattern("id .*integer +another type")
        .containsPattern("name +- +string +not in the query")
        .containsPattern("(?i)more .*- +not in the contract");
    assertThat(bench().rowsOf("t")).isEqualTo("[{\"id\":1,\"name\":\"a\"}]");
  }

  @Test
  default void aTableHasTheColumnsOfItsContractInTheirOrder() {
    model("materialized='table'", "select 'a' as name, 1 as id", "");
    bench().ok("build");
    assertThat(bench().rowsOf("t")).isEqualTo("[{\"id\":1,\"name\":\"a\"}]");
  }

  @Test
  default void aTableWithAContractMayReadItself() {
    model(
        "materialized='table'",
        """
        select 1 as id, 'a' as name
        {% if execute and adapter.get_relation(this.database, this.schema, this.identifier) %}
        union all select id + 1, name from {{ this }}
        {% endif %}
        """,
        "{type: primary_key, columns: [id], warn_unenforced: false}");
    bench().ok("build");
    bench().ok("build");
    bench().ok("build");
    assertThat(bench().rowsOf("t"))
        .isEqualTo(
            "[{\"id\":1,\"name\":\"a\"},{\"id\":2,\"name\":\"a\"},{\"id\":3,\"name\":\"a\"}]");
  }

  @Test
  default void sizesOfTypesAreTheContracts() {
    bench()
        .write(
            "models/t.sql",
            "{{ config(materialized='table') }}select cast(1.239 as decimal(10, 3)) as n, 1 as id")
        .write(
            "models/t.yml",
            """
            version: 2
            models:
              - name: t
                config: {contract: {enforced: true}}
                columns: [{name: n, data_type: "numeric(8, 2)"}, {name: id, data_type: int}]
            """);
    bench().ok("build");
    assertThat(bench().rowsOf("t")).isEqualTo("[{\"n\":1.24,\"id\":1}]");
  }

  @Test
  default void anIncrementalTableMayGetMoreColumnsByItsContract() {
    var config = "materialized='incremental', on_schema_change='append_new_columns'";
    bench().write("models/t.sql", "{{ config(" + config + ") }}select 1 as id");
    var contract =
        """
        version: 2
        models:
          - name: t
            config: {contract: {enforced: true}}
            columns: [{name: id, data_type: integer}%s]
        """;
    bench().write("models/t.yml", contract.formatted("")).ok("build");
    bench()
        .write("models/t.sql", "{{ config(" + config + ") }}select 'b' as name, 2 as id")
        .write("models/t.yml", contract.formatted(", {name: name, data_type: string}"));
    bench().ok("build");
    assertThat(bench().rowsOf("t"))
        .isEqualTo("[{\"id\":1,\"name\":null},{\"id\":2,\"name\":\"b\"}]");
  }

  /** What an engine does not enforce it says. */
  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"NOT_NULL", "UNIQUE", "PRIMARY_KEY", "CHECK"})
  default void rowsThatBreakAConstraintAreRefused(Kind kind) {
    var constraint =
        "{type: %s, columns: [id], name: rule%s}"
            .formatted(kind.label(), kind == Kind.CHECK ? ", expression: id > 0" : "");
    var broken =
        switch (kind) {
          case NOT_NULL -> "select cast(null as integer) as id, 'x' as name";
          case CHECK -> "select 0 as id, 'x' as name";
          case UNIQUE, PRIMARY_KEY, FOREIGN_KEY, CUSTOM ->
              "select 1 as id, 'x' as name union all select 1, 'y'";
        };
    model("materialized='table'", "select 1 as id, 'a' as name", constraint);
    bench().ok("build");
    model("materialized='table'", broken, constraint);
    if (bench().adapter().statements().enforcement(kind) == Enforcement.ENFORCED) {
      assertThat(bench().fails("build")).doesNotContain("__headrace", "CONSTRAINT_NOT_KEPT");
      assertThat(bench().rowsOf("t")).isEqualTo("[{\"id\":1,\"name\":\"a\"}]");
    } else {
      assertThat(bench().ok("build"))
          .contains("CONSTRAINT_NOT_KEPT", "`" + kind.label() + "` constraint of model `t`");
    }
  }

  @Test
  default void anIncrementalTableKeepsItsConstraints() {
    var constraint = "{type: not_null, columns: [id]}, {type: primary_key, columns: [id]}";
    var config = "materialized='incremental', on_schema_change='fail', unique_key='id'";
    model(config, "select 1 as id, 'a' as name", constraint);
    bench().ok("build");
    model(config, "select 1 as id, 'b' as name union all select 2, 'c'", constraint);
    bench().ok("build");
    model(config, "select cast(null as integer) as id, 'd' as name", constraint);
    bench().fails("build");
    assertThat(bench().rowsOf("t"))
        .isEqualTo("[{\"id\":1,\"name\":\"b\"},{\"id\":2,\"name\":\"c\"}]");
  }

  @Test
  default void aViewTellsThatItHasNoConstraints() {
    model("materialized='view'", "select 1 as id, 'a' as name", "{type: unique, columns: [id]}");
    assertThat(bench().ok("build")).contains("CONSTRAINT_NOT_KEPT", "a view has none");
  }

  @Test
  default void tablesThatReferToOneAnotherAreBuiltAnew() {
    var unwarned = "warn_unsupported: false, warn_unenforced: false";
    bench()
        .write("models/child.sql", child(1))
        .write("models/parent.sql", parent(1))
        .write("models/reader.sql", "select id, parent_id from {{ ref('child') }}")
        .write(
            "models/both.yml",
            """
            version: 2
            models:
              - name: parent
                config: {contract: {enforced: true}}
                columns:
                  - {name: id, data_type: integer, constraints: [{type: primary_key, %1$s}]}
                  - {name: n, data_type: integer}
              - name: child
                config: {contract: {enforced: true}}
                columns:
                  - {name: id, data_type: integer}
                  - name: parent_id
                    data_type: integer
                    constraints: [{type: foreign_key, to: ref('parent'), to_columns: [id], %1$s}]
            """
                .formatted(unwarned));
    assertThat(bench().ok("build")).doesNotContain("CONSTRAINT_NOT_KEPT");
    bench().ok("build");
    bench().ok("build", "--select", "parent");
    bench().write("models/parent.sql", parent(2)).write("models/child.sql", child(2));
    bench().ok("build");
    assertThat(bench().rowsOf("reader")).isEqualTo("[{\"id\":7,\"parent_id\":2}]");

    bench().write("models/child.sql", child(3));
    if (bench().adapter().statements().enforcement(Kind.FOREIGN_KEY) == Enforcement.ENFORCED) {
      bench().fails("build");
      assertThat(bench().rowsOf("reader")).isEqualTo("[{\"id\":7,\"parent_id\":2}]");
    } else {
      bench().ok("build");
    }
  }

  private static String parent(int id) {
    return "{{ config(materialized='table') }}select " + id + " as id, 1 as n";
  }

  /** Names no parent: that it comes after it its foreign key says. */
  private static String child(int parent) {
    return "{{ config(materialized='table') }}select 7 as id, " + parent + " as parent_id";
  }
}
