package dev.headrace.compiler.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.SourceSpan;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class PropertiesFileTest {
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void readsAModelWithItsColumnsAndTests() {
    var file =
        read(
            """
            version: 2
            models:
              - name: orders
                description: "{{ doc('orders') }}"
                meta: {owner: people}
                config: {materialized: table, meta: {level: 1}}
                data_tests:
                  - dbt_utils.unique_combination_of_columns:
                      arguments: {combination_of_columns: [id, day], config: {limit: 9}}
                      config: {severity: warn}
                columns:
                  - name: id
                    data_type: bigint
                    quote: true
                    tags: key
                    tests:
                      - unique
                      - accepted_values:
                          name: known_ids
                          values: [1, 2]
                          where: id > 0
                          config: {limit: 5}
            """);
    var model = file.models().getFirst();
    assertThat(model.at()).isEqualTo(SourceSpan.of("models/a.yml", 3, 11, 6));
    assertThat(model.description().isTemplate()).isTrue();
    assertThat(model.config().get("meta").orElseThrow().toTemplateValue())
        .hasToString("{owner=people, level=1}");
    var combination = model.dataTests().getFirst();
    assertThat(combination.test()).hasToString("dbt_utils.unique_combination_of_columns");
    assertThat(combination.arguments())
        .extracting(YamlMap.Entry::key)
        .containsExactly("combination_of_columns");
    assertThat(combination.config().settings()).containsOnlyKeys("severity", "limit");
    var column = model.columns().getFirst();
    assertThat(column.dataType()).hasToString("bigint");
    assertThat(column.quote()).isTrue();
    assertThat(column.config().settings()).containsOnlyKeys("tags");
    assertThat(column.dataTests()).hasSize(2);
    var accepted = column.dataTests().get(1);
    assertThat(accepted.name()).hasToString("known_ids");
    assertThat(accepted.arguments()).extracting(YamlMap.Entry::key).containsExactly("values");
    assertThat(accepted.config().settings()).containsOnlyKeys("where", "limit");
  }

  @Test
  void readsASourceWithFiles() {
    var file =
        read(
            """
            sources:
              - name: shop
                schema: "{{ var('shop_schema') }}"
                freshness: {warn_after: {count: 1, period: day}}
                loaded_at_field: at
                tables:
                  - name: orders
                    identifier: ORDERS
                    external: {location: 'landing/*.csv', format: csv, options: {header: true}}
                    data_tests: [{row_count: {min: 1}}]
                    config: {enabled: false}
            """);
    var source = file.sources().getFirst();
    assertThat(source.schema()).hasToString("{{ var('shop_schema') }}");
    assertThat(source.config().settings()).containsOnlyKeys("freshness", "loaded_at_field");
    var table = source.tables().getFirst();
    assertThat(table.identifier()).hasToString("ORDERS");
    assertThat(table.config().settings()).containsOnlyKeys("external", "enabled");
    assertThat(table.dataTests()).hasSize(1);
  }

  @Test
  void readsVersions() {
    var file =
        read(
            """
            models:
              - name: orders
                latest_version: 2
                columns: [{name: a}, {name: b}]
                versions:
                  - v: 1
                    defined_in: orders_old
                    columns: [{include: all, exclude: [b]}, {name: c}]
                  - v: 2
                    config: {alias: orders}
                    data_tests: []
            """);
    var versions = Objects.requireNonNull(file.models().getFirst().versions());
    var first = versions.all().getFirst();
    assertThat(first.definedIn()).hasToString("orders_old");
    assertThat(first.include()).isNull();
    assertThat(first.exclude()).containsExactly("b");
    assertThat(first.columns()).hasSize(1);
    assertThat(first.dataTests()).isNull();
    assertThat(versions.all().get(1).dataTests()).isEmpty();
  }

  @Test
  void readsMacrosExposuresSeedsAndSingularTests() {
    var file =
        read(
            """
            macros:
              - name: cents
                arguments: [{name: amount, type: integer, description: In cents.}]
            exposures:
              - name: board
                type: dashboard
                owner: {name: Ann, email: ann@example.com}
                depends_on: [ref('orders'), "source('a', 'b')"]
            seeds:
              - name: countries
                config: {column_types: {id: bigint}}
            data_tests:
              - name: no_lost_orders
                config: {severity: warn}
            """);
    assertThat(file.macros().getFirst().arguments()).hasSize(1);
    assertThat(file.exposures().getFirst().dependsOn())
        .extracting(Text::value)
        .containsExactly("ref('orders')", "source('a', 'b')");
    assertThat(file.seeds()).hasSize(1);
    assertThat(file.dataTests()).hasSize(1);
  }

  @Test
  void saysNothingOfAnEmptyFile() {
    assertThat(read("").models()).isEmpty();
    assertThat(read("version: 2\nmodels:\n").models()).isEmpty();
  }

  private PropertiesFile read(String text) {
    var file = PropertiesFile.read("models/a.yml", text, ProjectKind.HEADRACE, diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    return file;
  }
}
