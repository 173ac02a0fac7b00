package dev.headrace.compiler.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.node.ResourceType;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProjectFileTest {
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void hasDbtsDefaults() {
    var project = read("name: shop\n");
    assertThat(project.paths().models()).containsExactly("models");
    assertThat(project.paths().docs())
        .containsExactly("models", "seeds", "snapshots", "analyses", "macros");
    assertThat(project.cleanTargets()).containsExactly("target");
    assertThat(project.packagesInstallPath()).isEqualTo("dbt_packages");
    assertThat(project.schemaNaming()).isEqualTo(SchemaNaming.DBT);
  }

  @Test
  void readsEveryKey() {
    var project =
        read(
            """
            name: shop
            version: 1.10
            config-version: 2
            profile: warehouse
            model-paths: [models, more]
            test-paths: checks
            target-path: out
            on-run-start: "create schema {{ target.schema }}"
            on-run-end: ["one", "two"]
            require-dbt-version: [">=1.0.0", "<3.0.0"]
            quoting: {identifier: false}
            dispatch:
              - macro_namespace: dbt_utils
                search_order: [shop, dbt_utils]
            vars:
              run_date: 2022-03-15
              tools: {run_date: 2000-01-01}
            flags: {send_anonymous_usage_stats: false}
            schema-naming: verbatim
            timezone: Australia/Melbourne
            """);
    assertThat(project.version()).hasToString("1.10");
    assertThat(project.paths().models()).containsExactly("models", "more");
    assertThat(project.paths().tests()).containsExactly("checks");
    assertThat(project.cleanTargets()).containsExactly("out");
    assertThat(project.onRunStart())
        .extracting(Text::value)
        .containsExactly("create schema {{ target.schema }}");
    assertThat(project.onRunEnd()).hasSize(2);
    assertThat(project.dispatch().getFirst().searchOrder()).containsExactly("shop", "dbt_utils");
    assertThat(project.vars().lookup("shop", "run_date").orElseThrow().toTemplateValue())
        .isEqualTo("2022-03-15");
    assertThat(project.vars().lookup("tools", "run_date").orElseThrow().toTemplateValue())
        .isEqualTo("2000-01-01");
    assertThat(project.schemaNaming()).isEqualTo(SchemaNaming.VERBATIM);
    assertThat(project.timezone()).hasToString("Australia/Melbourne");
  }

  @Test
  void findsTheLayersOfAResourceOutermostFirst() {
    var project =
        read(
            """
            name: shop
            models:
              +materialized: view
              shop:
                +tags: daily
                enabled: true
                marts:
                  +schema: "{{ 'x' }}"
                  orders: {+alias: o}
                  other: {+alias: x}
            """);
    var layers =
        project.tree(ResourceType.MODEL).layersFor(List.of("shop", "marts", "deep", "orders"));
    assertThat(layers)
        .extracting(layer -> ImmutableList.copyOf(layer.settings().keySet()))
        .containsExactly(
            ImmutableList.of("materialized"),
            ImmutableList.of("tags", "enabled"),
            ImmutableList.of("schema"));
    assertThat(layers.getLast().get("schema").orElseThrow().toTemplateValue()).isEqualTo("made");
    assertThat(project.tree(ResourceType.MODEL).layersFor(List.of("shop", "marts", "orders")))
        .hasSize(4);
    assertThat(project.tree(ResourceType.SEED).layersFor(List.of("shop", "x")))
        .containsExactly(ConfigLayer.EMPTY);
  }

  @Test
  void leavesHooksOfTheTreeToTheRun() {
    var project = read("name: shop\nmodels:\n  +post-hook: 'grant on {{ this }}'\n");
    var hook = project.tree(ResourceType.MODEL).own().get("post-hook").orElseThrow();
    assertThat(hook.toTemplateValue()).isEqualTo("grant on {{ this }}");
  }

  private ProjectFile read(String text) {
    var project =
        ProjectFile.read(
            "headrace.yml", text, ProjectKind.HEADRACE, ignored -> "made", diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    return project.orElseThrow();
  }
}
