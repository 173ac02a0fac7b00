package dev.headrace.runtime.record;

import dev.headrace.compiler.json.Json;
import dev.headrace.runtime.record.Event.Level;
import java.io.PrintStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes each event as a JSON object on a line of its own. */
public final class JsonLog implements EventSink {
  private final PrintStream out;
  private final Level least;
  private final Clock clock;
  private final String invocationId;
  private final long pid;
  private final JsonEvents events = new JsonEvents();

  /**
   * @param least what matters less is left out
   */
  public JsonLog(PrintStream out, Level least, Clock clock, String invocationId, long pid) {
    this.out = out;
    this.least = least;
    this.clock = clock;
    this.invocationId = invocationId;
    this.pid = pid;
  }

  @Override
  public void accept(Event event) {
    for (var written : events.of(event)) {
      if (written.level().compareTo(least) >= 0) {
        out.print(Json.write(line(written)) + "\n");
      }
    }
    out.flush();
  }

  private Map<String, @Nullable Object> line(JsonEvent event) {
    var info = new LinkedHashMap<String, @Nullable Object>();
    info.put("category", "");
    info.put("code", event.code());
    info.put("extra", new LinkedHashMap<>());
    info.put("invocation_id", invocationId);
    info.put("level", event.level().label());
    info.put("msg", event.message());
    info.put("name", event.name());
    info.put("pid", pid);
    info.put("thread", Thread.currentThread().getName());
    info.put("ts", Times.iso(clock.instant()));
    var line = new LinkedHashMap<String, @Nullable Object>();
    line.put("info", info);
    line.put("data", event.data());
    return line;
  }
}
