package dev.headrace.compiler.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.template.value.PyTuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TemplateEngineTest {
  private final TemplateEngine engine = new TemplateEngine(TemplateLimits.DEFAULT);

  private Template parse(String source) {
    return engine.parse(TemplateSource.jinja("models/m.sql", source));
  }

  private String render(String source) {
    return parse(source).render(new SampleScope()).text();
  }

  @Test
  void listsMacrosTestsAndMaterializations() {
    var template =
        parse(
            """
            {% macro one(a, b=2) %}x{% endmacro %}
            {%- test is_even(model, column_name) -%} select 1 {%- endtest -%}
            {% data_test odd(model) %}{% enddata_test %}
            {% materialization fast, adapter='duckdb' %}body{% endmaterialization %}
            {% materialization slow, default %}{% endmaterialization %}
            {% if false %}{% macro hidden() %}{% endmacro %}{% endif %}
            """);

    assertThat(template.macros())
        .extracting(Macro::name)
        .containsExactly(
            "one",
            "test_is_even",
            "test_odd",
            "materialization_fast_duckdb",
            "materialization_slow_default");
    var one = template.macros().getFirst();
    assertThat(one.text()).isEqualTo("{% macro one(a, b=2) %}x{% endmacro %}");
    assertThat(one.at()).hasToString("models/m.sql:1:1");
    assertThat(one.parameters())
        .containsExactly(new Macro.Parameter("a", false), new Macro.Parameter("b", true));
    assertThat(template.macros().get(1).kind()).isEqualTo(Macro.Kind.TEST);
    assertThat(template.blocks())
        .extracting(Block::kind, Block::name, Block::body)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("materialization", "fast", "body"),
            org.assertj.core.groups.Tuple.tuple("materialization", "slow", ""));
  }

  @Test
  void keepsTheRawTextOfResourceBlocks() {
    var template =
        parse(
            """
            {% docs orders %}
            Not {{ closed, and {% odd %}
            {% enddocs %}
            {% snapshot s %}
              {{ config(x=1) }} select 1
            {% endsnapshot %}
            """);

    assertThat(template.blocks())
        .extracting(Block::name, Block::body, Block::bodyLine, Block::bodyColumn)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "orders", "\nNot {{ closed, and {% odd %}\n", 1, 18),
            org.assertj.core.groups.Tuple.tuple("s", "\n  {{ config(x=1) }} select 1\n", 4, 17));
    assertThat(template.render(new SampleScope()).text()).isBlank();
  }

  @Test
  void callsMacrosFromOutside() {
    var macros = parse("{% macro m(a, b='d') %}{{ a }}-{{ b }}{% endmacro %}").macros();

    assertThat(macros.getFirst().call(new SampleScope(), List.of(1L), Map.of())).isEqualTo("1-d");
    assertThat(macros.getFirst().call(new SampleScope(), List.of(), Map.of("a", 2L, "b", 3L)))
        .isEqualTo("2-3");
  }

  @Test
  void returnsValuesOfAnyKind() {
    var source =
        "{% macro pick() %}text{% for i in [1,2] %}{{ return([i, none]) }}{% endfor %}{% endmacro %}"
            + "{{ pick()[0] + 1 }}{{ pick()[1] is none }}";

    assertThat(render(source)).isEqualTo("2True");
  }

  @Test
  void doesNotShowAMacroTheVariablesOfItsCaller() {
    var macros = parse("{% macro m() %}[{{ local }}]{% endmacro %}");

    assertThat(
            parse("{% set local = 1 %}{% for local in [2] %}{{ m() }}{% endfor %}")
                .render(new SampleScope().with(macros))
                .text())
        .isEqualTo("[]");
  }

  @Test
  void givesTheValueOfASingleExpression() {
    var scope = new SampleScope();

    assertThat(parse("{{ [1, 2] }}").renderNative(scope)).isEqualTo(List.of(1L, 2L));
    assertThat(parse("{{ (1, none) }}").renderNative(scope)).isEqualTo(PyTuple.of(1L, null));
    assertThat(parse("x{{ 1 }}").renderNative(scope)).isEqualTo("x1");
    assertThat(parse("{{ none }}").renderNative(scope)).isNull();
  }

  @Test
  void evaluatesABareExpression() {
    var expression =
        engine.parseExpression(
            TemplateSource.part(SourceSpan.of("models/schema.yml", 3, 9, 8), "ref('x')"));

    assertThat(expression.evaluate(new SampleScope())).isEqualTo("\"db\".\"sch\".\"x\"");
    assertThatThrownBy(() ->
            engine.parseExpression(
                TemplateSource.part(SourceSpan.of("models/schema.yml", 3, 9, 10), "ref('x') y")))
        .hasMessageContaining("models/schema.yml:3:18");
  }

  @Test
  void knowsWhatIsOnlyText() {
    assertThat(parse("select 1").isStatic()).isTrue();
    assertThat(parse("{# note #}select 1").isStatic()).isTrue();
    assertThat(parse("select {{ 1 }}").isStatic()).isFalse();
  }

  @Test
  void tellsAFunctionWhereItIsCalled() {
    var macros = parse("{% macro m() %}\n {{ where() }}{% endmacro %}");
    var scope =
        new SampleScope()
            .put("where", SampleScope.function(SampleScope::place))
            .put("argument", SampleScope.function(call -> call.nameAt("a") + " " + call.at("a")))
            .with(macros);

    assertThat(parse("{{ m() }}").render(scope).text())
        .contains("models/m.sql:1:4 [Frame[macro=m, at=models/m.sql:2:5]]");
    assertThat(parse("{{ argument(a='x') }}").render(scope).text())
        .isEqualTo("models/m.sql:1:13 models/m.sql:1:16");
  }

  @Test
  void includesImportsAndExtends() {
    var files =
        ImmutableMap.of(
            "base.sql", "[{% block head %}base{% endblock %}|{% block body %}B{% endblock %}]",
            "part.sql", "({{ x }})",
            "lib.sql", "{% set answer = 42 %}{% macro twice(a) %}{{ a }}{{ a }}{% endmacro %}",
            "self.sql", "{% include 'self.sql' %}");
    var loading =
        new TemplateEngine(
            TemplateLimits.DEFAULT,
            (name, from) ->
                Optional.ofNullable(files.get(name)).map(t -> TemplateSource.jinja(name, t)));

    assertThat(
            render(
                loading,
                "{% extends 'base.sql' %}ignored{% block head %}{{ super() }}!{% endblock %}"))
        .isEqualTo("[base!|B]");
    assertThat(render(loading, "{% set x = 1 %}{% include 'part.sql' %}")).isEqualTo("(1)");
    assertThat(render(loading, "{% include 'part.sql' with {'x': 2} %}")).isEqualTo("(2)");
    assertThat(render(loading, "{% include 'none.sql' ignore missing %}.")).isEqualTo(".");
    assertThat(render(loading, "{% import 'lib.sql' as l %}{{ l.twice('a') }}{{ l.answer }}"))
        .isEqualTo("aa42");
    assertThat(render(loading, "{% from 'lib.sql' import twice as t, answer %}{{ t(answer) }}"))
        .isEqualTo("4242");
    assertThatThrownBy(() -> render(loading, "{% include 'none.sql' %}"))
        .hasMessageContaining("there is no template `none.sql`");
    assertThatThrownBy(() -> render(loading, "{% include 'self.sql' %}"))
        .hasMessageContaining("TEMPLATE_LIMIT");
  }

  private static String render(TemplateEngine engine, String source) {
    return engine.parse(TemplateSource.jinja("m.sql", source)).render(new SampleScope()).text();
  }

  @Test
  void readsWhatOnlyPebbleHas() {
    assertThat(render("{{ true ? 'a' : 'b' }}{{ [1, 2] contains 2 }}")).isEqualTo("aTrue");
    assertThat(render("{{ none is null }}{{ '' is empty }}{{ [1] is not empty }}"))
        .isEqualTo("TrueTrueTrue");
    assertThat(render("{% verbatim %}{{ x }}{% endverbatim %}")).isEqualTo("{{ x }}");
    assertThat(render("{% if false %}{% elseif 2 equals 2 %}y{% endif %}")).isEqualTo("y");
    assertThat(render("{% for i in 1..3 %}{{ i }}{% endfor %}")).isEqualTo("123");
    assertThat(render("{{ 'a,b' | split(',') }}{{ 'long text' | abbreviate(7) }}"))
        .isEqualTo("['a', 'b']long...");
    assertThat(render("{{ 'x' | base64encode }}{{ [1, 3, 2] | rsort }}{{ 'x' | sha256 | length }}"))
        .isEqualTo("eA==[3, 2, 1]64");
    assertThat(render("{{ modules.datetime.date(2024, 1, 2) | date('dd/MM/yyyy') }}"))
        .isEqualTo("02/01/2024");
  }

  @Test
  void interpolatesInPebbleFilesOnly() {
    var pebble = engine.parse(TemplateSource.pebble("m.sql.peb", "{{ \"a#{1 + 1}b\" }}"));

    assertThat(pebble.render(new SampleScope()).text()).isEqualTo("a2b");
    assertThat(render("{{ \"a#{b}\" }}")).isEqualTo("a#{b}");
  }

  @Test
  void readsWindowsLineEnds() {
    assertThat(render("a\r\n{{ 1 }}\r\n")).isEqualTo("a\n1");
  }
}
