package dev.headrace.runtime.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import dev.headrace.compiler.artifact.Compilation;
import dev.headrace.compiler.compile.CompiledNode;
import dev.headrace.compiler.compile.QueryComments;
import dev.headrace.compiler.context.Database;
import dev.headrace.compiler.context.HookView;
import dev.headrace.compiler.context.Message;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.node.Analysis;
import dev.headrace.compiler.node.DataTest;
import dev.headrace.compiler.node.Exposure;
import dev.headrace.compiler.node.Hook;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.Operation;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.node.Seed;
import dev.headrace.compiler.node.Source;
import dev.headrace.compiler.parallel.Workers;
import dev.headrace.compiler.sql.QueryComment;
import dev.headrace.compiler.template.Rendered;
import dev.headrace.runtime.execute.NodeCompiler;
import dev.headrace.runtime.record.ArtifactFile;
import dev.headrace.runtime.record.NodeResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The SQL of a command's nodes: rendered once before anything runs, and again only where the text
 * depends on the database. Written below {@code compiled/} as it is made. Safe for many threads.
 */
final class Compilations implements NodeCompiler {
  /** Faults that come from the values at hand and not from the text alone. */
  private static final ImmutableSet<Code> OF_VALUES =
      ImmutableSet.of(Code.RAISED_BY_MACRO, Code.TEMPLATE_ERROR, Code.UNDEFINED_NAME);

  /** How many nodes are one piece of work. */
  private static final int AT_ONCE = 32;

  private final LoadedProject loaded;
  private final QueryComments comments;
  private final Function<List<NodeResult>, HookView> endView;
  private final Map<NodeId, CompiledNode> compiled = new ConcurrentHashMap<>();

  /** Relative to the project's folder. */
  private final Path targetFolder;

  private final CommentHints hints;
  private volatile boolean changed;

  /**
   * @param endView what {@code on-run-end} sees of the results
   */
  Compilations(
      LoadedProject loaded, QueryComments comments, Function<List<NodeResult>, HookView> endView) {
    this.loaded = loaded;
    this.comments = comments;
    this.endView = endView;
    this.hints = new CommentHints(loaded.workspace());
    this.targetFolder = loaded.workspace().root().relativize(loaded.targetFolder());
  }

  /**
   * Renders the nodes before anything runs. What has to wait for the database is left for later; so
   * is what renders to nothing, which is the node's own failure when its turn comes.
   *
   * @throws ProjectException with everything wrong in all of them
   */
  void prepare(Collection<Node> nodes, Database database, Workers workers) {
    var diagnostics = new Diagnostics();
    var queries = nodes.stream().filter(Compilations::hasSql).toList();
    workers
        .map(Lists.partition(queries, AT_ONCE), some -> prepare(some, database))
        .forEach(prepared -> {
          loaded.scopes().tell(prepared.messages());
          diagnostics.reportAll(prepared.faults());
        });
    diagnostics.throwIfErrors();
  }

  /** What is wrong with some nodes, and what their templates said. */
  private record Prepared(ImmutableList<Diagnostic> faults, List<Message> messages) {}

  private Prepared prepare(List<Node> nodes, Database database) {
    var faults = ImmutableList.<Diagnostic>builder();
    var messages = new ArrayList<Message>();
    var compiler = loaded.compiler().keeping(messages);
    for (var node : nodes) {
      var deferred = new DeferredDatabase(database);
      try {
        keep(compiler.compile(node, deferred));
      } catch (DeferredDatabase.NotYet later) {
        compiled.remove(node.id());
      } catch (ProjectException fault) {
        if (isEmptiness(fault) || (deferred.wasAsked() && mayPass(fault))) {
          compiled.remove(node.id());
        } else {
          faults.addAll(hints.addTo(fault.diagnostics()));
        }
      }
    }
    return new Prepared(faults.build(), messages);
  }

