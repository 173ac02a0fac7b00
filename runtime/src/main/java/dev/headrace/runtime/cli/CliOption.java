package dev.headrace.runtime.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;

/** Every option of every command. */
enum CliOption {
  SELECT(
      Takes.MANY,
      "EXPRESSION",
      "the nodes to work on; see `docs/guide/selection.md`",
      "--select -s --models --model -m"),
  EXCLUDE(Takes.MANY, "EXPRESSION", "nodes to leave out, whatever --select says", "--exclude"),
  SELECTOR(Takes.ONE, "NAME", "the nodes a selector of selectors.yml means", "--selector"),
  STRICT_SELECTION(
      Takes.NOTHING,
      "",
      "an expression that matches nothing is an error",
      "--strict-selection / --no-strict-selection"),
  RESOURCE_TYPE(
      Takes.MANY,
      KindsOfNodes.LABEL,
      "keep only nodes of this kind; may be repeated",
      "--resource-type --resource-types"),
  EXCLUDE_RESOURCE_TYPE(
      Takes.MANY,
      KindsOfNodes.LABEL,
      "leave out nodes of this kind; may be repeated",
      "--exclude-resource-type --exclude-resource-types"),
  INDIRECT_SELECTION(
      Takes.ONE,
      "eager|cautious|buildable|empty",
      "which tests come along with the nodes they look at",
      "--indirect-selection"),
  TARGET(Takes.ONE, "NAME", "the target of the profile to work on", "--target -t"),
  PROFILE(Takes.ONE, "NAME", "the profile, instead of the project's", "--profile"),
  PROFILES_DIR(Takes.ONE, "FOLDER", "where profiles.yml is", "--profiles-dir"),
  PROJECT_DIR(Takes.ONE, "FOLDER", "where the project is", "--project-dir"),
  TARGET_PATH(Takes.ONE, "FOLDER", "where artifacts are written", "--target-path"),
  LOG_PATH(Takes.ONE, "FOLDER", "where the log is written", "--log-path"),
  VARS(Takes.ONE, "YAML", "variables laid over the project's: '{key: value}'", "--vars"),
  THREADS(Takes.ONE, "NUMBER", "how many nodes at a time", "--threads"),
  FULL_REFRESH(Takes.NOTHING, "", "build incremental models and seeds anew", "--full-refresh -f"),
  FAIL_FAST(Takes.NOTHING, "", "stop at the first failure", "--fail-fast -x / --no-fail-fast"),
  STORE_FAILURES(Takes.NOTHING, "", "keep the failing rows of tests", "--store-failures"),
  WARN_ERROR(Takes.NOTHING, "", "treat warnings as errors", "--warn-error / --no-warn-error"),
  NO_CACHE(
      Takes.NOTHING,
      "",
      "read everything anew",
      "--no-cache --no-partial-parse / --cache --partial-parse"),
  QUIET(Takes.NOTHING, "", "say only what failed", "--quiet -q / --no-quiet"),
  DEBUG(Takes.NOTHING, "", "say also what helps to find a fault", "--debug -d / --no-debug"),
  NO_PRINT(Takes.NOTHING, "", "leave out what templates print", "--no-print / --print"),
  LOG_FORMAT(Takes.ONE, "text|json", "how to say what happens", "--log-format"),
  LOG_LEVEL(
      Takes.ONE,
      "debug|info|warn|error|none",
      "how much to say; debug is --debug, error and none are --quiet",
      "--log-level"),
  NO_COLOR(Takes.NOTHING, "", "no colours", "--no-color --no-use-colors / --color --use-colors"),
  PRINTER_WIDTH(Takes.ONE, "COLUMNS", "how wide the terminal is", "--printer-width"),
  INLINE(Takes.ONE, "SQL", "a templated query instead of a node", "--inline"),
  LIMIT(Takes.ONE, "ROWS", "how many rows at most, 5 unless set; -1 for all", "--limit"),
  LIST_OUTPUT(Takes.ONE, "selector|name|path|json", "the form of the list", "--output -o"),
  OUTPUT(Takes.ONE, "text|json", "the form of the answer", "--output -o"),
  OUTPUT_FILE(
      Takes.ONE, "FILE", "where to write the result, instead of sources.json", "--output -o"),
  OUTPUT_KEYS(Takes.MANY, "KEY", "the keys of --output json", "--output-keys"),
  ARGS(Takes.ONE, "YAML", "the macro's arguments: '{name: value}'", "--args"),
  NO_COMPILE(Takes.NOTHING, "", "do not render the nodes", "--no-compile / --compile"),
  FROM(Takes.ONE, "NAME", "the target the rows come from", "--from"),
  TO(Takes.ONE, "NAME", "the target they are brought into, the profile's own unless set", "--to"),
  SAMPLE(Takes.ONE, "ROWS", "how many rows of each relation, all unless set", "--sample"),
  MASK(Takes.NOTHING, "", "mask columns classified as personal", "--mask"),
  MASK_KEY(
      Takes.ONE,
      "TEXT",
      "the secret on which masks depend; better in HEADRACE_MASK_KEY",
      "--mask-key"),
  CONNECTION(Takes.NOTHING, "", "check the connection alone", "--connection"),
  CONFIG_DIR(
      Takes.NOTHING, "", "say where profiles.yml is and where it was looked for", "--config-dir"),
  UPGRADE(Takes.NOTHING, "", "choose versions anew, whatever the lock file says", "--upgrade"),
  LOCK(Takes.NOTHING, "", "write the lock file and install nothing", "--lock"),
  HELP(Takes.NOTHING, "", "say this", "--help -h");

