package dev.headrace.compiler.datatest;

import dev.headrace.compiler.diagnostic.Severity;
import dev.headrace.compiler.node.TestConfig;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What the answer to a {@link TestQuery} means. */
public sealed interface Verdict {

  /**
   * A number was counted and compared.
   *
   * @param failures kept even where the thresholds let the test pass
   */
  record Counted(Status status, long failures) implements Verdict {}

  /**
   * The answer cannot be judged, so the test is in error.
   *
   * @param key the setting it comes of
   * @param message one sentence
   * @param hint what to do about it
   */
  record Unusable(String key, String message, String hint) implements Verdict {}

  /** How a test that was counted ends. */
  enum Status {
    PASS,
    WARN,
    FAIL
  }

  /**
   * Judges the rows of a test's answer; there must be one, of three values.
   *
   * @param rows values as the database gives them: null, Boolean, Number, String
   */
  static Verdict of(List<? extends List<? extends @Nullable Object>> rows, TestConfig config) {
    if (rows.size() != 1 || rows.getFirst().size() != 3) {
      return new Unusable(
          "fail_calc",
          "the test's statement gave %s, but one row of three values was expected"
              .formatted(shape(rows)),
          "see that `fail_calc` is an aggregate, such as `count(*)`");
    }
    var row = rows.getFirst();
    var failures = number(row.get(0));
    if (failures.isEmpty()) {
      return new Unusable(
          "fail_calc",
          "`fail_calc` `%s` gave %s, but a whole number was expected"
              .formatted(config.failCalc(), shown(row.get(0))),
          row.get(0) == null
              ? "an aggregate over no rows is null: write `coalesce(%s, 0)`"
                  .formatted(config.failCalc())
              : "cast it to an integer");
    }
    var shouldWarn = truth(row.get(1));
    var shouldError = truth(row.get(2));
    if (shouldWarn.isEmpty()) {
      return unusable("warn_if", config.warnIf(), row.get(1));
    }
    if (shouldError.isEmpty()) {
      return unusable("error_if", config.errorIf(), row.get(2));
    }
    return new Counted(
        status(config.severity(), shouldWarn.get(), shouldError.get()), failures.getAsLong());
  }

  private static Status status(Severity severity, boolean shouldWarn, boolean shouldError) {
    if (severity == Severity.ERROR && shouldError) {
      return Status.FAIL;
    }
    return shouldWarn ? Status.WARN : Status.PASS;
  }

  private static Verdict unusable(String key, String comparison, @Nullable Object found) {
    return new Unusable(
        key,
        "`%s` `%s` gave %s, but true or false was expected"
            .formatted(key, comparison, shown(found)),
        "write a comparison that can stand after a number, such as `> 10`");
  }

  private static OptionalLong number(@Nullable Object value) {
    try {
      return switch (value) {
        case Long whole -> OptionalLong.of(whole);
        case Integer whole -> OptionalLong.of(whole);
        case BigInteger whole -> OptionalLong.of(whole.longValueExact());
        case Number number -> OptionalLong.of(new BigDecimal(number.toString()).longValueExact());
        case null, default -> OptionalLong.empty();
      };
    } catch (ArithmeticException | NumberFormatException notWhole) {
      return OptionalLong.empty();
    }
  }

  private static Optional<Boolean> truth(@Nullable Object value) {
    return switch (value) {
      case Boolean truth -> Optional.of(truth);
      case Number number -> Optional.of(number.doubleValue() != 0);
      case String text ->
          switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "t", "yes", "y", "on", "1" -> Optional.of(true);
            case "false", "f", "no", "n", "off", "0" -> Optional.of(false);
            default -> Optional.empty();
          };
      case null, default -> Optional.empty();
    };
  }

  private static String shape(List<? extends List<? extends @Nullable Object>> rows) {
    if (rows.size() != 1) {
      return rows.size() + " rows";
    }
    return "a row of " + rows.getFirst().size() + " values";
  }

  private static String shown(@Nullable Object value) {
    return value == null ? "null" : "`" + value + "`";
  }
}
