package dev.headrace.runtime.record;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps in {@code headrace.log} everything that happens, statements included. When the file grows
 * past ten mebibytes it is put aside, five deep.
 */
public final class LogFile implements EventSink {
  private static final long LARGEST = 10L * 1024 * 1024;
  private static final int KEPT = 5;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Clock clock;
  private final Consumer<String> complaint;
  private final long largest;
  private final EventText text = new EventText();
  private final StringBuilder pending = new StringBuilder();
  private @Nullable Path file;
  private @Nullable OutputStream out;
  private long size;
  private boolean broken;

  LogFile(Clock clock, String invocationId, Consumer<String> complaint, long largest) {
    this.clock = clock;
    this.complaint = complaint;
    this.largest = largest;
    var mark = "=".repeat(30);
    pending.append("\n" + mark + " " + clock.instant() + " | " + invocationId + " " + mark + "\n");
  }

  /**
   * A log that begins where the project says, once that is known.
   *
   * @param complaint is told, once, when the file cannot be written; the command goes on
   */
  public static LogFile of(Clock clock, String invocationId, Consumer<String> complaint) {
    return new LogFile(clock, invocationId, complaint, LARGEST);
  }

  @Override
  public void accept(Event event) {
    var said = text.of(event);
    if (broken || said.isEmpty()) {
      return;
    }
    pending
        .append(TIME.format(clock.instant()))
        .append(" [" + EventText.level(event).label() + "] ")
        .append("[" + Thread.currentThread().getName() + "] ")
        .append(said.get().strip() + "\n");
    try {
      if (event instanceof Event.ProjectOpened opened && file == null) {
        open(opened.logs());
      }
      flush();
      if (event instanceof Event.CommandFinished) {
        close();
      }
    } catch (IOException unwritable) {
      broken = true;
      var reason = ArtifactFile.reason(unwritable);
      complaint.accept("no log is kept, for it cannot be written: " + reason);
    }
  }

  private void open(Path folder) throws IOException {
    Files.createDirectories(folder);
    var log = folder.resolve("headrace.log");
    size = Files.exists(log) ? Files.size(log) : 0;
    file = log;
  }

  private void flush() throws IOException {
    if (file == null) {
      return;
    }
    var bytes = pending.toString().getBytes(StandardCharsets.UTF_8);
    pending.setLength(0);
    if (size > 0 && size + bytes.length > largest) {
      close();
      rotate(file);
      size = 0;
    }
    if (out == null) {
      out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
    out.write(bytes);
    size += bytes.length;
  }

  private void close() throws IOException {
    if (out != null) {
      out.close();
      out = null;
    }
  }

  private static void rotate(Path file) throws IOException {
    for (var number = KEPT; number > 1; number--) {
      moveIfThere(aside(file, number - 1), aside(file, number));
    }
    moveIfThere(file, aside(file, 1));
  }

  private static Path aside(Path file, int number) {
    return file.resolveSibling(file.getFileName() + "." + number);
  }

  private static void moveIfThere(Path from, Path to) throws IOException {
    if (Files.exists(from)) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
