package dev.headrace.compiler.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.headrace.compiler.context.Scopes.Phase;
import dev.headrace.compiler.template.value.Undefined;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ScopesTest {
  private static final ImmutableSet<String> SHARED =
      ImmutableSet.of(
          "target",
          "flags",
          "api",
          "exceptions",
          "modules",
          "run_started_at",
          "invocation_id",
          "dbt_version",
          "project_name",
          "invocation_args_dict",
          "dbt_metadata_envs",
          "return",
          "log",
          "print",
          "tojson",
          "fromjson",
          "toyaml",
          "fromyaml",
          "set",
          "set_strict",
          "zip",
          "zip_strict",
          "local_md5",
          "diff_of_two_dicts");

  private static final ImmutableSet<String> OF_NODES =
      ImmutableSet.of(
          "ref",
          "source",
          "config",
          "var",
          "env_var",
          "doc",
          "adapter",
          "execute",
          "this",
          "database",
          "schema",
          "model",
          "graph",
          "selected_resources",
          "thread_id",
          "pre_hooks",
          "post_hooks",
          "load_result",
          "store_result",
          "store_raw_result",
          "render",
          "metric",
          "function",
          "write",
          "load_agate_table",
          "submit_python_job",
          "builtins",
          "context");

  private static final ImmutableSet<String> OF_HOOKS =
      ImmutableSet.of("results", "schemas", "database_schemas", "sql", "compiled_code");

  @Test
  void profilesReachVariablesOnly() {
    assertThat(Scopes.names(Phase.PROFILE)).containsExactlyInAnyOrder("var", "env_var");
  }

  @Test
  void yamlReachesWhatNeedsNoNode() {
    assertThat(Scopes.names(Phase.YAML))
        .containsExactlyInAnyOrderElementsOf(
            Sets.union(SHARED, ImmutableSet.of("var", "env_var", "doc", "builtins", "context")));
  }

  @ParameterizedTest
  @EnumSource(names = {"PARSE", "COMPILE"})
  void nodesReachTheSameNamesWhenParsedAndWhenCompiled(Phase phase) {
    assertThat(Scopes.names(phase))
        .containsExactlyInAnyOrderElementsOf(Sets.union(SHARED, OF_NODES));
  }

  @Test
  void hooksReachTheResultsToo() {
    assertThat(Scopes.names(Phase.HOOK))
        .containsExactlyInAnyOrderElementsOf(Sets.union(Sets.union(SHARED, OF_NODES), OF_HOOKS));
  }

  static List<String> namesOfNodes() {
    return Scopes.names(Phase.COMPILE).asList();
  }

  @ParameterizedTest
  @MethodSource("namesOfNodes")
  void everyNameHasAValueInEveryPhaseOfANode(String name) {
    var fixture = new Fixture();

    assertThat(fixture.parsing().lookup(name)).isNotInstanceOf(Undefined.class);
    assertThat(fixture.compiling().lookup(name)).isNotInstanceOf(Undefined.class);
    assertThat(fixture.hooking(HookView.NONE).lookup(name)).isNotInstanceOf(Undefined.class);
  }

  @Test
  void aNameThatDoesNotExistIsUndefined() {
    assertThat(new Fixture().compiling().lookup("nothing")).isInstanceOf(Undefined.class);
  }

  @Test
  void executeHoldsOnlyWhenTheSqlIsWanted() {
    assertThat(new Fixture().parse("{{ execute }}")).isEqualTo("False");
    assertThat(new Fixture().compile("{{ execute }}")).isEqualTo("True");
  }

  @Test
  void aRootMacroReplacesAFunctionAndBuiltinsKeepsIt() {
    var fixture =
        new Fixture()
            .macro(
                "shop",
                "{% macro ref(name) %}{% do return(builtins.ref(name).include(database=false)) %}"
                    + "{% endmacro %}");

    assertThat(fixture.compile("{{ ref('x') }}")).isEqualTo("\"main\".\"x\"");
    assertThat(fixture.memory.macros).containsExactly("macro.shop.ref");
  }

  @Test
  void anInstalledPackagesMacroReplacesNothing() {
    var fixture = new Fixture().macro("tools", "{% macro ref(name) %}never{% endmacro %}");

    assertThat(fixture.compile("{{ ref('x') }} {{ tools.ref('x') }}"))
        .isEqualTo("\"db\".\"main\".\"x\" never");
  }

  @Test
  void theGraphIsAskedForOnlyWhenCompiling() {
    var fixture = new Fixture();
    fixture.graph.put("nodes", Map.of("model.shop.orders", Map.of("name", "orders")));
    var template = "{% for node in graph.nodes.values() %}{{ node.name }}{% endfor %}";

    assertThat(fixture.parse(template)).isEmpty();
    assertThat(fixture.compile(template)).isEqualTo("orders");
  }

  @Test
  void hooksSeeWhatWasBuilt() {
    var hook =
        new HookView(
            ImmutableList.of(Map.of("status", "success")),
            ImmutableList.of("main"),
            ImmutableList.of(new HookView.DatabaseSchema("db", "main")),
            null);
    var fixture = new Fixture();

    assertThat(
            fixture.render(
                "{{ results[0].status }} {{ schemas }} {{ database_schemas }}",
                fixture.hooking(hook)))
        .isEqualTo("success ['main'] [('db', 'main')]");
  }

  @Test
  void aNodesHooksSeeItsSql() {
    var fixture = new Fixture();

    assertThat(
            fixture.render(
                "{{ sql }} {{ compiled_code }}", fixture.hooking(HookView.ofNode("select 1"))))
        .isEqualTo("select 1 select 1");
  }

  @Test
  void contextGivesNamesAsAMapping() {
    assertThat(
            new Fixture()
                .compile(
                    "{{ context['ref']('x') }} {{ context.get('nothing', 'none') }}"
                        + " {{ context['type_int']() }}"))
        .isEqualTo("\"db\".\"main\".\"x\" none INT");
  }

  @Test
  void renderEvaluatesATextInTheSameScope() {
    assertThat(new Fixture().compile("{{ render('{{ this.identifier }}') }}")).isEqualTo("orders");
    assertThat(new Fixture().compile("{{ render(this) }}")).isEqualTo("\"db\".\"main\".\"orders\"");
  }

  @Test
  void aNameAddedToTheContextIsSeenByWhatIsRenderedAfterIt() {
    var fixture =
        new Fixture()
            .macro("tools", "{% macro seen() %}{{ context.get('mock', 'nothing') }}{% endmacro %}");

    assertThat(
            fixture.compile(
                "{{ tools.seen() }} {% do context.update({'mock': 7}) %}{{ tools.seen() }}"
                    + " {{ mock }}"))
        .isEqualTo("nothing 7 7");
    assertThat(fixture.compile("{{ tools.seen() }}")).isEqualTo("nothing");
  }
}
