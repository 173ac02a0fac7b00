package dev.headrace.runtime.execute;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.compile.CompiledNode;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.compiler.context.RelationInfo;
import dev.headrace.compiler.context.RelationInfo.Kind;
import dev.headrace.compiler.datatest.TestQuery;
import dev.headrace.compiler.datatest.Verdict;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.DataTest;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.node.TestConfig;
import dev.headrace.runtime.adapter.SqlStatement;
import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.record.Status;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts one data test's failing rows and judges the number. */
final class TestStep {
  private final DataTest test;
  private final CompiledNode compiled;
  private final Warehouse warehouse;
  private final WarehouseSession session;
  private final Sender sender;

  TestStep(DataTest test, CompiledNode compiled, Warehouse warehouse, WarehouseSession session) {
    this.test = test;
    this.compiled = compiled;
    this.warehouse = warehouse;
    this.session = session;
    this.sender = new Sender(session, compiled.origins());
  }

  /** What failing rows are kept as; nothing when they are not kept. */
  static Optional<Kind> kept(TestConfig config, @Nullable Boolean storeFailures) {
    var as = config.storeFailuresAs();
    if (as != null) {
      return switch (as) {
        case "view" -> Optional.of(Kind.VIEW);
        case "table" -> Optional.of(Kind.TABLE);
        default -> Optional.empty();
      };
    }
    var asked = config.storeFailures() == null ? storeFailures : config.storeFailures();
    return Boolean.TRUE.equals(asked) ? Optional.of(Kind.TABLE) : Optional.empty();
  }

  StepOutcome run(RunOptions options) {
    var kept = kept(test.config(), options.storeFailures());
    kept.ifPresent(this::keep);
    var answer = kept.isPresent() ? countKept() : count();
    return switch (Verdict.of(answer.rows(), test.config())) {
      case Verdict.Counted counted -> judged(counted, kept.isPresent(), options.warnError());
      case Verdict.Unusable unusable ->
          outcome(
              Status.ERROR,
              unusable.message(),
              OptionalLong.empty(),
              kept.isPresent(),
              ImmutableList.of(
                  Diagnostic.error(Code.INVALID_VALUE, place(unusable.key()), unusable.message())
                      .withHint(unusable.hint())));
    };
  }

  private void keep(Kind kind) {
    var relation = test.relation();
    var existing = warehouse.catalogue().find(relation, session).map(RelationInfo::kind);
    var query = TestQuery.limited(compiled.sql(), test.config());
    var statements = warehouse.adapter().statements();
    Transaction.orRollback(
        session,
        () -> {
          session.begin();
          sender.run(
              kind == Kind.VIEW
                  ? statements.replaceView(relation, query, existing, ConfigValues.NONE)
                  : statements.replaceTable(relation, query, existing, ConfigValues.NONE));
          session.made(new RelationInfo(relation, kind));
          session.commit();
        });
  }

  private QueryResult count() {
    var query = TestQuery.counting(compiled.sql(), test.config());
    var statement = new SqlStatement(query.sql(), query.start(), compiled.sql().length());
    return judging(query, () -> sender.query(statement));
  }

  private QueryResult countKept() {
    var rows = "select * from " + warehouse.adapter().dialect().render(test.relation());
    var query = TestQuery.counting(rows, test.config());
    return judging(query, () -> session.query(query.sql()));
  }

  /** What the database says of a setting is said at the setting. */
  private QueryResult judging(TestQuery query, Supplier<QueryResult> work) {
    try {
      return work.get();
    } catch (WarehouseException e) {
      var setting = e.offset().stream().mapToObj(query::settingAt).flatMap(Optional::stream);
      throw setting.findFirst().map(key -> e.at(place(key), ImmutableList.of())).orElse(e);
    }
  }

  private SourceSpan place(String key) {
    return test.configValues().place(key).orElse(test.identity().at());
  }

  private StepOutcome judged(Verdict.Counted counted, boolean kept, boolean warnError) {
    var config = test.config();
    var status =
        switch (counted.status()) {
          case PASS -> Status.PASS;
          case WARN -> warnError ? Status.FAIL : Status.WARN;
          case FAIL -> Status.FAIL;
        };
    var message =
        switch (counted.status()) {
          case PASS -> "";
          case WARN -> got(counted.failures(), "warn", config.warnIf());
          case FAIL -> got(counted.failures(), "fail", config.errorIf());
        };
    return outcome(status, message, OptionalLong.of(counted.failures()), kept, ImmutableList.of());
  }

  private static String got(long failures, String what, String condition) {
    return "Got %d %s, configured to %s if %s"
        .formatted(failures, failures == 1 ? "result" : "results", what, condition);
  }

  private StepOutcome outcome(
      Status status,
      String message,
      OptionalLong failures,
      boolean kept,
      ImmutableList<Diagnostic> diagnostics) {
    Optional<RelationName> relation = kept ? Optional.of(test.relation()) : Optional.empty();
    return new StepOutcome(
        status,
        message,
        failures,
        StepOutcome.map(new QueryResult.Response("OK", "", -1, session.queryId())),
        relation,
        Optional.of(compiled.sql()),
        diagnostics);
  }
}
