package dev.headrace.runtime.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogFileTest {
  private static final Clock CLOCK = Clock.fixed(Samples.NOON, ZoneOffset.UTC);

  @TempDir Path folder;
  private final List<String> complaints = new ArrayList<>();

  @Test
  void keepsEverythingStatementsIncluded() throws IOException {
    tell(LogFile.of(CLOCK, "4f3c", complaints::add), folder.resolve("logs"));

    assertThat(Files.readString(folder.resolve("logs/headrace.log")))
        .contains("2026-03-15T12:00:00Z | 4f3c")
        .contains("12:00:00.000000 [info] [")
        .contains("Running with headrace=0.1.0: build --exclude tag:archive")
        .contains("2 of 5 START table main.named")
        .contains("create table x")
        .contains("Done. PASS=2 WARN=1 ERROR=1 SKIP=1 TOTAL=5");
    assertThat(complaints).isEmpty();
  }

  @Test
  void putsAFileAsideThatGrewTooLarge() throws IOException {
    for (var number = 0; number < 9; number++) {
      tell(new LogFile(CLOCK, "run " + number, complaints::add, 2000), folder);
    }

    assertThat(Files.size(folder.resolve("headrace.log"))).isLessThanOrEqualTo(2000);
    assertThat(folder.resolve("headrace.log.5")).exists();
    assertThat(folder.resolve("headrace.log.6")).doesNotExist();
  }

  @Test
  void complainsOnceAndGoesOnWhenItCannotWrite() throws IOException {
    var file = Files.writeString(folder.resolve("logs"), "a file where a folder should be");

    tell(LogFile.of(CLOCK, "4f3c", complaints::add), file);

    assertThat(complaints).hasSize(1);
  }

  private static void tell(LogFile log, Path logs) {
    SampleRun.events(logs).forEach(log::accept);
  }
}
