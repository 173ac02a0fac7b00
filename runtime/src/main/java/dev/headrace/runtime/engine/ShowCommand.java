package dev.headrace.runtime.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.compile.InlineQuery;
import dev.headrace.compiler.compile.SqlOrigins;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.node.Analysis;
import dev.headrace.compiler.node.ColumnName;
import dev.headrace.compiler.node.DataTest;
import dev.headrace.compiler.node.Exposure;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.Operation;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.node.Seed;
import dev.headrace.compiler.node.Source;
import dev.headrace.runtime.adapter.SqlStatement;
import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.execute.Explanations;
import dev.headrace.runtime.execute.FileSources;
import dev.headrace.runtime.execute.Warehouse;
import dev.headrace.runtime.record.EventSink;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Runs a query and gives its rows. */
final class ShowCommand {
  private final LoadedProject loaded;
  private final Compilations compilations;
  private final Warehouse warehouse;
  private final FileSources files;
  private final Explanations explanations;

  ShowCommand(
      LoadedProject loaded, Compilations compilations, Warehouse warehouse, EventSink events) {
    this.loaded = loaded;
    this.compilations = compilations;
    this.warehouse = warehouse;
    this.files = new FileSources(warehouse, loaded.project().nodes(), loaded.workspace().root());
    this.explanations = new Explanations(warehouse, loaded.project().nodes(), files, events);
  }

  Answer.Shown inline(InlineQuery query, OptionalLong limit) {
    var statement = limited(query.sql(), limit);
    return shown(
        "inline_query",
        reading(query.reads(), () -> warehouse.query(statement, query.origins())),
        limit);
  }

  Answer.Shown node(List<Node> selected, OptionalLong limit) {
    var nodes = meant(selected.stream().filter(ShowCommand::hasRows).toList());
    if (nodes.size() != 1) {
      throw new ProjectException(
          Diagnostic.error(
                  Code.USAGE, null, "`show` takes one node, " + nodes.size() + " are selected")
              .withHint(
                  nodes.isEmpty()
                      ? "name one with --select, or a query with --inline"
                      : "select one of them: " + names(nodes)));
    }
    var node = nodes.getFirst();
    return shown(node.name(), reading(reads(node), () -> rows(node, limit)), limit);
  }

  private static ImmutableSet<NodeId> reads(Node node) {
    return node instanceof Source || node instanceof Seed
        ? ImmutableSet.of(node.id())
        : node.dependencies().nodes();
  }

  private QueryResult reading(ImmutableSet<NodeId> reads, Supplier<QueryResult> query) {
    try {
      files.prepare(reads);
      return query.get();
    } catch (WarehouseException e) {
      throw explanations.of(e, reads).map(e::explained).orElse(e);
    }
  }

  private QueryResult rows(Node node, OptionalLong limit) {
    return switch (node) {
      case Seed seed -> rows(seed, seed.relation(), limit);
      case Source source -> rows(source, source.relation(), limit);
      case Model model -> compiled(model, limit);
      case DataTest test -> compiled(test, limit);
      case Analysis analysis -> compiled(analysis, limit);
      case Exposure exposure -> throw new IllegalStateException(exposure.id() + " has no rows");
      case Operation operation -> throw new IllegalStateException(operation.id() + " has no rows");
    };
  }

  private QueryResult rows(Node node, RelationName relation, OptionalLong limit) {
    var query = "select * from " + loaded.adapter().dialect().render(relation);
    return warehouse.query(limited(query, limit), SqlOrigins.NONE, node);
  }

  private QueryResult compiled(Node node, OptionalLong limit) {
    var compiled = compilations.compile(node, warehouse.database(node));
    return warehouse.query(limited(compiled.sql(), limit), compiled.origins(), node);
  }

  /** One row more than asked for, which tells that there are more. */
  private static SqlStatement limited(String query, OptionalLong limit) {
    return limit.isEmpty()
        ? SqlStatement.around("", query, "")
        : SqlStatement.around(
            "select * from (\n", query, "\n) as shown limit " + (limit.getAsLong() + 1));
  }

  private static Answer.Shown shown(String name, QueryResult result, OptionalLong limit) {
    var rows = result.rows();
    var more = limit.isPresent() && rows.size() > limit.getAsLong();
    return new Answer.Shown(
        name,
        result.columns().stream()
            .map(column -> new ColumnName(column.name()))
            .collect(ImmutableList.toImmutableList()),
        more ? rows.subList(0, (int) limit.getAsLong()) : rows,
        more);
  }

  /** Tests come along with the node they look at; they are meant only when alone. */
  static List<Node> meant(List<Node> selected) {
    var others = selected.stream().filter(node -> !(node instanceof DataTest)).toList();
    return others.isEmpty() ? selected : others;
  }

  private static boolean hasRows(Node node) {
    return Compilations.hasSql(node) || node instanceof Seed || node instanceof Source;
  }

  private static String names(List<Node> nodes) {
    return String.join(", ", nodes.stream().limit(8).map(Node::name).toList());
  }
}
