package dev.headrace.compiler.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.sql.CommonTableExpressions.Expression;
import org.junit.jupiter.api.Test;

final class CommonTableExpressionsTest {
  private static final ImmutableList<Expression> ONE =
      ImmutableList.of(new Expression("a", "select 1"));

  @Test
  void leavesAQueryAloneThatNeedsNone() {
    assertThat(CommonTableExpressions.prepend(ImmutableList.of(), "select 2").sql())
        .isEqualTo("select 2");
  }

  @Test
  void opensAWithWhereThereIsNone() {
    assertThat(CommonTableExpressions.prepend(ONE, "-- with\nselect 2").sql())
        .isEqualTo("-- with\nwith a as (\nselect 1\n)\nselect 2");
  }

  @Test
  void joinsARecursiveWith() {
    assertThat(
            CommonTableExpressions.prepend(ONE, "WITH /* x */ recursive t as (select 2) select 3")
                .sql())
        .isEqualTo("WITH /* x */ recursive a as (\nselect 1\n), t as (select 2) select 3");
  }

  @Test
  void doesNotTakeAnotherWordForAWith() {
    assertThat(CommonTableExpressions.prepend(ONE, "within").sql()).startsWith("with a as");
  }

  @Test
  void saysWhereEachExpressionBegins() {
    var combined = CommonTableExpressions.prepend(ONE, "select 2");
    assertThat(combined.sql().substring(combined.bodyOffsets().getFirst())).startsWith("select 1");
    assertThat(combined.sql().substring(combined.insertedAt() + combined.insertedLength()))
        .isEqualTo("select 2");
  }
}
