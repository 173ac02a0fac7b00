package dev.headrace.runtime.execute;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.compile.SqlOrigins;
import dev.headrace.compiler.node.Hook;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.sql.SqlScanner;
import dev.headrace.runtime.adapter.SqlStatement;
import dev.headrace.runtime.adapter.WarehouseException;
import java.util.List;

/** Runs a node's hooks, each rendered when its turn has come. */
final class Hooks {
  private final Node node;
  private final String sql;
  private final NodeCompiler compiler;
  private final WarehouseSession session;

  /**
   * @param sql the node's compiled query; empty for a seed
   */
  Hooks(Node node, String sql, NodeCompiler compiler, WarehouseSession session) {
    this.node = node;
    this.sql = sql;
    this.compiler = compiler;
    this.session = session;
  }

  /** Those of the list that run in the node's transaction. */
  void runInside(List<Hook> hooks) {
    hooks.stream().filter(Hook::transaction).forEach(this::run);
  }

  /** Those that do not; one whose template begins a transaction has it for itself. */
  void runOutside(List<Hook> hooks) {
    hooks.stream()
        .filter(hook -> !hook.transaction())
        .forEach(hook -> Transaction.orRollback(session, () -> run(hook)));
  }

  static boolean anyInside(List<Hook> hooks) {
    return hooks.stream().anyMatch(Hook::transaction);
  }

  private void run(Hook hook) {
    var database = session.database();
    var rendered = compiler.hook(node, hook, sql, database);
    if (!new SqlScanner(rendered.text()).isEmpty()) {
      var origins = SqlOrigins.of(rendered.text(), rendered.sourceMap());
      try {
        var sender = new Sender(session, origins);
        var statement = SqlStatement.around("", rendered.text(), "");
        session.runForeign(() -> sender.run(statement), rendered.text());
      } catch (WarehouseException e) {
        throw e.diagnostic().at() == null ? e.at(hook.at(), ImmutableList.of()) : e;
      }
    }
  }
}
