package dev.headrace.runtime.execute;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.compile.CompiledNode;
import dev.headrace.compiler.context.Database;
import dev.headrace.compiler.node.Hook;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.Operation;
import dev.headrace.compiler.sql.QueryComment;
import dev.headrace.compiler.template.Rendered;
import dev.headrace.runtime.record.NodeResult;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Turns templates into SQL while nodes run. Called by many threads; throws {@link
 * dev.headrace.compiler.diagnostic.ProjectException} when a template cannot be evaluated.
 */
public interface NodeCompiler {
  /** A node's query: the one compiled before, unless its text depends on the database's state. */
  CompiledNode compile(Node node, Database database);

  /**
   * A hook of the node, in the state the database has now.
   *
   * @param sql the node's compiled query; empty for a seed
   */
  Rendered hook(Node node, Hook hook, String sql, Database database);

  /**
   * An operation of the project.
   *
   * @param results of all nodes that are done, for {@code on-run-end}
   */
  Rendered operation(Operation operation, ImmutableList<NodeResult> results, Database database);

  /** What is sent with the statements of a node. */
  QueryComment comment(Node node);

  /** Where a node's compiled SQL is written, relative to the project's folder. */
  Optional<Path> compiledPath(Node node);
}
