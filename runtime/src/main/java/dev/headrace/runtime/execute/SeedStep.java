package dev.headrace.runtime.execute;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.compiler.context.RelationInfo;
import dev.headrace.compiler.node.Seed;
import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.materialize.Comments;
import dev.headrace.runtime.materialize.SeedFile;
import dev.headrace.runtime.materialize.SeedPlan;
import java.nio.file.Path;

/** Loads one seed's file into its table. */
final class SeedStep {
  private final Seed seed;
  private final Warehouse warehouse;
  private final WarehouseSession session;
  private final Hooks hooks;

  SeedStep(Seed seed, Warehouse warehouse, WarehouseSession session, NodeCompiler compiler) {
    this.seed = seed;
    this.warehouse = warehouse;
    this.session = session;
    this.hooks = new Hooks(seed, "", compiler, session);
  }

  StepOutcome run(Path folder, boolean fullRefresh) {
    var config = seed.config();
    var file = SeedFile.read(seed, folder.resolve(seed.file()));
    hooks.run(config.preHooks(), false);
    Transaction.orRollback(
        session,
        () -> {
          session.begin();
          hooks.run(config.preHooks(), true);
          load(file, config.fullRefresh() == null ? fullRefresh : config.fullRefresh());
          hooks.run(config.postHooks(), true);
          session.commit();
        });
    warehouse.catalogue().put(new RelationInfo(seed.relation(), RelationInfo.Kind.TABLE));
    hooks.run(config.postHooks(), false);
    return StepOutcome.built(
        seed.relation(),
        "",
        "INSERT " + file.rows(),
        new QueryResult.Response("INSERT " + file.rows(), "INSERT", file.rows()));
  }

  private void load(SeedFile file, boolean fullRefresh) {
    var existing = warehouse.catalogue().find(seed.relation(), session).map(RelationInfo::kind);
    ImmutableList<ColumnInfo> table =
        existing.isEmpty() ? ImmutableList.of() : session.columns(seed.relation());
    var plan =
        SeedPlan.of(seed, file, existing, table, fullRefresh, warehouse.adapter().statements());
    plan.before().forEach(statement -> session.run(statement.sql()));
    var loaded = session.load(plan.load());
    if (loaded != file.rows()) {
      throw WarehouseException.of(
          WarehouseException.Kind.DATA,
          "the seed `%s` has %d rows, but %d were loaded"
              .formatted(seed.name(), file.rows(), loaded),
          null);
    }
    var made = new RelationInfo(seed.relation(), RelationInfo.Kind.TABLE);
    new Comments(seed.documentation(), seed.config().persistDocs())
        .statements(made, plan.load().columns(), warehouse.adapter().statements())
        .forEach(statement -> session.run(statement.sql()));
  }
}
