package dev.headrace.runtime.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Keeps in {@code headrace.log} everything that happens, statements included. When the file grows
 * past ten mebibytes it is put aside, five deep.
 */
public final class LogFile implements EventSink {
  private static final long LARGEST = 10L * 1024 * 1024;
  private static final int KEPT = 5;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path file;
  private final Clock clock;
  private final long largest;
  private final EventText text = new EventText();
  private final StringBuilder pending = new StringBuilder();
  private long size;

  private LogFile(Path file, Clock clock, long largest, long size) {
    this.file = file;
    this.clock = clock;
    this.largest = largest;
    this.size = size;
  }

  /**
   * Goes on with a folder's log.
   *
   * @throws UncheckedIOException if it cannot be written to
   */
  public static LogFile in(Path folder, Clock clock, String invocationId) {
    return in(folder, clock, invocationId, LARGEST);
  }

  static LogFile in(Path folder, Clock clock, String invocationId, long largest) {
    var file = folder.resolve("headrace.log");
    try {
      Files.createDirectories(folder);
      var size = Files.exists(file) ? Files.size(file) : 0;
      var log = new LogFile(file, clock, largest, size);
      log.append("\n" + "=".repeat(30) + " " + clock.instant() + " | " + invocationId + " ");
      log.append("=".repeat(30) + "\n");
      log.flush();
      return log;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public void accept(Event event) {
    var line = text.of(event);
    if (line.isEmpty()) {
      return;
    }
    append(TIME.format(clock.instant()));
    append(" [" + EventText.level(event).label() + "] [" + Thread.currentThread().getName() + "] ");
    append(line.get().strip() + "\n");
    try {
      flush();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private void append(String text) {
    pending.append(text);
  }

  private void flush() throws IOException {
    var bytes = pending.toString().getBytes(StandardCharsets.UTF_8);
    pending.setLength(0);
    if (size > 0 && size + bytes.length > largest) {
      rotate();
      size = 0;
    }
    Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    size += bytes.length;
  }

  private void rotate() throws IOException {
    for (var number = KEPT; number > 1; number--) {
      moveIfThere(aside(number - 1), aside(number));
    }
    moveIfThere(file, aside(1));
  }

  private Path aside(int number) {
    return file.resolveSibling(file.getFileName() + "." + number);
  }

  private static void moveIfThere(Path from, Path to) throws IOException {
    if (Files.exists(from)) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
