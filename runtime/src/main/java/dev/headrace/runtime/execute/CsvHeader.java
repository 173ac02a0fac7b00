package dev.headrace.runtime.execute;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Reads the first line of a CSV file. */
final class CsvHeader {
  private CsvHeader() {}

  /** The first line that is not blank; nothing when there is none or it cannot be read here. */
  static Optional<String> read(String file) {
    if (file.endsWith(".zst")) {
      return Optional.empty();
    }
    try (var bytes = Files.newInputStream(Path.of(file));
        var text = file.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        var lines = new BufferedReader(new InputStreamReader(text, UTF_8))) {
      var line = lines.readLine();
      while (line != null && line.isBlank()) {
        line = lines.readLine();
      }
      return Optional.ofNullable(line)
          .map(found -> found.startsWith("\uFEFF") ? found.substring(1) : found)
          .filter(found -> found.chars().filter(sign -> sign == '"').count() % 2 == 0);
    } catch (IOException unreadable) {
      // The database reads it too, and says why it cannot.
      return Optional.empty();
    }
  }

  /** The names in a header; a delimiter in quotes is part of one. */
  static ImmutableList<String> names(String header, String delimiter) {
    var names = new ArrayList<String>();
    var name = new StringBuilder();
    var quoted = false;
    for (var at = 0; at < header.length(); at++) {
      if (header.charAt(at) == '"') {
        quoted = !quoted;
      } else if (!quoted && !delimiter.isEmpty() && header.startsWith(delimiter, at)) {
        names.add(name.toString().strip());
        name.setLength(0);
        at += delimiter.length() - 1;
      } else {
        name.append(header.charAt(at));
      }
    }
    names.add(name.toString().strip());
    return ImmutableList.copyOf(names);
  }
}
