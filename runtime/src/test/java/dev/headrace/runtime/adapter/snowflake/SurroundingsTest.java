package dev.headrace.runtime.adapter.snowflake;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.node.ConfigValues;
import org.junit.jupiter.api.Test;

final class SurroundingsTest {
  private static final ConfigValues NOTHING = new ConfigValues(ImmutableMap.of());

  private final Surroundings surroundings =
      new Surroundings(SettingsTest.read(SettingsTest.TARGET + "password: x\nwarehouse: SMALL"));

  @Test
  void aNodesOwnAreSetAndTakenBack() {
    var own = new ConfigValues(ImmutableMap.of("snowflake_warehouse", "BIG", "query_tag", "it's"));
    assertThat(surroundings.changesTo(NOTHING)).isEmpty();
    assertThat(surroundings.changesTo(own))
        .containsExactly("use warehouse BIG", "alter session set query_tag = 'it''s'");
    assertThat(surroundings.changesTo(own)).isEmpty();
    assertThat(surroundings.changesTo(NOTHING))
        .containsExactly("use warehouse SMALL", "alter session unset query_tag");
  }
}
