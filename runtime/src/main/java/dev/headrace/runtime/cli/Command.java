package dev.headrace.runtime.cli;

import static dev.headrace.runtime.cli.CliOption.ARGS;
import static dev.headrace.runtime.cli.CliOption.CONFIG_DIR;
import static dev.headrace.runtime.cli.CliOption.CONNECTION;
import static dev.headrace.runtime.cli.CliOption.EXCLUDE;
import static dev.headrace.runtime.cli.CliOption.FAIL_FAST;
import static dev.headrace.runtime.cli.CliOption.FROM;
import static dev.headrace.runtime.cli.CliOption.FULL_REFRESH;
import static dev.headrace.runtime.cli.CliOption.INLINE;
import static dev.headrace.runtime.cli.CliOption.LIMIT;
import static dev.headrace.runtime.cli.CliOption.LIST_OUTPUT;
import static dev.headrace.runtime.cli.CliOption.LOCK;
import static dev.headrace.runtime.cli.CliOption.MASK;
import static dev.headrace.runtime.cli.CliOption.MASK_KEY;
import static dev.headrace.runtime.cli.CliOption.NO_COMPILE;
import static dev.headrace.runtime.cli.CliOption.OUTPUT;
import static dev.headrace.runtime.cli.CliOption.OUTPUT_FILE;
import static dev.headrace.runtime.cli.CliOption.OUTPUT_KEYS;
import static dev.headrace.runtime.cli.CliOption.SAMPLE;
import static dev.headrace.runtime.cli.CliOption.SELECT;
import static dev.headrace.runtime.cli.CliOption.SELECTING;
import static dev.headrace.runtime.cli.CliOption.STORE_FAILURES;
import static dev.headrace.runtime.cli.CliOption.TO;
import static dev.headrace.runtime.cli.CliOption.UPGRADE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.Optional;

/** Every command: its words, what it does, its options. */
enum Command {
  INIT("init", "NAME", "write a new project that builds"),
  DEBUG("debug", "", "check the project, the profile and the connection", CONNECTION, CONFIG_DIR),
  DEPS("deps", "", "install the project's packages", UPGRADE, LOCK),
  PARSE("parse", "", "read and check the project, write the manifest", FULL_REFRESH),
  COMPILE(
      "compile",
      "",
      "render the selected nodes, or a query",
      SELECTING,
      INLINE,
      OUTPUT,
      FULL_REFRESH),
  RUN("run", "", "build the selected models", SELECTING, FULL_REFRESH, FAIL_FAST),
  TEST("test", "", "test the selected nodes", SELECTING, FAIL_FAST, STORE_FAILURES),
  BUILD(
      "build",
      "",
      "build and test the selected nodes, in order",
      SELECTING,
      FULL_REFRESH,
      FAIL_FAST,
      STORE_FAILURES),
  SEED("seed", "", "load the selected seeds", SELECT, EXCLUDE, FULL_REFRESH, FAIL_FAST),
  COPY(
      "copy",
      "",
      "bring rows of one target into another",
      SELECTING,
      FROM,
      TO,
      SAMPLE,
      MASK,
      MASK_KEY),
  LS("ls", "", "list the selected nodes (also `list`)", SELECTING, LIST_OUTPUT, OUTPUT_KEYS),
  SHOW(
      "show",
      "",
      "show the rows of a model, or of a query",
      SELECT,
      EXCLUDE,
      INLINE,
      LIMIT,
      OUTPUT,
      FULL_REFRESH),
  RUN_OPERATION("run-operation", "MACRO", "call a macro", ARGS),
  DOCS_GENERATE("docs generate", "", "write the manifest and the catalogue", SELECTING, NO_COMPILE),
  CLEAN("clean", "", "delete what commands wrote"),
  SOURCE_FRESHNESS(
      "source freshness", "", "ask sources how old their rows are", SELECT, EXCLUDE, OUTPUT_FILE),
  HELP("help", "[COMMAND]", "say what commands there are, or what one can do");

  private static final ImmutableSet<CliOption> COMMON =
      ImmutableSet.of(
          CliOption.TARGET,
          CliOption.PROFILE,
          CliOption.PROFILES_DIR,
          CliOption.PROJECT_DIR,
          CliOption.TARGET_PATH,
          CliOption.LOG_PATH,
          CliOption.VARS,
          CliOption.THREADS,
          CliOption.WARN_ERROR,
          CliOption.NO_CACHE,
          CliOption.QUIET,
          CliOption.DEBUG,
          CliOption.LOG_FORMAT,
          CliOption.LOG_LEVEL,
          CliOption.NO_PRINT,
          CliOption.NO_COLOR,
          CliOption.PRINTER_WIDTH,
          CliOption.HELP);

  private final String words;
  private final String parameter;
  private final String summary;
  private final ImmutableSet<CliOption> own;

  Command(String words, String parameter, String summary, CliOption... own) {
    this(words, parameter, summary, ImmutableSet.of(), own);
  }

  Command(
      String words,
      String parameter,
      String summary,
      ImmutableSet<CliOption> common,
      CliOption... own) {
    this.words = words;
    this.parameter = parameter;
    this.summary = summary;
    this.own = ImmutableSet.<CliOption>builder().addAll(common).add(own).build();
  }

  /** As typed: one word or two. */
  String words() {
    return words;
  }

  /** What stands after the words, or empty. */
  String parameter() {
    return parameter;
  }

  String summary() {
    return summary;
  }

  /** The options it alone or some have, then those all commands have. */
  ImmutableSet<CliOption> options() {
    return Sets.union(own, COMMON).immutableCopy();
  }

  /** The option of this command that a word names. */
  Optional<CliOption> option(String word) {
    var name = CliOption.nameIn(word);
    return options().stream().filter(option -> option.spellings().contains(name)).findFirst();
  }

  /** Whether its answer goes to standard output alone, and what happens to standard error. */
  boolean answersWithData() {
    return this == LS || this == SHOW;
  }

  /** What can be typed, for suggestions. */
  static ImmutableList<String> allWords() {
    return Arrays.stream(values()).map(Command::words).collect(ImmutableList.toImmutableList());
  }
}
