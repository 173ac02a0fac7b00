package dev.headrace.runtime.adapter.snowflake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

final class LiveAccountTest {
  @Test
  void becomesATarget() {
    var account =
        new LiveAccount(
            URI.create(
                "snowflake://ANN:it%27s@xy12345.eu/SHOP?warehouse=WH&private_key_path=a.p8"));
    assertThat(account.target("S1"))
        .isEqualTo(
            "{type: 'snowflake', account: 'xy12345.eu', user: 'ANN', password: 'it''s',"
                + " database: 'SHOP', schema: 'S1', threads: '2', warehouse: 'WH',"
                + " private_key_path: 'a.p8'}");
  }
}
