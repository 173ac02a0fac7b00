package dev.headrace.runtime.cli;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;

/** Every option of every command. */
enum CliOption {
  SELECT(
      Takes.MANY,
      "EXPRESSION",
      "the nodes to work on; see `docs/guide/selection.md`",
      "--select",
      "-s",
      "--models",
      "--model",
      "-m"),
  EXCLUDE(Takes.MANY, "EXPRESSION", "nodes to leave out, whatever --select says", "--exclude"),
  RESOURCE_TYPE(
      Takes.MANY,
      "TYPE",
      "keep only nodes of this kind; may be repeated",
      "--resource-type",
      "--resource-types"),
  TARGET(Takes.ONE, "NAME", "the target of the profile to work on", "--target", "-t"),
  PROFILE(Takes.ONE, "NAME", "the profile, instead of the project's", "--profile"),
  PROFILES_DIR(Takes.ONE, "FOLDER", "where profiles.yml is", "--profiles-dir"),
  PROJECT_DIR(Takes.ONE, "FOLDER", "where the project is", "--project-dir"),
  TARGET_PATH(Takes.ONE, "FOLDER", "where artifacts are written", "--target-path"),
  LOG_PATH(Takes.ONE, "FOLDER", "where the log is written", "--log-path"),
  VARS(Takes.ONE, "YAML", "variables laid over the project's: '{key: value}'", "--vars"),
  THREADS(Takes.ONE, "NUMBER", "how many nodes at a time", "--threads"),
  FULL_REFRESH(
      Takes.NOTHING, "", "build incremental models and seeds anew", "--full-refresh", "-f"),
  FAIL_FAST(Takes.NOTHING, "", "stop at the first failure", "--fail-fast", "-x"),
  STORE_FAILURES(Takes.NOTHING, "", "keep the failing rows of tests", "--store-failures"),
  WARN_ERROR(Takes.NOTHING, "", "treat warnings as errors", "--warn-error"),
  NO_CACHE(Takes.NOTHING, "", "read everything anew", "--no-cache", "--no-partial-parse"),
  QUIET(Takes.NOTHING, "", "say only what failed", "--quiet", "-q"),
  DEBUG(Takes.NOTHING, "", "say also what helps to find a fault", "--debug", "-d"),
  LOG_FORMAT(Takes.ONE, "text|json", "how to say what happens", "--log-format"),
  NO_COLOR(Takes.NOTHING, "", "no colours", "--no-color", "--no-use-colors"),
  INLINE(Takes.ONE, "SQL", "a templated query instead of a node", "--inline"),
  LIMIT(Takes.ONE, "ROWS", "how many rows at most, 5 unless set; -1 for all", "--limit"),
  OUTPUT(Takes.ONE, "FORM", "the form of the answer", "--output", "-o"),
  OUTPUT_KEYS(Takes.MANY, "KEY", "the keys of --output json", "--output-keys"),
  ARGS(Takes.ONE, "YAML", "the macro's arguments: '{name: value}'", "--args"),
  NO_COMPILE(Takes.NOTHING, "", "do not render the nodes", "--no-compile"),
  UPGRADE(Takes.NOTHING, "", "choose versions anew, whatever the lock file says", "--upgrade"),
  LOCK(Takes.NOTHING, "", "write the lock file and install nothing", "--lock"),
  HELP(Takes.NOTHING, "", "say this", "--help", "-h");

  /** What follows an option's name. */
  enum Takes {
    NOTHING,
    ONE,
    /** One or more values, up to the next option; the option may be repeated. */
    MANY
  }

  private final Takes takes;
  private final String label;
  private final String description;
  private final ImmutableList<String> names;

  CliOption(Takes takes, String label, String description, String... names) {
    this.takes = takes;
    this.label = label;
    this.description = description;
    this.names = ImmutableList.copyOf(names);
  }

  Takes takes() {
    return takes;
  }

  /** What its value is called in the help, or empty. */
  String label() {
    return label;
  }

  String description() {
    return description;
  }

  /** The first is the one to speak of. */
  ImmutableList<String> names() {
    return names;
  }

  String longName() {
    return names.getFirst();
  }

  /** Environment variables that stand for it, the stronger first. */
  ImmutableList<String> variables() {
    var name = longName().substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
    return ImmutableList.of("HEADRACE_" + name, "DBT_" + name);
  }

  /** The option a word on the command line names. */
  static Optional<CliOption> named(String word) {
    var end = word.indexOf('=');
    var name = end < 0 ? word : word.substring(0, end);
    for (var option : values()) {
      if (option.names.contains(name)) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }
}
