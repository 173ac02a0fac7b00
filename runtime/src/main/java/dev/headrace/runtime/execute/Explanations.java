package dev.headrace.runtime.execute;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.Source;
import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.adapter.WarehouseException.Kind;
import dev.headrace.runtime.record.Event;
import dev.headrace.runtime.record.EventSink;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says in the project's terms what a database refuses, where that can be told: data of a source
 * that cannot be read, relations that are not built. Safe for use by many threads.
 */
public final class Explanations {
  private final Warehouse warehouse;
  private final Map<NodeId, Node> project;
  private final SourceData data;
  private final EventSink events;

  /**
   * @param project its nodes
   * @param events is told the database's own words
   */
  public Explanations(
      Warehouse warehouse, Map<NodeId, Node> project, FileSources files, EventSink events) {
    this.warehouse = warehouse;
    this.project = project;
    this.data = new SourceData(warehouse, files);
    this.events = events;
  }

  /** What a person is told of an error in a node's run. */
  Optional<Diagnostic> of(WarehouseException error, Node node, WarehouseSession session) {
    var hint =
        node instanceof Model model
            ? Optional.of("run `headrace build -s +" + model.name() + "`")
            : Optional.<String>empty();
    return of(error, node.dependencies().nodes(), hint, session);
  }

  /** The same of the question how old a source's rows are. */
  Optional<Diagnostic> of(WarehouseException error, Source source, WarehouseSession session) {
    return of(error, ImmutableSet.of(source.id()), Optional.empty(), session);
  }

  /** The same of a query that is run outside of any node's run. */
  public Optional<Diagnostic> of(WarehouseException error, Set<NodeId> reads) {
    return of(error, reads, Optional.empty(), warehouse.main());
  }

  private Optional<Diagnostic> of(
      WarehouseException error,
      Set<NodeId> reads,
      Optional<String> hint,
      WarehouseSession session) {
    if (error.kind() == Kind.CANCELLED) {
      return Optional.empty();
    }
    try {
      var all = throughEphemerals(reads);
      var explained =
          error.kind() == Kind.MISSING
              ? new MissingRelations(warehouse, session).explain(error, all, hint)
              : error.data().flatMap(fault -> data.explain(fault, all, session));
      explained.ifPresent(known -> events.accept(new Event.Noted(Event.Level.DEBUG, error.text())));
      return explained;
    } catch (WarehouseException inTheWay) {
      // The first error is the one to tell.
      error.addSuppressed(inTheWay);
      return Optional.empty();
    }
  }

  /** What is read in the end: ephemeral models stand for what they read themselves. */
  private ImmutableList<Node> throughEphemerals(Set<NodeId> reads) {
    var found = new LinkedHashSet<Node>();
    gather(reads, found, new LinkedHashSet<>());
    return ImmutableList.copyOf(found);
  }

  private void gather(Set<NodeId> reads, Set<Node> found, Set<NodeId> seen) {
    for (var id : ImmutableSet.copyOf(reads)) {
      var node = project.get(id);
      if (node != null && seen.add(id)) {
        if (node instanceof Model model && model.config().materialized().equals("ephemeral")) {
          gather(model.dependencies().nodes(), found, seen);
        } else {
          found.add(node);
        }
      }
    }
  }
}
