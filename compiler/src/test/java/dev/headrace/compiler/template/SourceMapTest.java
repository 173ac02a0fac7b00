package dev.headrace.compiler.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headrace.compiler.diagnostic.SourceSpan;
import org.junit.jupiter.api.Test;

final class SourceMapTest {
  private static final String MACROS =
      """
      {% macro cents(column) -%}
        round({{ column }} / 100, 2)
      {%- endmacro %}
      {% macro both(a, b) %}{{ cents(a) }}, {{ cents(b) }}{% endmacro %}
      {% macro sent_back() %}{{ return(cents('z')) }}{% endmacro %}
      """;

  private final TemplateEngine engine = new TemplateEngine(TemplateLimits.DEFAULT);

  private Rendered render(String source) {
    var macros = engine.parse(TemplateSource.jinja("macros/tools.sql", MACROS));
    return engine
        .parse(TemplateSource.jinja("models/m.sql", source))
        .render(new SampleScope().with(macros));
  }

  /** The origin of the first occurrence of a part. */
  private static String originOf(Rendered rendered, String part) {
    var origin = rendered.sourceMap().originOf(rendered.text().indexOf(part));
    return origin.at() + " " + origin.through();
  }

  @Test
  void followsTextAcrossLines() {
    var rendered = render("select 1,\n  {{ 'a' ~\n 'b' }},\n  two\n  from here");

    assertThat(originOf(rendered, "select")).isEqualTo("models/m.sql:1:1 []");
    assertThat(originOf(rendered, "ab")).isEqualTo("models/m.sql:2:6 []");
    assertThat(originOf(rendered, "two")).isEqualTo("models/m.sql:4:3 []");
    assertThat(originOf(rendered, "here")).isEqualTo("models/m.sql:5:8 []");
  }

  @Test
  void skipsWhatWhiteSpaceControlRemoves() {
    var rendered = render("a   {%- if true -%}  \n\n   b{% endif %}");

    assertThat(rendered.text()).isEqualTo("ab");
    assertThat(originOf(rendered, "b")).isEqualTo("models/m.sql:3:4 []");
  }

  @Test
  void namesTheMacrosOnTheWay() {
    var rendered = render("select\n  {{ both('x', 'y') }} as n");

    assertThat(rendered.text()).contains("round(x / 100, 2), round(y / 100, 2)");
    assertThat(originOf(rendered, "y /"))
        .isEqualTo(
            "models/m.sql:2:6 [Frame[macro=both, at=macros/tools.sql:4:42], "
                + "Frame[macro=cents, at=macros/tools.sql:2:12]]");
    assertThat(originOf(rendered, " as n")).isEqualTo("models/m.sql:2:23 []");
  }

  @Test
  void seesThroughReturnAndTrimAndSet() {
    var expected = "models/m.sql:1:%d [Frame[macro=cents, at=macros/tools.sql:2:3]]";

    assertThat(originOf(render("{{ cents('q') | trim }}"), "round"))
        .isEqualTo(expected.formatted(4));
    assertThat(originOf(render("{% set s = cents('q') %}{{ s }}"), "round"))
        .isEqualTo(expected.formatted(12));
    assertThat(originOf(render("{{ sent_back() }}"), "round"))
        .isEqualTo(
            "models/m.sql:1:4 [Frame[macro=sent_back, at=macros/tools.sql:5:34], "
                + "Frame[macro=cents, at=macros/tools.sql:2:3]]");
  }

  @Test
  void findsPlacesByLineAndColumn() {
    var map = render("one\ntwo {{ 1 }}\nthree").sourceMap();

    assertThat(map.offsetOf(2, 5)).isEqualTo(8);
    assertThat(map.originOf(3, 2).at()).hasToString("models/m.sql:3:2");
    assertThat(map.originOf(99, 99).at()).hasToString("models/m.sql:3:6");
    assertThat(map.originOf(-5).at()).hasToString("models/m.sql:1:1");
  }

  @Test
  void placesPartsOfAFileWhereTheyStand() {
    var template =
        engine.parse(
            TemplateSource.part(
                SourceSpan.of("models/schema.yml", 7, 12, 19), "a\n{{ 1 }} {{ x.y }}"));

    assertThat(template).isNotNull();
    assertThat(render("").sourceMap().originOf(0).at()).hasToString("models/m.sql:1:1");
  }
}
