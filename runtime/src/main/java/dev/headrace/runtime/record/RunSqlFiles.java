package dev.headrace.runtime.record;

import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.Seed;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps under {@code target/run} what was sent to the database for each node, beside {@code
 * target/compiled}, where its query is.
 */
public final class RunSqlFiles implements EventSink {
  private final Map<NodeId, StringBuilder> statements = new HashMap<>();
  private Path folder = Path.of("");
  private Path artifacts = Path.of("");
  private @Nullable UncheckedIOException failure;

  @Override
  public void accept(Event event) {
    switch (event) {
      case Event.ProjectOpened opened -> {
        folder = opened.folder();
        artifacts = opened.artifacts();
      }
      case Event.StatementRun run -> run.node().ifPresent(node -> add(node, run.sql()));
      case Event.NodeFinished finished -> write(finished.result());
      case Event.RunFinished finished -> throwIfFailed();
      case Event.CommandStarted other -> {}
      case Event.ProjectParsed other -> {}
      case Event.NodesSelected other -> {}
      case Event.DiagnosticReported other -> {}
      case Event.NodeStarted other -> {}
      case Event.FreshnessFinished other -> {}
      case Event.TemplateSpoke other -> {}
      case Event.Noted other -> {}
      case Event.ArtifactWritten other -> {}
      case Event.ClockTicked other -> {}
      case Event.CommandFinished other -> {}
    }
  }

  private void add(NodeId node, String sql) {
    var text = statements.computeIfAbsent(node, id -> new StringBuilder());
    text.append(text.isEmpty() ? "" : ";\n\n").append(sql.strip());
  }

  private void write(NodeResult result) {
    var sql = statements.remove(result.node().id());
    var file = result.node() instanceof Seed seed ? of(seed) : ofQuery(result);
    if (sql == null || file.isEmpty() || failure != null) {
      return;
    }
    try {
      ArtifactFile.writeText(file.get(), sql.append('\n').toString());
    } catch (UncheckedIOException unwritable) {
      failure = unwritable;
    }
  }

  /** A seed has no query; its file's name says that this is another. */
  private Optional<Path> of(Seed seed) {
    var identity = seed.identity();
    return Optional.of(
        artifacts
            .resolve("run")
            .resolve(identity.packageName())
            .resolve(identity.originalFilePath() + ".sql"));
  }

  private Optional<Path> ofQuery(NodeResult result) {
    return result.compiledPath().flatMap(RunSqlFiles::beside).map(folder::resolve);
  }

  /** The node's path with {@code run} where {@code compiled} stands. */
  private static Optional<Path> beside(Path compiled) {
    for (var i = 0; i + 1 < compiled.getNameCount(); i++) {
      if (compiled.getName(i).toString().equals("compiled")) {
        var root = i == 0 ? Path.of("") : compiled.subpath(0, i);
        var rest = compiled.subpath(i + 1, compiled.getNameCount());
        var start = compiled.isAbsolute() ? compiled.getRoot().resolve(root) : root;
        return Optional.of(start.resolve("run").resolve(rest));
      }
    }
    return Optional.empty();
  }

  /** A worker that tells of a node is not to be stopped; whoever ends the run is told. */
  private void throwIfFailed() {
    if (failure != null) {
      throw failure;
    }
  }
}
