package dev.headrace.runtime.record;

import com.google.common.base.Ascii;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The line at the bottom of a terminal that shows what is running; for one thread at a time. */
final class LiveLine {
  private static final int MOST_NAMED = 4;
  private static final Duration WORTH_TELLING = Duration.ofSeconds(2);

  /** A node under way. */
  private record Running(Node node, Instant since) {}

  private final Map<NodeId, Running> running = new LinkedHashMap<>();
  private final int width;
  private @Nullable Instant begun;
  private Instant now = Instant.EPOCH;
  private int done;
  private int total;
  private int failed;

  /**
   * @param width of the terminal in columns
   */
  LiveLine(int width) {
    this.width = width;
  }

  void started(Event.NodeStarted started) {
    running.put(started.node().id(), new Running(started.node(), started.at()));
    total = started.total();
    tick(started.at());
  }

  void finished(Event.NodeFinished finished) {
    var result = finished.result();
    running.remove(result.node().id());
    total = finished.total();
    done++;
    if (result.status().fails() && result.status() != Status.SKIPPED) {
      failed++;
    }
    tick(finished.at());
  }

  void tick(Instant at) {
    now = at;
    if (begun == null) {
      begun = at;
    }
  }

  /** Nothing where nothing runs. */
  String text() {
    if (begun == null || running.isEmpty()) {
      return "";
    }
    var names =
        running.values().stream()
            .limit(MOST_NAMED)
            .map(this::name)
            .collect(Collectors.joining(", "));
    var more = running.size() > MOST_NAMED ? ", ..." : "";
    var line =
        "▸ %d/%d  %d running: %s%s".formatted(done, total, running.size(), names, more)
            + (failed > 0 ? "  · " + failed + " failed" : "")
            + "  · "
            + Wording.clock(Duration.between(begun, now));
    return Ascii.truncate(line, Math.max(20, width - 1), "…");
  }

  private String name(Running node) {
    var since = Duration.between(node.since(), now);
    return since.compareTo(WORTH_TELLING) < 0
        ? node.node().name()
        : node.node().name() + " (" + since.toSeconds() + " s)";
  }
}
