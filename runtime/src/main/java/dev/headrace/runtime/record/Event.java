package dev.headrace.runtime.record;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.ResourceType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Something that happened during a command, told once to every {@link EventSink}. */
public sealed interface Event {

  /**
   * A command begins.
   *
   * @param command its words, such as {@code build} or {@code docs generate}
   * @param arguments as typed, values of secrets left out
   */
  record CommandStarted(String command, ImmutableList<String> arguments, String version, Instant at)
      implements Event {}

  /**
   * The project and its target are known.
   *
   * @param folder the project's, absolute
   * @param artifacts the folder of what is written for others to read, absolute
   * @param logs the folder of the log, absolute
   * @param database what the target connects to, for people
   */
  record ProjectOpened(
      String project,
      Path folder,
      Path artifacts,
      Path logs,
      String target,
      String adapter,
      String database,
      int threads)
      implements Event {}

  /**
   * The project is read.
   *
   * @param found how many enabled nodes of each kind
   * @param evaluated how many templates had to be evaluated; of the others an earlier command left
   *     what is to be known
   */
  record ProjectParsed(
      ImmutableMap<ResourceType, Integer> found, int macros, int evaluated, Duration took)
      implements Event {}

  /**
   * What a command works on is chosen.
   *
   * @param leftOut how many nodes {@code --exclude} took away
   * @param exclude that option as typed, or empty
   */
  record NodesSelected(int selected, int leftOut, String exclude) implements Event {}

  /** Something is wrong with the project, or may be. */
  record DiagnosticReported(Diagnostic diagnostic) implements Event {}

  /**
   * A node's turn has come; hooks of the project ({@code on-run-start}) are nodes too.
   *
   * @param index 1-based, in order of start
   */
  record NodeStarted(Node node, int index, int total, Instant at) implements Event {}

  /** A node was built, tested or skipped. */
  record NodeFinished(NodeResult result, int index, int total, Instant at) implements Event {}

  /** A source was asked for its newest row. */
  record FreshnessFinished(FreshnessResult result, int index, int total, Instant at)
      implements Event {}

  /**
   * A statement was sent to the database.
   *
   * @param node for which node; absent for questions to the catalogue and the like
   * @param queryId names it in the database's own records; empty where it has no names
   */
  record StatementRun(Optional<NodeId> node, String sql, Duration took, String queryId)
      implements Event {}

  /** A template said something: {@code log()}, {@code print()}. */
  record TemplateSpoke(Level level, String text) implements Event {}

  /** The program says something that has no event of its own. */
  record Noted(Level level, String text) implements Event {}

  /** A file for other tools was written. */
  record ArtifactWritten(String kind, Path file) implements Event {}

  /** Time passed; told several times a second while nodes run, so that progress shows it. */
  record ClockTicked(Instant at) implements Event {}

  /** All selected nodes are done. */
  record RunFinished(RunSummary summary) implements Event {}

  /** A command ends. */
  record CommandFinished(String command, boolean success, Duration took) implements Event {}

  /** How much a message matters. */
  enum Level {
    DEBUG,
    INFO,
    WARN,
    ERROR,
    /** Printed even when the command is quiet. */
    PRINT;

    /** As logs write it. */
    public String label() {
      return switch (this) {
        case DEBUG -> "debug";
        case INFO, PRINT -> "info";
        case WARN -> "warn";
        case ERROR -> "error";
      };
    }
  }
}
