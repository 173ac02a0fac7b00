package dev.headrace.compiler.datatest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headrace.compiler.diagnostic.Severity;
import org.junit.jupiter.api.Test;

final class TestQueryTest {
  @Test
  void countsAndCompares() {
    var config = TestConfigs.of(Severity.ERROR, "> 1", "> 10", "sum(n)", null);
    assertThat(TestQuery.counting("select 1 as n -- one", config).sql())
        .isEqualTo(
            """
            select
              sum(n) as failures,
              sum(n) > 1 as should_warn,
              sum(n) > 10 as should_error
            from (
            select 1 as n -- one
            ) as dbt_internal_test
            """);
  }

  @Test
  void saysWhereTheTestsOwnQueryBegins() {
    var query = TestQuery.counting("select 1 as n", TestConfigs.DEFAULT.withLimit(5));
    assertThat(query.sql().substring(query.start()))
        .isEqualTo("select 1 as n\nlimit 5\n) as dbt_internal_test\n");
  }
}
