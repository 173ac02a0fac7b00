package dev.headrace.runtime.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.select.IndirectSelection;
import dev.headrace.runtime.copy.MaskKey;
import dev.headrace.runtime.engine.NodeSelection;
import dev.headrace.runtime.engine.ProjectOptions;
import dev.headrace.runtime.engine.Request;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Turns arguments into what is asked of the engine. */
final class Requests {
  private static final long SHOWN_ROWS = 5;
  private static final long MOST_ROWS = Integer.MAX_VALUE - 1;
  private static final int MOST_THREADS = 1000;

  private final Arguments arguments;

  Requests(Arguments arguments) {
    this.arguments = arguments;
  }

  /** Nothing for {@code help}, which asks nothing. */
  Optional<Request> request() {
    return switch (arguments.command()) {
      case INIT -> Optional.of(new Request.Init(arguments.parameter()));
      case DEBUG -> Optional.of(new Request.Debug(project(), looked()));
      case DEPS ->
          Optional.of(
              new Request.Deps(
                  project(), arguments.flag(CliOption.UPGRADE), arguments.flag(CliOption.LOCK)));
      case PARSE -> Optional.of(new Request.Parse(project()));
      case COMPILE -> Optional.of(new Request.Compile(project(), selection(), inline()));
      case RUN -> Optional.of(build(Request.Build.What.RUN));
      case TEST -> Optional.of(build(Request.Build.What.TEST));
      case BUILD -> Optional.of(build(Request.Build.What.BUILD));
      case SEED -> Optional.of(build(Request.Build.What.SEED));
      case COPY -> Optional.of(copy());
      case LS -> Optional.of(new Request.ListNodes(project(), selection()));
      case SHOW -> Optional.of(show());
      case RUN_OPERATION ->
          Optional.of(
              new Request.RunOperation(
                  project(), arguments.parameter(), arguments.value(CliOption.ARGS).orElse("")));
      case DOCS_GENERATE ->
          Optional.of(
              new Request.DocsGenerate(
                  project(), selection(), !arguments.flag(CliOption.NO_COMPILE)));
      case CLEAN -> Optional.of(new Request.Clean(project()));
      case SOURCE_FRESHNESS ->
          Optional.of(
              new Request.SourceFreshness(project(), selection(), path(CliOption.OUTPUT_FILE)));
      case HELP -> Optional.empty();
    };
  }

  private Request.Build build(Request.Build.What what) {
    return new Request.Build(
        what,
        project(),
        selection(),
        arguments.flag(CliOption.FAIL_FAST),
        arguments.flag(CliOption.STORE_FAILURES));
  }

  private Request.Copy copy() {
    var from = arguments.value(CliOption.FROM);
    if (from.isEmpty()) {
      throw Arguments.wrong("`headrace copy` needs `--from`, the target the rows come from");
    }
    var sample = arguments.number(CliOption.SAMPLE, 1, Integer.MAX_VALUE);
    return new Request.Copy(
        arguments.value(CliOption.TO).map(project()::with).orElseGet(this::project),
        selection(),
        from.get(),
        sample.isPresent() ? OptionalLong.of(sample.getAsInt()) : OptionalLong.empty(),
        arguments.flag(CliOption.MASK),
        arguments.value(CliOption.MASK_KEY).map(MaskKey::of));
  }

  private Request.Show show() {
    var selection = selection();
    var inline = inline();
    if (inline.isEmpty() == selection.select().isEmpty()) {
      throw Arguments.wrong("`headrace show` needs either `--select` or `--inline`");
    }
    var limit = Math.min(arguments.number(CliOption.LIMIT).orElse(SHOWN_ROWS), MOST_ROWS);
    return new Request.Show(
        project(), selection, inline, limit < 0 ? OptionalLong.empty() : OptionalLong.of(limit));
  }

  private Optional<String> inline() {
    return arguments.value(CliOption.INLINE);
  }

  private Request.Debug.Look looked() {
    if (arguments.flag(CliOption.CONFIG_DIR)) {
      return Request.Debug.Look.PROFILES;
    }
    return arguments.flag(CliOption.CONNECTION)
        ? Request.Debug.Look.CONNECTION
        : Request.Debug.Look.ALL;
  }

  private ProjectOptions project() {
    return new ProjectOptions(
        path(CliOption.PROJECT_DIR),
        // What the environment says is looked for together with the other places.
        arguments.isTyped(CliOption.PROFILES_DIR) ? path(CliOption.PROFILES_DIR) : Optional.empty(),
        arguments.value(CliOption.PROFILE),
        arguments.value(CliOption.TARGET),
        path(CliOption.TARGET_PATH),
        path(CliOption.LOG_PATH),
        arguments.value(CliOption.VARS).orElse(""),
        arguments.number(CliOption.THREADS, 1, MOST_THREADS),
        arguments.flag(CliOption.WARN_ERROR),
        !arguments.flag(CliOption.NO_CACHE),
        arguments.flag(CliOption.FULL_REFRESH));
  }

  /** The project's folder as far as the command line and the process's environment know. */
  static Optional<Path> projectFolder(Arguments arguments) {
    return new Requests(arguments).path(CliOption.PROJECT_DIR);
  }

  private Optional<Path> path(CliOption option) {
    try {
      return arguments.value(option).map(Path::of);
    } catch (InvalidPathException notAPath) {
      throw Arguments.wrong(arguments.origin(option) + " is not a path: " + notAPath.getReason());
    }
  }

  private ImmutableList<String> selected() {
    var select = arguments.values(CliOption.SELECT);
    var selector = arguments.value(CliOption.SELECTOR);
    if (selector.isPresent() && !select.isEmpty()) {
      throw Arguments.wrong("--select and --selector cannot both be given");
    }
    return selector.map(name -> ImmutableList.of("selector:" + name)).orElse(select);
  }

  private NodeSelection selection() {
    return new NodeSelection(
        selected(),
        arguments.values(CliOption.EXCLUDE),
        arguments.flag(CliOption.STRICT_SELECTION),
        KindsOfNodes.of(arguments, CliOption.RESOURCE_TYPE),
        KindsOfNodes.of(arguments, CliOption.EXCLUDE_RESOURCE_TYPE),
        arguments
            .choice(CliOption.INDIRECT_SELECTION, ImmutableMap.of())
            .map(word -> IndirectSelection.valueOf(word.toUpperCase(Locale.ROOT)))
            .orElse(IndirectSelection.EAGER));
  }
}
