package dev.headrace.runtime.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SummaryTextTest {
  @Test
  void countsWhatHadNothingToDoApart() {
    var built = Samples.result(Samples.named(), Status.SUCCESS, "OK");
    var idle = Samples.result(Samples.people(), Status.NO_OP, "");

    assertThat(SummaryText.done(summary(built)))
        .isEqualTo("Done. PASS=1 WARN=0 ERROR=0 SKIP=0 TOTAL=1");
    assertThat(SummaryText.done(summary(built, idle)))
        .isEqualTo("Done. PASS=1 WARN=0 ERROR=0 SKIP=0 NO-OP=1 TOTAL=2");
    assertThat(SummaryText.finished(summary(built, idle)))
        .isEqualTo("Finished in 1.00s: 1 model passed; 1 with nothing to do");
  }

  private static RunSummary summary(NodeResult... results) {
    return new RunSummary(ImmutableList.copyOf(results), Duration.ofSeconds(1));
  }
}
