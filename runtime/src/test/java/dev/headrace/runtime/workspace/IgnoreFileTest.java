package dev.headrace.runtime.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IgnoreFileTest {
  @ParameterizedTest
  @CsvSource({
    "old_*.sql, models/old_a.sql, true",
    "old_*.sql, models/deep/old_a.sql, true",
    "old_*.sql, models/not_old_a.sql, false",
    "drafts/, models/drafts/a.sql, true",
    "drafts/, models/drafts.sql, false",
    "drafts, models/drafts/deep/a.sql, true",
    "models/drafts, models/drafts/a.sql, true",
    "models/drafts, other/models/drafts/a.sql, false",
    "/models/a.sql, models/a.sql, true",
    "**/tmp/*.sql, models/x/tmp/a.sql, true",
    "models/**/a.sql, models/a.sql, true",
    "models/**, models/x/a.sql, true",
    "models/*.sql, models/x/a.sql, false",
    "a?.sql, models/ab.sql, true",
    "[ab].sql, models/b.sql, true",
    "[!ab].sql, models/b.sql, false",
    "a.b.sql, models/a_b.sql, false",
  })
  void readsPatternsAsGitDoes(String pattern, String path, boolean covered) {
    assertThat(IgnoreFile.parse(pattern + "\n").covers(path)).isEqualTo(covered);
  }

  @Test
  void theLastRuleCounts() {
    var file = IgnoreFile.parse("\n# all\n*.sql\n!keep.sql\r\nmodels/x/keep.sql\n");

    assertThat(file.covers("models/a.sql")).isTrue();
    assertThat(file.covers("models/keep.sql")).isFalse();
    assertThat(file.covers("models/x/keep.sql")).isTrue();
  }
}
