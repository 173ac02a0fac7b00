package dev.headrace.runtime.execute;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.compile.CompiledNode;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.compiler.context.RelationInfo;
import dev.headrace.compiler.node.Contract;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.ModelConfig;
import dev.headrace.compiler.node.Node;
import dev.headrace.runtime.adapter.Lacks;
import dev.headrace.runtime.adapter.SqlStatement;
import dev.headrace.runtime.adapter.TableDefinition;
import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.materialize.Comments;
import dev.headrace.runtime.materialize.Grants;
import dev.headrace.runtime.materialize.Materialization;
import dev.headrace.runtime.materialize.MaterializationInput;
import dev.headrace.runtime.materialize.MaterializationPlan;
import dev.headrace.runtime.materialize.MaterializationPlan.FromConfiguration;
import dev.headrace.runtime.materialize.MaterializationPlan.FromStaging;
import dev.headrace.runtime.materialize.MaterializationPlan.Known;
import dev.headrace.runtime.materialize.Reconfiguration;
import dev.headrace.runtime.materialize.Staging;
import dev.headrace.runtime.record.Event;
import dev.headrace.runtime.record.EventSink;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes one model's relation as its materialization plans it. */
final class ModelStep {
  /** Nothing was to be done. */
  private static final QueryResult.Response LEFT = new QueryResult.Response("SKIP", "SKIP", -1, "");

  private final Model model;
  private final ModelConfig config;
  private final CompiledNode compiled;
  private final Warehouse warehouse;
  private final WarehouseSession session;
  private final NodeCompiler compiler;
  private final EventSink events;
  private final Hooks hooks;
  private final Sender sender;

  ModelStep(
      Model model,
      CompiledNode compiled,
      Warehouse warehouse,
      WarehouseSession session,
      NodeCompiler compiler,
      EventSink events) {
    this.events = events;
    this.model = model;
    this.config = model.config();
    this.compiled = compiled;
    this.warehouse = warehouse;
    this.session = session;
    this.compiler = compiler;
    this.hooks = new Hooks(model, compiled.sql(), compiler, session);
    this.sender = new Sender(session, compiled.origins());
  }

  /** What comes before the change is known, for hooks may change what it depends on. */
  Change before(Materialization materialization, boolean fullRefresh) {
    hooks.runOutside(config.preHooks());
    return new Making(() -> plan(materialization, fullRefresh));
  }

  private MaterializationPlan plan(Materialization materialization, boolean fullRefresh) {
    return materialization.plan(
        new MaterializationInput(
            model,
            compiled.sql(),
            warehouse.catalogue().find(model.relation(), session).map(RelationInfo::kind),
            config.fullRefresh() == null ? fullRefresh : config.fullRefresh(),
            Optional.ofNullable(model.contract()).map(this::held),
            warehouse.adapter().dialect(),
            warehouse.adapter().statements()));
  }

  private TableDefinition held(Contract contract) {
    return new ContractStep(model, contract, warehouse.adapter().statements(), session, compiler)
        .check(compiled.sql(), sender);
  }

  /** The plan being carried out. */
  private final class Making implements Change {
    private final Supplier<MaterializationPlan> planning;
    private final boolean prepareInside;
    private Optional<MaterializationPlan> planned = Optional.empty();

    Making(Supplier<MaterializationPlan> planning) {
      this.planning = planning;
      // What the hooks do must be seen by the query.
      this.prepareInside = Hooks.anyInside(config.preHooks());
    }

    @Override
    public Node node() {
      return model;
    }

    @Override
    public void prepare() {
      if (!prepareInside) {
        planAndPrepare();
      }
    }

    private void planAndPrepare() {
      var plan = planning.get();
      planned = Optional.of(plan);
      sender.run(plan.prepare());
    }

    @Override
    public QueryResult.Response apply() {
      if (prepareInside) {
        hooks.runInside(config.preHooks());
        planAndPrepare();
      }
      var statements =
          switch (plan().apply()) {
            case Known known -> known.statements();
            case FromStaging staged -> look(staged.staging());
            case FromConfiguration standing -> look(standing.reconfiguration());
          };
      var response = statements.isEmpty() ? LEFT : sender.run(statements);
      made().ifPresent(session::made);
      return response;
    }

    @Override
    public void publish() {
      sender.run(plan().publish());
      made().ifPresent(this::comment);
      made().ifPresent(this::grant);
      hooks.runInside(config.postHooks());
    }

    @Override
    public void clean() {
      planned.ifPresent(plan -> sender.run(plan.clean()));
    }

    private MaterializationPlan plan() {
      return planned.orElseThrow();
    }

    @Override
    public StepOutcome after(QueryResult.Response applied) {
      hooks.runOutside(config.postHooks());
      return StepOutcome.built(model.relation(), compiled.sql(), applied.message(), applied);
    }

    private Optional<RelationInfo> made() {
      return plan().result().map(kind -> new RelationInfo(model.relation(), kind));
    }

    private void grant(RelationInfo relation) {
      var wanted = config.grants();
      var adapter = warehouse.adapter();
      if (!wanted.isEmpty() && !adapter.lacks().contains(Lacks.GRANTS)) {
        sender.run(
            new Grants(wanted)
                .statements(relation, session.grants(relation), adapter.statements()));
      }
    }

    private void comment(RelationInfo relation) {
      var comments = new Comments(model.documentation(), config.persistDocs());
      ImmutableList<ColumnInfo> columns =
          comments.needColumns() ? session.columns(model.relation()) : ImmutableList.of();
      sender.run(comments.statements(relation, columns, warehouse.adapter().statements()));
    }

    private ImmutableList<SqlStatement> look(Staging staging) {
      var staged = session.columns(staging.relation());
      return staging.changes(
          session.columns(model.relation()),
          staged,
          staging.askForNullKeys(staged).filter(asked -> isTrue(asked, staging)).isPresent());
    }

    private ImmutableList<SqlStatement> look(Reconfiguration reconfiguration) {
      var decision = reconfiguration.decide(session.query(reconfiguration.question()));
      decision.warning().ifPresent(warning -> events.accept(new Event.DiagnosticReported(warning)));
      return decision.statements();
    }

    private boolean isTrue(String question, Staging staging) {
      try {
        return Boolean.TRUE.equals(session.query(question).rows().getFirst().getFirst());
      } catch (WarehouseException e) {
        throw staging.keysAt().map(at -> e.at(at, ImmutableList.of())).orElse(e);
      }
    }
  }
}
