package dev.headrace.runtime.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.Suggestion;
import dev.headrace.compiler.node.ResourceType;
import dev.headrace.runtime.engine.NodeSelection;
import dev.headrace.runtime.engine.ProjectOptions;
import dev.headrace.runtime.engine.Request;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Turns arguments into what is asked of the engine. */
final class Requests {
  private static final long SHOWN_ROWS = 5;

  private final Arguments arguments;

  Requests(Arguments arguments) {
    this.arguments = arguments;
  }

  /** Nothing for {@code help}, which asks nothing. */
  Optional<Request> request() {
    return switch (arguments.command()) {
      case INIT -> Optional.of(new Request.Init(arguments.parameter()));
      case DEBUG -> Optional.of(new Request.Debug(project()));
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
      case SOURCE_FRESHNESS -> Optional.of(new Request.SourceFreshness(project(), selection()));
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

  private Request.Show show() {
    var selection = selection();
    var inline = inline();
    if (inline.isEmpty() == selection.select().isEmpty()) {
      throw Arguments.wrong("`headrace show` needs either `--select` or `--inline`");
    }
    var limit = arguments.number(CliOption.LIMIT).orElse(SHOWN_ROWS);
    return new Request.Show(
        project(), selection, inline, limit < 0 ? OptionalLong.empty() : OptionalLong.of(limit));
  }

  private Optional<String> inline() {
    return arguments.value(CliOption.INLINE);
  }

  private ProjectOptions project() {
    return new ProjectOptions(
        path(CliOption.PROJECT_DIR),
        path(CliOption.PROFILES_DIR),
        arguments.value(CliOption.PROFILE),
        arguments.value(CliOption.TARGET),
        path(CliOption.TARGET_PATH),
        path(CliOption.LOG_PATH),
        arguments.value(CliOption.VARS).orElse(""),
        threads(),
        arguments.flag(CliOption.WARN_ERROR),
        !arguments.flag(CliOption.NO_CACHE),
        arguments.flag(CliOption.FULL_REFRESH));
  }

  private OptionalInt threads() {
    var threads = arguments.number(CliOption.THREADS);
    if (threads.isEmpty()) {
      return OptionalInt.empty();
    }
    if (threads.getAsLong() < 1 || threads.getAsLong() > 1000) {
      throw Arguments.wrong(
          "`--threads` must be between 1 and 1000, not `" + threads.getAsLong() + "`");
    }
    return OptionalInt.of((int) threads.getAsLong());
  }

  private Optional<Path> path(CliOption option) {
    try {
      return arguments.value(option).map(Path::of);
    } catch (InvalidPathException notAPath) {
      throw Arguments.wrong("`" + option.longName() + "` is not a path: " + notAPath.getReason());
    }
  }

  private NodeSelection selection() {
    return new NodeSelection(
        arguments.values(CliOption.SELECT), arguments.values(CliOption.EXCLUDE), resourceTypes());
  }

  private ImmutableSet<ResourceType> resourceTypes() {
    return arguments.values(CliOption.RESOURCE_TYPE).stream()
        .flatMap(Requests::resourceTypes)
        .collect(ImmutableSet.toImmutableSet());
  }

  private static Stream<ResourceType> resourceTypes(String word) {
    if (word.equals("all") || word.equals("default")) {
      return Arrays.stream(ResourceType.values());
    }
    return Arrays.stream(word.split("[ ,]+")).map(Requests::resourceType);
  }

  private static ResourceType resourceType(String word) {
    var wanted = word.toLowerCase(Locale.ROOT);
    for (var type : ResourceType.values()) {
      if (wanted.equals(type.label()) || wanted.equals(type.label() + "s")) {
        return type;
      }
    }
    var labels =
        Arrays.stream(ResourceType.values())
            .map(ResourceType::label)
            .collect(ImmutableList.toImmutableList());
    throw new ProjectException(
        Diagnostic.error(Code.USAGE, null, "`" + word + "` is not a kind of node")
            .withHint(
                Suggestion.didYouMean(word, labels)
                    .orElse("they are " + String.join(", ", labels))));
  }
}
