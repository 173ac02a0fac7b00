package dev.headrace.runtime.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headrace.compiler.context.MacroEntry;
import dev.headrace.compiler.context.MacroLibrary;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.template.TemplateEngine;
import dev.headrace.compiler.template.TemplateLimits;
import dev.headrace.compiler.template.TemplateSource;
import org.junit.jupiter.api.Test;

final class MacroCallsTest {
  private static final String TEXT =
      """
      {% macro total(a) %}
        {# skipped(a) #} left(alone)
        {{ return(adapter.dispatch('total', 'tools')(a)) }}
      {% endmacro %}
      {% macro default__total(a) %}
        {%- set b = tools.half(a) + half (a) + dbt.type_int() + run_query('half(1)') -%}
        {{ a.half(1) }} {{ nothing(b) }} {{ total(b) }}
      {% endmacro %}
      {% macro half(a) %}{{ a / 2 }}{% endmacro %}
      """;

  @Test
  void findsWhatAMacroCallsWithoutCallingIt() {
    var engine = new TemplateEngine(TemplateLimits.DEFAULT);
    var library = MacroLibrary.builder("tools", new Diagnostics()).addBuiltIns(engine);
    for (var macro : engine.parse(TemplateSource.jinja("macros/tools.sql", TEXT)).macros()) {
      library.add(new MacroEntry("tools", macro, "macros/tools.sql"));
    }
    var macros = library.build();
    var calls = new MacroCalls(macros, "duckdb");

    assertThat(calls.of(macros.findIn("tools", "total").orElseThrow()))
        .containsExactly("macro.tools.default__total");
    assertThat(calls.of(macros.findIn("tools", "default__total").orElseThrow()))
        .containsExactly(
            "macro.dbt.run_query", "macro.dbt.type_int", "macro.tools.half", "macro.tools.total");
    assertThat(calls.of(macros.findIn("tools", "half").orElseThrow())).isEmpty();
  }
}
