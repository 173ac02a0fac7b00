package dev.headrace.runtime.engine;

import com.google.common.collect.ImmutableList;
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
import dev.headrace.compiler.node.Operation;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.node.Seed;
import dev.headrace.compiler.node.Source;
import dev.headrace.runtime.execute.Warehouse;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Runs a query and gives its rows. */
final class ShowCommand {
  private final LoadedProject loaded;
  private final Compilations compilations;
  private final Warehouse warehouse;

  ShowCommand(LoadedProject loaded, Compilations compilations, Warehouse warehouse) {
    this.loaded = loaded;
    this.compilations = compilations;
    this.warehouse = warehouse;
  }

  Answer.Shown run(Request.Show show, Supplier<ImmutableList<Node>> selected) {
    if (show.inline().isPresent()) {
      var rendered =
          loaded.compiler().inline("--inline", show.inline().get(), warehouse.database());
      return shown("inline_query", rendered.text(), show.limit());
    }
    var nodes = meant(selected.get().stream().filter(ShowCommand::hasRows).toList());
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
    return shown(node.name(), sql(node), show.limit());
  }

  private String sql(Node node) {
    return switch (node) {
      case Seed seed -> "select * from " + rendered(seed.relation());
      case Source source -> "select * from " + rendered(source.relation());
      case Model model -> compiled(model);
      case DataTest test -> compiled(test);
      case Analysis analysis -> compiled(analysis);
      case Exposure exposure -> throw new IllegalStateException(exposure.id() + " has no rows");
      case Operation operation -> throw new IllegalStateException(operation.id() + " has no rows");
    };
  }

  private String compiled(Node node) {
    return compilations.compile(node, warehouse.database()).sql();
  }

  private String rendered(RelationName relation) {
    return loaded.adapter().dialect().render(relation);
  }

  private Answer.Shown shown(String name, String sql, OptionalLong limit) {
    var limited =
        limit.isEmpty()
            ? sql
            : "select * from (\n" + sql + "\n) as shown limit " + limit.getAsLong();
    QueryResult result = warehouse.query(limited);
    return new Answer.Shown(
        name,
        result.columns().stream()
            .map(column -> new ColumnName(column.name()))
            .collect(ImmutableList.toImmutableList()),
        result.rows());
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