  /** Whether a template may only have missed a relation that is still to be built. */
  private static boolean mayPass(ProjectException fault) {
    return fault.diagnostics().stream()
        .allMatch(diagnostic -> OF_VALUES.contains(diagnostic.code()));
  }

  /** Whether the node renders to nothing, or puts in an ephemeral model that does. */
  static boolean isEmptiness(ProjectException fault) {
    return fault.diagnostics().stream()
        .allMatch(diagnostic -> diagnostic.code() == Code.EMPTY_MODEL);
  }

  @Override
  public CompiledNode compile(Node node, Database database) {
    var known = compiled.get(node.id());
    if (known != null && !known.askedDatabase()) {
      return known;
    }
    try {
      return keep(loaded.compiler().compile(node, database));
    } catch (ProjectException fault) {
      throw new ProjectException(hints.addTo(fault.diagnostics()));
    }
  }

  @Override
  public Rendered hook(Node node, Hook hook, String compiledSql, Database database) {
    return loaded.compiler().hook(node, hook, compiledSql, database);
  }

  @Override
  public Rendered operation(
      Operation operation, ImmutableList<NodeResult> results, Database database) {
    return loaded.compiler().operation(operation, endView.apply(results), database);
  }

  @Override
  public QueryComment comment(Node node) {
    return comments.of(Optional.of(node));
  }

  @Override
  public Optional<Path> compiledPath(Node node) {
    return compiled.containsKey(node.id()) ? Optional.of(path("compiled", node)) : Optional.empty();
  }

  /** What compiling added to a node, for the manifest. */
  Optional<Compilation> compilation(NodeId id) {
    return Optional.ofNullable(compiled.get(id))
        .map(found ->
            new Compilation(
                found.sql(), path("compiled", found.node()).toString().replace('\\', '/')));
  }

  /** Whether nothing has been compiled. */
  boolean isEmpty() {
    return compiled.isEmpty();
  }

  /** Whether something was compiled anew since the manifest was begun the last time. */
  boolean areChanged() {
    return changed;
  }

  /** The manifest is about to be written. */
  void beginManifest() {
    changed = false;
  }

  private CompiledNode keep(CompiledNode node) {
    var before = compiled.put(node.node().id(), node);
    if (before == null || !before.sql().equals(node.sql())) {
      changed = true;
    }
    ArtifactFile.writeText(
        loaded.workspace().root().resolve(path("compiled", node.node())), node.sql() + "\n");
    return node;
  }

  /** Where a node's SQL is written, relative to the project's folder. */
  private Path path(String kind, Node node) {
    var below = Path.of(node.identity().packageName(), node.identity().originalFilePath());
    if (node instanceof DataTest test && test.subject() instanceof DataTest.Generic) {
      below = below.resolve(node.identity().path());
    }
    return targetFolder.resolve(kind).resolve(below);
  }

  /** Whether a node is a query with a template of its own. */
  static boolean hasSql(Node node) {
    return switch (node) {
      case Model model -> true;
      case DataTest test -> true;
      case Analysis analysis -> true;
      case Seed seed -> false;
      case Source source -> false;
      case Exposure exposure -> false;
      case Operation operation -> false;
    };
  }

  /** The schemas nodes build in. */
  static ImmutableList<HookView.DatabaseSchema> schemas(Collection<Node> nodes) {
    var schemas = new LinkedHashSet<HookView.DatabaseSchema>();
    Optional<RelationName> none = Optional.empty();
    for (var node : nodes) {
      var relation =
          switch (node) {
            case Model model -> Optional.of(model.relation());
            case Seed seed -> Optional.of(seed.relation());
            case DataTest test -> none;
            case Analysis analysis -> none;
            case Source source -> none;
            case Exposure exposure -> none;
            case Operation operation -> none;
          };
      relation.ifPresent(
          name -> schemas.add(new HookView.DatabaseSchema(name.database(), name.schema())));
    }
    return ImmutableList.copyOf(schemas);
  }
}
