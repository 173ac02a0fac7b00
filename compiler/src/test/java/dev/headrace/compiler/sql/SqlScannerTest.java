package dev.headrace.compiler.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SqlScannerTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "select 1",
        "select 1;",
        "select 1; ; -- done; really",
        "select ';', 'it''s; so', e'it\\'s; so', $$a; b$$, $x$a; $$ b$x$",
        "select \";\" from t -- a; b\n where 1 = 1 /* c; d */",
        "select 'never; closed",
        "select $1, a$b from t",
      })
  void takesForOneStatementWhatIsOne(String sql) {
    assertThat(new SqlScanner(sql).endOfFirstOfSeveral()).isEmpty();
  }

  @Test
  void findsWhereTheFirstOfSeveralStatementsEnds() {
    assertThat(new SqlScanner("select 'a;'; select 2").endOfFirstOfSeveral()).hasValue(11);
    assertThat(new SqlScanner("select name'x';;/**/x").endOfFirstOfSeveral()).hasValue(14);
  }
}
