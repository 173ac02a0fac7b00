package dev.headrace.compiler.template;

import dev.headrace.compiler.diagnostic.DiagnosticFormat;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.golden.GoldenFiles;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each file holds several templates, with a line of dashes between them. */
final class DiagnosticsTest {
  private static final String MACROS =
      """
      {% macro outer(x) %}
        {{ inner(x) }}
      {% endmacro %}
      {% macro inner(x) %}{{ x + 1 }}{% endmacro %}
      """;

  private final TemplateEngine engine = new TemplateEngine(TemplateLimits.DEFAULT);

  @TestFactory
  List<DynamicTest> diagnostics() {
    return GoldenFiles.cases(
        "template-diagnostics",
        golden -> {
          var out = new StringBuilder();
          for (var source : golden.input("templates.txt").split("\n----\n", -1)) {
            out.append(message(source)).append('\n');
          }
          golden.expect("diagnostics.txt", out.toString());
        });
  }

  private String message(String source) {
    var macros = engine.parse(TemplateSource.jinja("macros/tools.sql", MACROS));
    try {
      var text =
          engine
              .parse(TemplateSource.jinja("models/m.sql", source))
              .render(new SampleScope().with(macros))
              .text();
      return "no error: " + text + "\n";
    } catch (ProjectException e) {
      var format =
          new DiagnosticFormat(file -> Optional.of(file.equals("models/m.sql") ? source : MACROS));
      return format.formatAll(e.diagnostics());
    }
  }
}
