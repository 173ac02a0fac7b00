package dev.headrace.runtime.execute;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.compiler.context.RelationInfo;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.Seed;
import dev.headrace.compiler.node.SeedConfig;
import dev.headrace.runtime.adapter.Lacks;
import dev.headrace.runtime.adapter.SqlStatement;
import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.materialize.Comments;
import dev.headrace.runtime.materialize.SeedFile;
import dev.headrace.runtime.materialize.SeedPlan;
import dev.headrace.runtime.record.EventSink;

/** Loads one seed's file into its table. */
final class SeedStep {
  private final Seed seed;
  private final SeedConfig config;
  private final Warehouse warehouse;
  private final WarehouseSession session;
  private final Hooks hooks;

  SeedStep(Seed seed, Warehouse warehouse, WarehouseSession session, NodeCompiler compiler) {
    this.seed = seed;
    this.config = seed.config();
    this.warehouse = warehouse;
    this.session = session;
    this.hooks = new Hooks(seed, "", compiler, session);
  }

  /** Reads the file, then what comes before the change is known. */
  Change before(RunOptions options, EventSink events) {
    var file = SeedFile.read(seed, options.folder().resolve(seed.file()));
    file.shortRows().ifPresent(new Warnings(events, options.warnError())::tell);
    hooks.runOutside(config.preHooks());
    return new Loading(file, fullRefresh(options));
  }

  private boolean fullRefresh(RunOptions options) {
    return config.fullRefresh() == null ? options.fullRefresh() : config.fullRefresh();
  }

  /** The file being loaded. */
  private final class Loading implements Change {
    private final RelationInfo made = new RelationInfo(seed.relation(), RelationInfo.Kind.TABLE);
    private final SeedFile file;
    private final boolean fullRefresh;
    private ImmutableList<SqlStatement> clean = ImmutableList.of();

    Loading(SeedFile file, boolean fullRefresh) {
      this.file = file;
      this.fullRefresh = fullRefresh;
    }

    @Override
    public Node node() {
      return seed;
    }

    @Override
    public void prepare() {}

    @Override
    public QueryResult.Response apply() {
      hooks.runInside(config.preHooks());
      var plan = plan();
      clean = plan.clean();
      send(plan.before());
      var loaded = session.load(plan.load());
      var rows = loaded.rowsAffected();
      if (rows != file.rows()) {
        throw WarehouseException.of(
            WarehouseException.Kind.DATA,
            "the seed `%s` has %d rows, but %d were loaded"
                .formatted(seed.name(), file.rows(), rows),
            null);
      }
      send(plan.after());
      clean = ImmutableList.of();
      session.made(made);
      return new QueryResult.Response("INSERT " + rows, "INSERT", rows, loaded.queryId());
    }

    private SeedPlan plan() {
      var existing = warehouse.catalogue().find(seed.relation(), session).map(RelationInfo::kind);
      ImmutableList<ColumnInfo> table =
          existing.isEmpty() ? ImmutableList.of() : session.columns(seed.relation());
      return SeedPlan.of(
          seed,
          file,
          existing,
          table,
          fullRefresh,
          warehouse.adapter().lacks().contains(Lacks.TRANSACTIONAL_DDL),
          warehouse.adapter().statements());
    }

    @Override
    public void publish() {
      var comments = new Comments(seed.documentation(), config.persistDocs());
      ImmutableList<ColumnInfo> columns =
          comments.needColumns() ? session.columns(seed.relation()) : ImmutableList.of();
      send(comments.statements(made, columns, warehouse.adapter().statements()));
      hooks.runInside(config.postHooks());
    }

    @Override
    public void clean() {
      send(clean);
    }

    private void send(ImmutableList<SqlStatement> statements) {
      statements.forEach(statement -> session.run(statement.sql()));
    }

    @Override
    public StepOutcome after(QueryResult.Response applied) {
      hooks.runOutside(config.postHooks());
      return StepOutcome.built(seed.relation(), "", applied.message(), applied);
    }
  }
}
