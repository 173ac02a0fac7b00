package dev.headrace.runtime.adapter.snowflake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.node.ConfigValues;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SurroundingsTest {
  private static final ConfigValues NOTHING = new ConfigValues(ImmutableMap.of());

  private final Surroundings surroundings =
      new Surroundings(SettingsTest.read(SettingsTest.TARGET + "password: x\nwarehouse: SMALL"));

  @Test
  void aNodesOwnAreSetAndTakenBack() {
    var own = new ConfigValues(ImmutableMap.of("snowflake_warehouse", "BIG", "query_tag", "it's"));
    assertThat(changesTo(NOTHING)).isEmpty();
    assertThat(changesTo(own))
        .containsExactly("use warehouse BIG", "alter session set query_tag = 'it''s'");
    assertThat(changesTo(own)).isEmpty();
    assertThat(changesTo(NOTHING))
        .containsExactly("use warehouse SMALL", "alter session unset query_tag");
  }

  @Test
  void whatWasRefusedIsNotTaken() {
    var own = new ConfigValues(ImmutableMap.of("snowflake_warehouse", "NONE"));
    assertThatThrownBy(() ->
            surroundings.changeTo(
                own,
                (sql, key) -> {
                  throw new IllegalArgumentException(key);
                }))
        .hasMessage("snowflake_warehouse");
    assertThat(changesTo(NOTHING)).isEmpty();
  }

  private List<String> changesTo(ConfigValues config) {
    var sent = new ArrayList<String>();
    surroundings.changeTo(config, (sql, key) -> sent.add(sql));
    return sent;
  }
}
