package dev.headrace.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MainTest {
  @Test
  void takesTheWidthTheTerminalHas() {
    assertThat(Main.columns(null, "24 132")).isEqualTo(132);
    assertThat(Main.columns("100", "24 132")).isEqualTo(100);
  }

  @Test
  void takesEightyColumnsWhereNobodyKnows() {
    assertThat(Main.columns(null, "")).isEqualTo(80);
    assertThat(Main.columns("", "0 0")).isEqualTo(80);
    assertThat(Main.columns("wide", "24 wide")).isEqualTo(80);
  }
}
