package dev.headrace.compiler.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.ProjectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What runs away ends with one clear error. */
final class LimitsTest {
  private final TemplateEngine engine = new TemplateEngine(TemplateLimits.DEFAULT);

  private String render(String source) {
    return engine
        .parse(TemplateSource.jinja("models/big.sql", source))
        .render(new SampleScope())
        .text();
  }

  private void refuses(String source, String message) {
    assertThatThrownBy(() -> render(source))
        .isInstanceOfSatisfying(
            ProjectException.class,
            e -> {
              assertThat(e.diagnostics()).hasSize(1);
              assertThat(e.diagnostics().getFirst().code()).isEqualTo(Code.TEMPLATE_LIMIT);
              assertThat(e.diagnostics().getFirst().message()).contains(message);
              assertThat(e.diagnostics().getFirst().at()).isNotNull();
            });
  }

  @Test
  void refusesDeepBrackets() {
    refuses("{{ " + "(".repeat(30_000) + "1" + ")".repeat(30_000) + " }}", "is nested ");
    refuses("{{ " + "[".repeat(30_000) + "]".repeat(30_000) + " }}", "is nested ");
  }

  @Test
  void refusesDeepBlocks() {
    refuses("{% if true %}".repeat(5_000) + "{% endif %}".repeat(5_000), "is nested ");
    refuses("{% for i in [1] %}".repeat(5_000) + "{% endfor %}".repeat(5_000), "is nested ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"not ", "-", "1 if 0 else ", "1 ? "})
  void refusesDeepOperators(String operator) {
    refuses("{{ " + operator.repeat(30_000) + "1 }}", "is nested ");
  }

  @ParameterizedTest
  @ValueSource(strings = {".b", "()", "|string"})
  void refusesLongChains(String link) {
    refuses("{{ a" + link.repeat(30_000) + " }}", "follow each other");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'x'.ljust(10001)",
        "'x'.zfill(900000000)",
        "'%20000d' % 1",
        "'x' | center(20000)",
        "'a\\nb' | indent(20000)"
      })
  void refusesWideTexts(String wide) {
    refuses("{{ " + wide + " }}", "a width may be at most 10000 characters");
  }

  @Test
  void allowsDeepButSaneNesting() {
    assertThat(render("{{ " + "(".repeat(150) + "1" + ")".repeat(150) + " }}")).isEqualTo("1");
    assertThat(render("{% if true %}".repeat(150) + "x" + "{% endif %}".repeat(150)))
        .isEqualTo("x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+", "*", "**", "~", " and ", " or ", "<", "=="})
  void allowsLongSums(String operator) {
    assertThat(render("{{ (" + ("1" + operator).repeat(5_000) + "1) is defined }}"))
        .isEqualTo("True");
  }

  @Test
  void refusesEndlessRecursion() {
    refuses("{% macro f() %}{{ f() }}{% endmacro %}select {{ f() }}", "within more than");
    refuses(
        "{% macro a() %}{{ b() }}{% endmacro %}{% macro b() %}{{ a() }}{% endmacro %}{{ a() }}",
        "within more than");
  }

  @Test
  void refusesEndlessLoops() {
    var small = new TemplateEngine(new TemplateLimits(1_000, 1_000, 10, 1_000, 50));
    var loops =
        small.parse(
            TemplateSource.jinja(
                "m.sql",
                "{% for i in range(99) %}{% for j in range(99) %}{% endfor %}{% endfor %}"));

    assertThatThrownBy(() -> loops.render(new SampleScope()))
        .hasMessageContaining("go round more than 1000 times");
    refuses("{% for i in range(100000000) %}{% endfor %}", "range may have at most");
  }

  @Test
  void refusesGrowingValues() {
    refuses("{{ 'a' * 1000000000 }}", "repeated value");
    refuses(
        "{% set n = namespace(s='x') %}{% for i in range(99) %}{% set n.s = n.s ~ n.s %}"
            + "{% endfor %}",
        "a text may have");
    refuses(
        "{% set l = [1] %}{% for i in range(99) %}{% do l.extend(l) %}{% endfor %}",
        "a list may have");
    refuses("{{ 10 ** (10 ** 9) }}", "repeated value");
  }

  @Test
  void refusesTooMuchOutput() {
    var small = new TemplateEngine(new TemplateLimits(1_000, 1_000, 10, 1_000, 50));

    assertThatThrownBy(() ->
            small
                .parse(TemplateSource.jinja("m.sql", "{% for i in range(999) %}xx{% endfor %}"))
                .render(new SampleScope()))
        .hasMessageContaining("writes more than 1000 characters");
  }

  @Test
  void printsAListThatHoldsItself() {
    assertThat(render("{% set l = [] %}{% do l.append(l) %}{{ l }}")).contains("...");
  }
}
