package dev.headrace.runtime.execute;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.compile.CompiledNode;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.compiler.context.RelationInfo;
import dev.headrace.compiler.node.Model;
import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.materialize.Comments;
import dev.headrace.runtime.materialize.Materialization;
import dev.headrace.runtime.materialize.MaterializationInput;
import dev.headrace.runtime.materialize.MaterializationPlan;
import dev.headrace.runtime.materialize.MaterializationPlan.FromStaging;
import dev.headrace.runtime.materialize.MaterializationPlan.Known;
import dev.headrace.runtime.materialize.Staging;

/**
 * Makes one model's relation: before, apply, publish, after. The session is the model's own from
 * the first statement to the last.
 */
final class ModelStep {
  private final Model model;
  private final CompiledNode compiled;
  private final Warehouse warehouse;
  private final WarehouseSession session;
  private final Hooks hooks;
  private final Sender sender;

  ModelStep(
      Model model,
      CompiledNode compiled,
      Warehouse warehouse,
      WarehouseSession session,
      NodeCompiler compiler) {
    this.model = model;
    this.compiled = compiled;
    this.warehouse = warehouse;
    this.session = session;
    this.hooks = new Hooks(model, compiled.sql(), compiler, session);
    this.sender = new Sender(session, compiled.origins());
  }

  StepOutcome run(Materialization materialization, boolean fullRefresh) {
    var config = model.config();
    hooks.run(config.preHooks(), false);
    var existing = warehouse.catalogue().find(model.relation(), session).map(RelationInfo::kind);
    var plan =
        materialization.plan(
            new MaterializationInput(
                model,
                compiled.sql(),
                existing,
                config.fullRefresh() == null ? fullRefresh : config.fullRefresh(),
                warehouse.adapter().dialect(),
                warehouse.adapter().statements()));
    var response = new QueryResult.Response[] {QueryResult.Response.NONE};
    try {
      Transaction.orRollback(session, () -> response[0] = build(plan));
    } catch (RuntimeException | Error e) {
      cleanAfter(plan, e);
      throw e;
    }
    plan.result()
        .map(kind -> new RelationInfo(model.relation(), kind))
        .ifPresent(warehouse.catalogue()::put);
    sender.run(plan.clean());
    hooks.run(config.postHooks(), false);
    return StepOutcome.built(model.relation(), compiled.sql(), response[0].message(), response[0]);
  }

  private QueryResult.Response build(MaterializationPlan plan) {
    var config = model.config();
    if (Hooks.any(config.preHooks(), true)) {
      // What the hooks do must be seen by the query.
      session.begin();
      hooks.run(config.preHooks(), true);
      sender.run(plan.prepare());
    } else {
      sender.run(plan.prepare());
      session.begin();
    }
    var known =
        switch (plan.changes()) {
          case Known changes -> changes;
          case FromStaging staged -> look(staged.staging());
        };
    var response = sender.run(known.apply());
    sender.run(known.publish());
    plan.result().ifPresent(this::comment);
    hooks.run(config.postHooks(), true);
    session.commit();
    return response;
  }

  private void comment(RelationInfo.Kind kind) {
    var comments = new Comments(model.documentation(), model.config().persistDocs());
    ImmutableList<ColumnInfo> columns =
        comments.needColumns() ? session.columns(model.relation()) : ImmutableList.of();
    sender.run(
        comments.statements(
            new RelationInfo(model.relation(), kind), columns, warehouse.adapter().statements()));
  }

  private Known look(Staging staging) {
    var nullKeys =
        staging
            .askForNullKeys()
            .map(question -> session.query(question).rows().getFirst().getFirst())
            .filter(Boolean.TRUE::equals)
            .isPresent();
    return staging.changes(
        session.columns(model.relation()), session.columns(staging.relation()), nullKeys);
  }

  private void cleanAfter(MaterializationPlan plan, Throwable failure) {
    for (var statement : plan.clean()) {
      try {
        sender.run(statement);
      } catch (WarehouseException e) {
        failure.addSuppressed(e);
      }
    }
  }
}
