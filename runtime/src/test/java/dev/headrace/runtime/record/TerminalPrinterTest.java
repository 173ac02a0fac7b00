package dev.headrace.runtime.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headrace.compiler.diagnostic.DiagnosticFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TerminalPrinterTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream data = new ByteArrayOutputStream();

  @Test
  void writesPlainLinesOnAPipe() throws IOException {
    tell(TerminalPrinter.Manner.PLAIN);

    Golden.expect("terminal/pipe.txt", text(out));
    assertThat(text(data)).isEqualTo("a template prints something\n");
  }

  @Test
  void saysOnlyWhatFailedWhenQuiet() throws IOException {
    tell(new TerminalPrinter.Manner(true, false, false, false, 80));

    Golden.expect("terminal/quiet.txt", text(out));
    assertThat(text(data)).isEqualTo("a template prints something\n");
  }

  @Test
  void showsOnATerminalWhatIsRunning() throws IOException {
    tell(new TerminalPrinter.Manner(false, false, true, true, 100));

    var visible = text(out).replace("\u001b", "ESC").replace("\r", "CR");
    Golden.expect("terminal/live.txt", visible);
  }

  @Test
  void leavesNoLiveLineBehind() {
    tell(new TerminalPrinter.Manner(false, false, false, true, 100));

    assertThat(text(out)).endsWith("TOTAL=5\n");
  }

  private void tell(TerminalPrinter.Manner manner) {
    var printer =
        new TerminalPrinter(
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(data, false, StandardCharsets.UTF_8),
            manner,
            new DiagnosticFormat(file -> Optional.of("models:\n  - foo: x\n")));
    SampleRun.events(Path.of("logs")).forEach(printer::accept);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
