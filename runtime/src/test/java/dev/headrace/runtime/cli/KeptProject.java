package dev.headrace.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.headrace.runtime.engine.Invocation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A project that a command has read, so that the next one finds what it kept. */
abstract class KeptProject {
  static final Map<String, String> PROJECT =
      ImmutableMap.<String, String>builder()
          .put(
              "dbt_project.yml",
              """
              name: shop
              version: '1.0'
              profile: shop
              vars: {limit: 5, unused: 1}
              on-run-start: "select 1"
              models:
                shop:
                  +tags: [nightly]
              """)
          .put(
              "profiles.yml",
              """
              shop:
                target: dev
                outputs:
                  dev: {type: duckdb, path: dev.duckdb, schema: "{{ env_var('HOME_SCHEMA', 'main') }}"}
                  prod: {type: duckdb, path: prod.duckdb, schema: live}
              """)
          .put("packages.yml", "packages: [{local: helpers}]\n")
          .put("helpers/dbt_project.yml", "name: helpers\nversion: '1.0'\n")
          .put("helpers/macros/cents.sql", "{% macro cents(x) %}({{ x }} * 100){% endmacro %}\n")
          .put("helpers/models/calendar.sql", "select 1 as day\n")
          .put("seeds/customers.csv", "id,name\n1,Ada\n2,Grace\n")
          .put("seeds/seeds.yml", "seeds: [{name: customers, description: All of them.}]\n")
          .put(
              "models/orders.sql",
              """
              {{ config(materialized='table', meta={'owner': env_var('OWNER', 'nobody')}) }}
              {{ config(tags=['limit_' ~ var('limit')]) }}
              select {{ helpers.cents('amount') }} as cents from {{ source('raw', 'orders') }}
              """)
          .put("models/people.sql", "select * from {{ ref('all_people') }}\n")
          .put("models/all_people.sql", "{{ config(alias=named('everyone')) }}select 1 as id\n")
          .put(
              "models/today.sql",
              "select '{{ run_started_at }}' as at, {{ flags.FULL_REFRESH }} as full\n")
          .put(
              "models/schema.yml",
              """
              version: 2
              models:
                - name: orders
                  description: "{{ doc('orders') }}"
                  columns:
                    - name: cents
                      data_tests: [not_null, positive]
              """)
          .put("models/sources.yml", "sources: [{name: raw, tables: [{name: orders}]}]\n")
          .put("models/docs.md", "{% docs orders %}What was bought.{% enddocs %}\n")
          .put(
              "models/exposures.yml",
              """
              exposures:
                - {name: report, type: dashboard, owner: {name: Ada}, depends_on: ["ref('orders')"]}
              """)
          .put("macros/named.sql", "{% macro named(x) %}{{ x }}_v1{% endmacro %}\n")
          .put(
              "macros/schema.sql",
              """
              {% macro generate_schema_name(custom, node) %}{{ target.schema }}{% endmacro %}
              """)
          .put(
              "tests/generic/positive.sql",
              """
              {% test positive(model, column_name) %}
              select * from {{ model }} where {{ column_name }} < 0
              {% endtest %}
              """)
          .put("tests/no_debts.sql", "select * from {{ ref('orders') }} where cents < 0\n")
          .put("analyses/best.sql", "select max(cents) from {{ ref('orders') }}\n")
          .buildOrThrow();

  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  final Map<String, String> environment = new LinkedHashMap<>();

  private int commands;

  @TempDir Path folder;

  @BeforeEach
  final void makesTheProjectAndReadsIt() throws IOException {
    for (var file : PROJECT.entrySet()) {
      write(file.getKey(), file.getValue());
    }
    assertThat(run("deps")).as(out::toString).isZero();
    ageFiles();
    assertThat(run("parse")).as(out::toString).isZero();
  }

  final String manifest() throws IOException {
    var text = Files.readString(folder.resolve("target/manifest.json"));
    return text.substring(text.indexOf("\"nodes\""));
  }

  /** As if nobody had touched the project for an hour, so that times tell unchanged files. */
  final void ageFiles() throws IOException {
    var hourAgo = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, hourAgo);
      }
    }
  }

  final void write(String file, String text) throws IOException {
    var path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  final int run(String... words) {
    out.reset();
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    var invocation =
        new Invocation(
            "command-" + ++commands,
            "0.1.0",
            folder,
            ImmutableMap.copyOf(environment),
            Clock.systemUTC(),
            InputStream.nullInputStream(),
            stream,
            stream,
            false,
            80,
            42,
            Installed.HERE);
    return new Cli(invocation, EngineBackend::open).run(List.of(words));
  }
}
