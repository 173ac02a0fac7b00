package dev.headrace.compiler.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headrace.compiler.node.RelationName;
import org.junit.jupiter.api.Test;

final class DialectTest {
  @Test
  void namesAreQuotedWhereTheyCannotStandWithout() {
    assertThat(snowflake("orders")).isEqualTo("shop.sales.orders");
    assertThat(snowflake("Two Words")).isEqualTo("shop.sales.\"Two Words\"");
    assertThat(snowflake("\"kept\"")).isEqualTo("shop.sales.\"kept\"");
  }

  @Test
  void aReservedWordIsQuotedAsItWouldBeFolded() {
    assertThat(snowflake("order")).isEqualTo("shop.sales.\"ORDER\"");
    assertThat(Dialect.POSTGRES.render(new RelationName(null, "sales", "order")))
        .isEqualTo("\"sales\".\"order\"");
  }

  private static String snowflake(String identifier) {
    return Dialect.SNOWFLAKE.render(new RelationName("shop", "sales", identifier));
  }
}
