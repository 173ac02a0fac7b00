package dev.headrace.runtime.execute;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.runtime.execute.Nodes.ModelSpec;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker's session goes from node to node and carries no timezone along. */
final class SessionTimezoneTest {
  private static final String ZONE = "select current_setting('TimeZone') as zone";

  @TempDir Path folder;

  @Test
  void aNodeWithoutATimezoneHasTheDatabasesOwn() {
    try (var run = TestRun.inMemory(folder)) {
      var own = run.rows(ZONE);
      var first = Nodes.inTimezone(Nodes.table("first", ZONE), "Australia/Melbourne");
      var second = Nodes.table("second", ZONE, first);
      var third = Nodes.inTimezone(Nodes.table("third", ZONE, second), "Asia/Tokyo");
      var execution = new RunOptions(1, false, false, false, null, folder);
      run.execution(execution).run(TestRun.plan(first, second, third));
      assertThat(run.rows("from first")).isEqualTo("Australia/Melbourne");
      assertThat(run.rows("from second")).isEqualTo(own);
      assertThat(run.rows("from third")).isEqualTo("Asia/Tokyo");
    }
  }

  @Test
  void whatAHookSetsEndsWithItsNode() {
    try (var run = TestRun.inMemory(folder)) {
      var own = run.rows(ZONE);
      var sets = ImmutableList.of(Nodes.hook("set time zone 'Asia/Tokyo'", true));
      var spec = ModelSpec.of("table").hooks(sets, ImmutableList.of());
      var first = Nodes.model("first", ZONE, spec);
      var second = Nodes.table("second", ZONE, first);
      var execution = new RunOptions(1, false, false, false, null, folder);
      run.execution(execution).run(TestRun.plan(first, second));
      assertThat(run.rows("from first")).isEqualTo("Asia/Tokyo");
      assertThat(run.rows("from second")).isEqualTo(own);
    }
  }

  @Test
  void setsNothingWhereNothingChanges() {
    var timezones = new Timezones(ImmutableMap.of(), "Asia/Tokyo");
    try (var run = TestRun.inTimezones(folder, timezones)) {
      assertThat(run.rows(ZONE)).isEqualTo("Asia/Tokyo");
      try (var session = run.warehouse().connections().open()) {
        session.timezone("");
        assertThat(session.query(ZONE).rows().getFirst()).doesNotContain("Asia/Tokyo");
        session.timezone("Asia/Tokyo");
        session.timezone("");
        assertThat(session.query(ZONE).rows().getFirst()).doesNotContain("Asia/Tokyo");
      }
    }
  }
}
