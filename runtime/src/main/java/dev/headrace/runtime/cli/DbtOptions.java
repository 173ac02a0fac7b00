package dev.headrace.runtime.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;

/** Options of dbt that this program does not have. */
final class DbtOptions {
  /** They change nothing here; each may stand with {@code --no-} in front, too. */
  private static final ImmutableSet<String> SWITCHES =
      ImmutableSet.of(
          "--cache-selected-only",
          "--clean-project-files-only",
          "--introspect",
          "--log-cache-events",
          "--macro-debugging",
          "--populate-cache",
          "--send-anonymous-usage-stats",
          "--show",
          "--show-resource-report",
          "--single-threaded",
          "--skip-profile-setup",
          "--static-parser",
          "--use-colors-file",
          "--use-experimental-parser",
          "--use-fast-test-edges",
          "--version-check",
          "--write-json");

  /** They change nothing here, and a value follows them. */
  private static final ImmutableSet<String> WITH_VALUE =
      ImmutableSet.of(
          "--log-file-max-bytes",
          "--log-format-file",
          "--log-level-file",
          "--partial-parse-file-path",
          "--record-timing-info",
          "-r");

  /** What they say is so without them. */
  private static final ImmutableSet<String> TRUE_ANYHOW =
      ImmutableSet.of("--no-defer", "--no-favor-state", "--no-static", "--no-empty-catalog");

  private static final String OTHER_STATE = "what is not selected is read from the target itself";
  private static final String ALL_ROWS =
      "a template can cut rows off by `target.name` or a variable";

  /** They would change what is done, and that is not offered; each with an advice. */
  private static final ImmutableMap<String, String> REFUSED =
      ImmutableMap.<String, String>builder()
          .put("--add-package", "write the package into packages.yml")
          .put("--defer", OTHER_STATE)
          .put("--defer-state", OTHER_STATE)
          .put("--empty", ALL_ROWS)
          .put("--empty-catalog", "`headrace parse` writes the manifest alone")
          .put("--event-time-end", ALL_ROWS)
          .put("--event-time-start", ALL_ROWS)
          .put("--favor-state", OTHER_STATE)
          .put("--inline-direct", "`--inline` takes a query, templates in it are evaluated")
          .put("--sample", ALL_ROWS)
          .put("--source", "write the package into packages.yml")
          .put("--state", OTHER_STATE)
          .put("--static", "the catalogue and the manifest are written for other tools to show")
          .put("--warn-error-options", "`--warn-error` makes all warnings errors")
          .buildOrThrow();

  private static final ImmutableSet<String> REFUSED_WITH_VALUE =
      ImmutableSet.of(
          "--add-package",
          "--defer-state",
          "--event-time-end",
          "--event-time-start",
          "--inline-direct",
          "--sample",
          "--source",
          "--state",
          "--warn-error-options");

  private DbtOptions() {}

  /** Whether a word names an option that changes nothing. */
  static boolean isIgnored(String word) {
    var name = CliOption.nameIn(word);
    return SWITCHES.contains(name.startsWith("--no-") ? "--" + name.substring(5) : name)
        || WITH_VALUE.contains(name)
        || TRUE_ANYHOW.contains(name);
  }

  /** What to do instead, if a word names an option that would change something. */
  static Optional<String> refused(String word) {
    return Optional.ofNullable(REFUSED.get(CliOption.nameIn(word)));
  }

  /** One sentence on all the words that change nothing, if there are any. */
  static Optional<String> notice(List<String> words) {
    var names =
        words.stream()
            .filter(DbtOptions::isIgnored)
            .map(word -> "`" + CliOption.nameIn(word) + "`")
            .distinct()
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of("Without effect here, though dbt has it: " + String.join(", ", names));
  }

  static boolean takesValue(String word) {
    var name = CliOption.nameIn(word);
    return WITH_VALUE.contains(name) || REFUSED_WITH_VALUE.contains(name);
  }

  static boolean isKnown(String word) {
    return isIgnored(word) || refused(word).isPresent();
  }
}
