package dev.headrace.compiler.resolve;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Suggestion;
import dev.headrace.compiler.project.TestProperties;
import dev.headrace.compiler.template.Macro;

/** Compares what a generic test is given with what its macro takes. */
final class TestArguments {
  private static final String COLUMN = "column_name";
  private static final String SUBJECT = "model";

  private TestArguments() {}

  /**
   * What does not fit.
   *
   * @param isOfColumn whether the test is attached to a column
   */
  static ImmutableList<Diagnostic> faults(TestProperties test, Macro macro, boolean isOfColumn) {
    var name = test.test().value();
    ImmutableSet<String> taken =
        macro.parameters().stream().map(Macro.Parameter::name).collect(toImmutableSet());
    var faults = ImmutableList.<Diagnostic>builder();
    for (var argument : test.arguments()) {
      if (!taken.contains(argument.key())) {
        faults.add(
            Diagnostic.error(
                    Code.UNKNOWN_KEY,
                    argument.keyAt(),
                    "the test `%s` has no argument `%s`".formatted(name, argument.key()))
                .withHint(Suggestion.didYouMean(argument.key(), taken).orElse(null)));
      }
    }
    if (isOfColumn && !taken.contains(COLUMN)) {
      faults.add(
          Diagnostic.error(
              Code.INVALID_VALUE,
              test.test().at(),
              "the test `%s` is of a whole model, and here it is given to a column"
                  .formatted(name)));
    }
    // One written otherwise than it is called is not missing as well.
    var complete = faults.build();
    return complete.isEmpty() ? missing(test, macro, isOfColumn) : complete;
  }

  private static ImmutableList<Diagnostic> missing(
      TestProperties test, Macro macro, boolean isOfColumn) {
    var name = test.test().value();
    var faults = ImmutableList.<Diagnostic>builder();
    for (var parameter : macro.parameters()) {
      if (!parameter.optional()
          && !parameter.name().equals(SUBJECT)
          && !(isOfColumn && parameter.name().equals(COLUMN))
          && test.arguments().stream().noneMatch(given -> given.key().equals(parameter.name()))) {
        faults.add(
            Diagnostic.error(
                Code.MISSING_KEY,
                test.test().at(),
                parameter.name().equals(COLUMN)
                    ? "the test `%s` is of a column, and here it is given to a model"
                        .formatted(name)
                    : "the test `%s` needs the argument `%s`".formatted(name, parameter.name())));
      }
    }
    return faults.build();
  }
}
