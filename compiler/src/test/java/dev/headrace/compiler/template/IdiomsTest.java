package dev.headrace.compiler.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What public projects do with the language, in small. */
final class IdiomsTest {
  private final TemplateEngine engine = new TemplateEngine(TemplateLimits.DEFAULT);

  private String render(String source) {
    return engine
        .parse(TemplateSource.jinja("models/idiom.sql", source))
        .render(new SampleScope())
        .text();
  }

  @Test
  void allowsAColonAtTheEndOfATag() {
    assertThat(render("{%- if true: -%} yes {%- endif %}{% for x in [1]: %}{{ x }}{% endfor %}"))
        .isEqualTo("yes1");
  }

  @Test
  void takesNullForAnyOtherNameInJinja() {
    assertThat(render("[{{ null }}]")).isEqualTo("[]");
    var pebble = engine.parse(TemplateSource.pebble("m.sql.peb", "{{ null is null }}"));
    assertThat(pebble.render(new SampleScope()).text()).isEqualTo("True");
  }

  @Test
  void returnsFromWithinLoopsAndConditions() {
    assertThat(
            render(
                """
                {%- macro first_even(numbers) -%}
                  {%- for n in numbers -%}
                    {%- if n is even -%}{{ return(n) }}{%- endif -%}
                  {%- endfor -%}
                  {{ return(none) }}
                {%- endmacro -%}
                {{ first_even([1, 4, 6]) }} {{ first_even([1]) is none }}\
                """))
        .isEqualTo("4 True");
  }

  @Test
  void buildsColumnListsWithLoops() {
    assertThat(
            render(
                """
                select
                {%- for column in ['a', 'b'] %}
                  sum({{ column }}) as {{ column }}_total
                  {%- if not loop.last %},{% endif %}
                {%- endfor %}
                from {{ ref('x') }}\
                """))
        .isEqualTo(
            """
            select
              sum(a) as a_total,
              sum(b) as b_total
            from "db"."sch"."x\"\
            """);
  }

  @Test
  void collectsInANamespaceAndJoins() {
    assertThat(
            render(
                "{% set ns = namespace(parts=[]) %}{% for k, v in {'a': 1, 'b': none}.items() %}"
                    + "{% do ns.parts.append(k ~ '=' ~ (v if v is not none else 'null')) %}"
                    + "{% endfor %}{{ ns.parts | join(' and ') }}"))
        .isEqualTo("a=1 and b=null");
  }

  @Test
  void asksTheCallerOfABlock() {
    var scope =
        new SampleScope()
            .put(
                "statement",
                SampleScope.function(call ->
                    call.argument(0, "name")
                        + ":"
                        + call.invoke(
                            SampleScope.callable(call.named().get("caller")),
                            java.util.List.of(),
                            java.util.Map.of())));

    assertThat(
            engine
                .parse(
                    TemplateSource.jinja(
                        "m.sql",
                        "{% set n = 3 %}{% call statement('main') %}q{{ n }}{% endcall %}"))
                .render(scope)
                .text())
        .isEqualTo("main:q3");
  }

  @Test
  void writesBracesInsideStringsAndComments() {
    assertThat(render("{# {{ x }} #}{{ '{{ y }}' }}{{ \"%}\" }}")).isEqualTo("{{ y }}%}");
  }

  @Test
  void setsBlocksForLaterUse() {
    assertThat(
            render(
                "{% set query %}select {{ 1 + 1 }}{% endset %}{{ query | replace('2', 'two') }}"))
        .isEqualTo("select two");
  }

  @Test
  void keepsArgumentsApartWithVarargsAndKwargs() {
    assertThat(
            render(
                "{% macro pass_on() %}{{ target_of(*varargs, **kwargs) }}{% endmacro %}"
                    + "{% macro target_of(a, b='none', c='none') %}{{ a }}{{ b }}{{ c }}{% endmacro %}"
                    + "{{ pass_on(1, c=3) }}"))
        .isEqualTo("1none3");
  }

  @Test
  void looksIntoAMissingResultWhileReadingAProject() {
    var source =
        "{% set result = nothing() %}{% for v in result.columns[0].values() %}{{ v }}{% endfor %}"
            + "[{{ result.table.rows[:1] }}]";
    var template = engine.parse(TemplateSource.jinja("models/m.sql", source));
    var reading = new SampleScope().forgiving().put("nothing", SampleScope.function(call -> null));
    var building = new SampleScope().put("nothing", SampleScope.function(call -> null));

    assertThat(template.render(reading).text()).isEqualTo("[]");
    assertThatThrownBy(() -> template.render(building))
        .hasMessageContaining("`None` has no attribute `columns`");
    assertThatThrownBy(() ->
            engine
                .parse(TemplateSource.jinja("models/m.sql", "{{ missing.attribute }}"))
                .render(reading))
        .hasMessageContaining("`missing` is undefined");
  }
}
