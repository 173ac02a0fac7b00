package dev.headrace.compiler.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TestExpressionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "!= 0",
        ">10",
        " >= -2.5",
        "== 3",
        "<> 3 and 1 = 1",
        "> (select max(limit) from {{ ref('limits') }})",
        "between 1 and 5",
        "NOT IN (1, 2)",
        "is null",
        "% 2 = 0",
        "::int > 3",
        "= ';'",
      })
  void takesWhatCanStandAfterANumber(String text) {
    assertThat(TestExpressions.isComparison(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ">> 3", "=> 3", "3", ">", "> ", "ten", "true", "> (3", "> 3)", "> 3;", "> 'a"})
  void refusesWhatCannot(String text) {
    assertThat(TestExpressions.isComparison(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"count(*)", "sum(n)", "coalesce(sum(case when a = ')' then 1 end), 0)"})
  void takesExpressions(String text) {
    assertThat(TestExpressions.isExpression(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "sum(", "count(*))", "1; drop table t", "'a"})
  void refusesWhatIsNoExpression(String text) {
    assertThat(TestExpressions.isExpression(text)).isFalse();
  }
}
