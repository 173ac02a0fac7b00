package dev.headrace.runtime.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headrace.compiler.json.Json;
import dev.headrace.runtime.record.Event.Level;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class JsonLogTest {
  @Test
  void writesEachEventUnderTheNameReadersKnow() throws IOException {
    Golden.expect("json-log/debug.jsonl", told(Level.DEBUG));
  }

  @Test
  void writesOneObjectPerLine() {
    assertThat(told(Level.INFO).lines()).allSatisfy(line -> Json.parse("line", line));
  }

  @Test
  void leavesOutWhatMattersLess() {
    assertThat(told(Level.ERROR).lines())
        .isNotEmpty()
        .allMatch(line -> line.contains("\"level\":\"error\"") || line.contains("PrintEvent"));
  }

  private static String told(Level least) {
    var out = new ByteArrayOutputStream();
    var log =
        new JsonLog(
            new PrintStream(out, false, StandardCharsets.UTF_8),
            least,
            Clock.fixed(Samples.NOON, ZoneOffset.UTC),
            "4f3c",
            42);
    SampleRun.events(Path.of("logs")).forEach(log::accept);
    var thread = Thread.currentThread().getName();
    return out.toString(StandardCharsets.UTF_8)
        .replace("\"thread\":\"" + thread + "\"", "\"thread\":\"main\"");
  }
}
