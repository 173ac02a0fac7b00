package dev.headrace.runtime.adapter.duckdb;

import dev.headrace.runtime.adapter.DataFault;
import dev.headrace.runtime.adapter.DataFault.Unfit;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads out of DuckDB's words what is wrong with the data in a file. */
final class DataErrors {
  private static final Pattern CSV = Pattern.compile("CSV Error on Line: (\\d{1,9})");
  private static final Pattern CSV_FILE = Pattern.compile("(?m)^\\s*file = (.+)$");
  private static final Pattern CSV_LINE = Pattern.compile("(?m)^Original Line: ?(.*)$");
  private static final Pattern CSV_VALUE =
      Pattern.compile(
          "(?s)Error when converting column \"([^\n]*)\"\\. Could not convert string \"(.*?)\" to '([^']+)'");
  private static final Pattern CSV_WIDTH =
      Pattern.compile("Expected Number of Columns: (\\d+) Found: (\\d+)");
  private static final Pattern JSON =
      Pattern.compile(
          "Malformed JSON in file \"([^\n]+)\", at byte (\\d{1,9}) in (line|record/value) (\\d{1,9}): ([^\n]*)");
  private static final Pattern CAST = Pattern.compile("when casting from source column ([^\n]+)$");
  private static final Pattern QUOTED_FILE =
      Pattern.compile("'([^'\n]*/[^'\n]*)'|\"([^\"\n]*/[^\"\n]*)\"");
  private static final Pattern KIND = Pattern.compile("^[A-Za-z][A-Za-z -]*? Error: ");

  private DataErrors() {}

  static Optional<DataFault> of(String text) {
    var csv = CSV.matcher(text);
    if (csv.find()) {
      return Optional.of(csv(text, Integer.parseInt(csv.group(1))));
    }
    var json = JSON.matcher(text);
    if (json.find()) {
      return Optional.of(json(json));
    }
    var cast = CAST.matcher(text);
    if (cast.find()) {
      var unfit = new Unfit(cast.group(1).strip(), "", "");
      return Optional.of(new DataFault("", 0, 0, Optional.of(unfit), text));
    }
    var file = QUOTED_FILE.matcher(text);
    return file.find() ? Optional.of(reading(text, file)) : Optional.empty();
  }

  private static DataFault csv(String text, int line) {
    var file = first(CSV_FILE, text).orElse("");
    var original = first(CSV_LINE, text).orElse("");
    var value = CSV_VALUE.matcher(text);
    if (value.find()) {
      var found = value.group(2);
      return new DataFault(
          file,
          line,
          found.isEmpty() ? 0 : original.indexOf(found) + 1,
          Optional.of(new Unfit(value.group(1), found, value.group(3))),
          "a value does not fit its column");
    }
    var width = CSV_WIDTH.matcher(text);
    var reason =
        width.find()
            ? "the row has %s values than the %s columns of the header"
                .formatted(
                    Integer.parseInt(width.group(1)) < Integer.parseInt(width.group(2))
                        ? "more"
                        : "fewer",
                    width.group(1))
            : reason(text);
    return new DataFault(file, line, 0, Optional.empty(), reason);
  }

  /** What stands after the line at fault and before the advice. */
  private static String reason(String text) {
    if (text.contains("Invalid unicode")) {
      return "the line is not UTF-8";
    }
    if (text.contains("unterminated quote")) {
      return "a quote that is opened in the line is not closed";
    }
    return text.lines()
        .dropWhile(line -> !line.startsWith("Original Line:"))
        .skip(1)
        .filter(Predicate.not(String::isBlank))
        .findFirst()
        .orElse("the line cannot be read");
  }

  private static DataFault json(Matcher json) {
    var byLine = json.group(3).equals("line");
    var reason = json.group(5).strip().replaceFirst("\\.$", "");
    return new DataFault(
        json.group(1),
        byLine ? Integer.parseInt(json.group(4)) : 0,
        byLine ? Integer.parseInt(json.group(2)) : 0,
        Optional.empty(),
        byLine
            ? "the JSON is broken: " + reason
            : "the JSON is broken at byte %s of value %s: %s"
                .formatted(json.group(2), json.group(4), reason));
  }

  private static DataFault reading(String text, Matcher file) {
    var name = file.group(1) == null ? file.group(2) : file.group(1);
    var reason = KIND.matcher(text.lines().findFirst().orElse("")).replaceFirst("");
    var slash = name.lastIndexOf('/') + 1;
    return new DataFault(name, 0, 0, Optional.empty(), reason.replace(name, name.substring(slash)));
  }

  private static Optional<String> first(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
  }
}
