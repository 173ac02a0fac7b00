package dev.headrace.compiler.datatest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headrace.compiler.datatest.Verdict.Counted;
import dev.headrace.compiler.datatest.Verdict.Status;
import dev.headrace.compiler.datatest.Verdict.Unusable;
import dev.headrace.compiler.diagnostic.Severity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VerdictTest {
  @ParameterizedTest
  @CsvSource({
    "ERROR,   true,  true,  FAIL",
    "ERROR,   false, true,  FAIL",
    "ERROR,   true,  false, WARN",
    "ERROR,   false, false, PASS",
    "WARNING, true,  true,  WARN",
    "WARNING, false, true,  PASS",
    "WARNING, true,  false, WARN",
    "WARNING, false, false, PASS",
  })
  void followsSeverityAndThresholds(
      Severity severity, boolean shouldWarn, boolean shouldError, Status status) {
    var config = TestConfigs.DEFAULT.with(severity);
    assertThat(Verdict.of(List.of(List.of(7L, shouldWarn, shouldError)), config))
        .isEqualTo(new Counted(status, 7));
  }

  @Test
  void takesWhatDatabasesGiveForNumbersAndTruth() {
    assertThat(of(BigInteger.TEN, 1, "FALSE")).isEqualTo(new Counted(Status.WARN, 10));
    assertThat(of(new BigDecimal("3.00"), "t", 0)).isEqualTo(new Counted(Status.WARN, 3));
    assertThat(of(2.0, BigDecimal.ZERO, " true ")).isEqualTo(new Counted(Status.FAIL, 2));
    assertThat(of(0, "no", "off")).isEqualTo(new Counted(Status.PASS, 0));
  }

  @Test
  void refusesANullCountAndSaysHowToAvoidIt() {
    assertThat(of(null, null, null))
        .isEqualTo(
            new Unusable(
                "fail_calc",
                "`fail_calc` `count(*)` gave null, but a whole number was expected",
                "an aggregate over no rows is null: write `coalesce(count(*), 0)`"));
  }

  @Test
  void refusesACountThatIsNotWhole() {
    assertThat(of(2.5, true, true))
        .isEqualTo(
            new Unusable(
                "fail_calc",
                "`fail_calc` `count(*)` gave `2.5`, but a whole number was expected",
                "cast it to an integer"));
    assertThat(of("many", true, true)).isInstanceOf(Unusable.class);
    assertThat(of(Double.NaN, true, true)).isInstanceOf(Unusable.class);
  }

  @Test
  void refusesAComparisonThatIsNeitherTrueNorFalse() {
    assertThat(of(1, null, true))
        .isEqualTo(
            new Unusable(
                "warn_if",
                "`warn_if` `!= 0` gave null, but true or false was expected",
                "write a comparison that can stand after a number, such as `> 10`"));
    assertThat(of(1, true, "perhaps")).isInstanceOf(Unusable.class);
  }

  @Test
  void refusesAnAnswerOfAnotherShape() {
    assertThat(Verdict.of(List.of(), TestConfigs.DEFAULT.config()))
        .isEqualTo(
            new Unusable(
                "fail_calc",
                "the test's statement gave 0 rows, but one row of three values was expected",
                "see that `fail_calc` is an aggregate, such as `count(*)`"));
    assertThat(Verdict.of(List.of(List.of(1L)), TestConfigs.DEFAULT.config()))
        .extracting(verdict -> ((Unusable) verdict).message())
        .isEqualTo(
            "the test's statement gave a row of 1 values, but one row of three values was"
                + " expected");
  }

  private static Verdict of(
      @Nullable Object failures, @Nullable Object shouldWarn, @Nullable Object shouldError) {
    var row = new ArrayList<@Nullable Object>();
    row.add(failures);
    row.add(shouldWarn);
    row.add(shouldError);
    return Verdict.of(List.of(row), TestConfigs.DEFAULT.config());
  }
}