  /** What follows an option's name. */
  enum Takes {
    NOTHING,
    ONE,
    /** One or more values, up to the next option; the option may be repeated. */
    MANY
  }

  /** What says which nodes a command works on. */
  static final ImmutableSet<CliOption> SELECTING =
      ImmutableSet.of(
          SELECT,
          EXCLUDE,
          SELECTOR,
          STRICT_SELECTION,
          RESOURCE_TYPE,
          EXCLUDE_RESOURCE_TYPE,
          INDIRECT_SELECTION);

  private final Takes takes;
  private final String label;
  private final String description;
  private final ImmutableList<String> names;
  private final ImmutableList<String> opposites;

  /**
   * @param label what its value is called; several words between bars are all there are
   * @param spelling its names, the one to speak of first; behind a slash those of its opposite
   */
  CliOption(Takes takes, String label, String description, String spelling) {
    this.takes = takes;
    this.label = label;
    this.description = description;
    var slash = spelling.indexOf(" / ");
    this.names = words(slash < 0 ? spelling : spelling.substring(0, slash));
    this.opposites = slash < 0 ? ImmutableList.of() : words(spelling.substring(slash + 3));
  }

  private static ImmutableList<String> words(String text) {
    return ImmutableList.copyOf(Splitter.on(' ').split(text));
  }

  Takes takes() {
    return takes;
  }

  /** What its value is called in the help, or empty. */
  String label() {
    return label;
  }

  /** The values there can be; nothing if there are more than can be listed. */
  ImmutableList<String> choices() {
    return label.indexOf('|') < 0
        ? ImmutableList.of()
        : ImmutableList.copyOf(Splitter.on('|').split(label));
  }

  String description() {
    return description;
  }

  /** The first is the one to speak of. */
  ImmutableList<String> names() {
    return names;
  }

  /** What undoes it, or stands for its being left out; there is none for most. */
  ImmutableList<String> opposites() {
    return opposites;
  }

  /** All ways to write it or its opposite. */
  ImmutableList<String> spellings() {
    return ImmutableList.<String>builder().addAll(names).addAll(opposites).build();
  }

  String longName() {
    return names.getFirst();
  }

  /** Environment variables that stand for it, the stronger first. */
  ImmutableList<String> variables() {
    return variables(this == OUTPUT_FILE ? ImmutableList.of("--output-file") : names);
  }

  /** Environment variables that stand for its opposite. */
  ImmutableList<String> oppositeVariables() {
    return variables(opposites);
  }

  private ImmutableList<String> variables(ImmutableList<String> names) {
    var words =
        names.stream()
            .filter(name -> name.startsWith("--"))
            .map(name -> name.substring(2).replace('-', '_').toUpperCase(Locale.ROOT))
            .collect(toImmutableList());
    var variables = ImmutableList.<String>builder();
    words.forEach(word -> variables.add("HEADRACE_" + word));
    if (!onlyTypedInDbt().contains(this)) {
      words.forEach(word -> variables.add("DBT_" + word));
    }
    return variables.build();
  }

  /** Options that dbt takes from no variable, so that one of that name means something else. */
  private static ImmutableSet<CliOption> onlyTypedInDbt() {
    return ImmutableSet.of(
        SELECT,
        EXCLUDE,
        VARS,
        THREADS,
        INLINE,
        LIMIT,
        LIST_OUTPUT,
        OUTPUT,
        OUTPUT_FILE,
        OUTPUT_KEYS,
        ARGS,
        NO_COMPILE,
        FROM,
        TO,
        SAMPLE,
        MASK,
        MASK_KEY,
        CONNECTION,
        CONFIG_DIR,
        UPGRADE,
        LOCK,
        HELP);
  }

  /** The option a word on the command line names, or the first of several with that name. */
  static Optional<CliOption> named(String word) {
    var name = nameIn(word);
    for (var option : values()) {
      if (option.names.contains(name) || option.opposites.contains(name)) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }

  /** A word on the command line without the value that may be joined to it. */
  static String nameIn(String word) {
    var end = word.indexOf('=');
    return end < 0 ? word : word.substring(0, end);
  }
}
