package dev.headrace.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What public dbt projects and macro packages do, in one small project and one package. */
final class PublicIdiomsIT {
  @TempDir Path folder;
  private CommandLine shop;

  @BeforeEach
  void project() throws IOException {
    shop =
        new CommandLine(folder)
            .write(
                "dbt_project.yml",
                """
                name: shop
                version: '1.0'
                config-version: 2
                require-dbt-version: ">=1.5.0"
                dbt-cloud: {project-id: 1}
                source-paths: [transformations]
                data-paths: [data]
                vars:
                  until: "{{ current_timestamp() }}"
                  "tools:zone": Australia/Melbourne
                  tools: {batch: 2}
                seeds:
                  shop:
                    +schema: raw
                    +enabled: "{{ var('load', false) }}"
                models:
                  shop:
                    +materialized: "{{ 'table' if target.type == 'duckdb' else 'view' }}"
                on-run-end: "{{ tools.finished(results) }}"
                """)
            .write("packages.yml", "packages: [{local: tools}]\n")
            .write("data/raw_orders.csv", "id,ordered_at\n1,2024-01-01\n2,2024-02-01\n")
            .write(
                "macros/names.sql",
                """
                {% macro generate_schema_name(custom_schema_name, node) -%}
                  {%- if node.resource_type == 'seed' -%} {{ custom_schema_name | trim }}
                  {%- else -%} {{ target.schema }} {%- endif -%}
                {%- endmacro %}
                """)
            .write(
                "transformations/orders.sql",
                """
                select * from {{ source('ecom', 'raw_orders') }}
                where ordered_at <= {{ var('until') }}
                """)
            .write(
                "transformations/zones.sql",
                "select batch, '{{ var('tools:zone') }}' as zone from {{ ref('tools', 'sizes') }}")
            .write("tools/models/sizes.sql", "select {{ batch() }} as batch")
            .write("transformations/totals_v1.sql", "select count(*) as n from {{ ref('orders') }}")
            .write("transformations/scores.py", "def model(dbt, session): ...")
            .write("transformations/scored.sql", "select * from {{ ref('scores') }}")
            .write("snapshots/s.sql", "{% snapshot history %}select 1{% endsnapshot %}")
            .write(
                "transformations/schema.yml",
                """
                version: 2
                sources:
                  - name: ecom
                    schema: raw
                    quoting: {identifier: "{{ target.type == 'duckdb' }}"}
                    tables: [{name: raw_orders}]
                models:
                  - name: orders
                    access: public
                    group: finance
                    config: {contract: {enforced: true}}
                    columns:
                      - name: id
                        data_type: bigint
                        constraints: [{type: not_null}]
                        data_tests:
                          - unique: {config: {severity: warn}}
                          - relationships:
                              arguments: {to: "source('ecom', 'raw_orders')", field: id}
                              config: {where: "id is not null"}
                      - {name: ordered_at, data_type: date}
                  - name: totals
                    latest_version: 1
                    versions: [{v: 1}]
                groups: [{name: finance, owner: {name: F}}]
                semantic_models: [{name: orders, model: ref('orders')}]
                metrics: [{name: n, type: simple}]
                saved_queries: [{name: q}]
                unit_tests: [{name: u, model: orders}]
                """)
            .write(
                "tools/dbt_project.yml",
                """
                name: tools
                version: '0.1'
                vars: {batch: "{{ 500 if target.type == 'redshift' else 1000 }}"}
                """)
            .write(
                "tools/macros/tools.sql",
                """
                {% macro batch(size=var('batch') | int) %}{{ return(size * 10) }}{% endmacro %}
                {% macro finished(results) %}
                  {% if execute %}{% for r in results %}
                    {% do log(r.node.name ~ ' is ' ~ r.status, info=true) %}
                  {% endfor %}{% endif %}
                {% endmacro %}
                """);
  }

  @Test
  void buildsAllThatNeedsNothingUnsupported() {
    assertThat(shop.run("deps")).as(shop.said()).isZero();
    assertThat(shop.run("seed", "--vars", "{load: true}")).as(shop.said()).isZero();

    assertThat(shop.run("build", "--exclude", "scored")).as(shop.said()).isZero();
    assertThat(shop.said())
        .contains("Done. PASS=7 WARN=0 ERROR=0 SKIP=0 TOTAL=7", "totals is success")
        .contains("the Python model `scores` is left out", "the snapshot `history` is left out")
        .contains("`semantic_models` are not supported", "`unit_tests` are not supported");
    assertThat(shop.rows("select n from {{ ref('totals') }}")).contains("{\"n\":2}");
    assertThat(shop.rows("select * from {{ ref('zones') }}"))
        .contains("{\"batch\":20,\"zone\":\"Australia/Melbourne\"}");
  }

  @Test
  void saysWhyAModelOfAProgramCannotBeBuilt() {
    assertThat(shop.run("deps")).as(shop.said()).isZero();

    assertThat(shop.run("build", "--select", "scored")).isEqualTo(2);
    assertThat(shop.said())
        .contains(
            "transformations/scored.sql:1:18: error UNKNOWN_REF: `scores` is a Python model, and"
                + " Python models are not supported yet");
  }
}
