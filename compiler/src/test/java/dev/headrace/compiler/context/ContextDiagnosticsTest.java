package dev.headrace.compiler.context;

import dev.headrace.compiler.diagnostic.DiagnosticFormat;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.golden.GoldenFiles;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a person reads when a template uses the context wrongly. */
final class ContextDiagnosticsTest {
  @TestFactory
  List<DynamicTest> cases() throws Exception {
    return GoldenFiles.cases(
        "context",
        golden -> {
          var template = golden.input("template.sql");
          golden.expect("diagnostics.txt", diagnostics(template));
        });
  }

  private static String diagnostics(String template) {
    var fixture =
        new Fixture()
            .macro("shop", "{% macro cents_to_dollars(column) %}{{ column }}{% endmacro %}")
            .macro("tools", "{% macro default__star() %}*{% endmacro %}");
    fixture.commandLineVars.put("start_date", "2020-01-01");
    try {
      return "no fault, but:\n" + fixture.compile(template);
    } catch (ProjectException faults) {
      return new DiagnosticFormat(
              file -> file.equals("models/orders.sql") ? Optional.of(template) : Optional.empty())
          .formatAll(faults.diagnostics());
    }
  }
}
