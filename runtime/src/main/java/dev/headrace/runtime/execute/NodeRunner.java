package dev.headrace.runtime.execute;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.compile.CompiledNode;
import dev.headrace.compiler.compile.SqlOrigins;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.node.Analysis;
import dev.headrace.compiler.node.DataTest;
import dev.headrace.compiler.node.Exposure;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.Operation;
import dev.headrace.compiler.node.Seed;
import dev.headrace.compiler.node.Source;
import dev.headrace.compiler.sql.SqlScanner;
import dev.headrace.compiler.template.Rendered;
import dev.headrace.runtime.adapter.Lacks;
import dev.headrace.runtime.adapter.SqlStatement;
import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.materialize.Materializations;
import dev.headrace.runtime.materialize.UnkeptConstraints;
import dev.headrace.runtime.record.Event;
import dev.headrace.runtime.record.EventSink;
import dev.headrace.runtime.record.NodeResult;
import dev.headrace.runtime.record.Status;
import dev.headrace.runtime.record.Timing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;

/** Does one node, whatever it is, and says what became of it. Safe for use by many threads. */
final class NodeRunner implements NodeWorker {
  private static final int REPETITIONS = 3;

  private final Warehouse warehouse;
  private final Materializations materializations;
  private final NodeCompiler compiler;
  private final FileSources files;
  private final Explanations explanations;
  private final EventSink events;
  private final Clock clock;
  private final RunOptions options;
  private final Phases phases;

  NodeRunner(
      Warehouse warehouse,
      Materializations materializations,
      NodeCompiler compiler,
      FileSources files,
      Explanations explanations,
      EventSink events,
      Clock clock,
      RunOptions options,
      Audit audit) {
    this.warehouse = warehouse;
    this.materializations = materializations;
    this.compiler = compiler;
    this.files = files;
    this.explanations = explanations;
    this.events = events;
    this.clock = clock;
    this.options = options;
    this.phases = new Phases(audit);
  }

  /** When the two parts of a node's work began and ended. */
  private static final class Times {
    private final Instant started;
    private Instant compiled;

    Times(Instant started) {
      this.started = started;
      this.compiled = started;
    }
  }

  @Override
  public NodeResult run(Node node, WarehouseSession session, String thread) {
    return attempt(node, session, thread, times -> work(node, session, times));
  }

  @Override
  public NodeResult run(
      Operation operation,
      ImmutableList<NodeResult> results,
      WarehouseSession session,
      String thread) {
    return attempt(
        operation, session, thread, times -> operate(operation, results, session, times));
  }

  /** Does a piece of work in the name of a node. */
  NodeResult attempt(
      Node node, WarehouseSession session, String thread, Supplier<StepOutcome> work) {
    return attempt(node, session, thread, times -> work.get());
  }

  private NodeResult attempt(
      Node node, WarehouseSession session, String thread, Function<Times, StepOutcome> work) {
    var times = new Times(clock.instant());
    session.serve(Optional.of(node.id()));
    try {
      session.comment(compiler.comment(node));
      return result(node, worked(node, session, times, work), times, thread);
    } catch (WarehouseException e) {
      return session.isCancelled()
          ? NodeResult.skipped(node, "cancelled", Optional.empty())
          : result(node, refused(e, node, session), times, thread);
    } catch (ProjectException e) {
      var first = e.diagnostics().getFirst();
      return result(node, failed(first.message(), e.diagnostics()), times, thread);
    } finally {
      session.serve(Optional.empty());
    }
  }

  /** Work that lost the database, or to another run, before it stored anything is begun anew. */
  private StepOutcome worked(
      Node node, WarehouseSession session, Times times, Function<Times, StepOutcome> work) {
    for (var left = REPETITIONS; ; left--) {
      ready(session, node);
      try {
        return work.apply(times);
      } catch (WarehouseException e) {
        if (left == 0 || !session.isToBeRepeated(e)) {
          throw e;
        }
        // What the other run made is not known here yet.
        warehouse.catalogue().forget();
      }
    }
  }

  private void ready(WarehouseSession session, Node node) {
    session.renewIfLost();
    session.prepare(() -> {
      session.timezone(warehouse.timezones().of(node));
      session.adopt(node.configValues());
    });
  }

  private StepOutcome work(Node node, WarehouseSession session, Times times) {
    return switch (node) {
      case Model model -> {
        var compiled = compiled(model, session, times);
        var materialization =
            materializations.find(model.config().materialized()).orElseThrow(() -> unknown(model));
        yield phases.run(
            new ModelStep(model, compiled, warehouse, session, compiler, events)
                .before(materialization, options.fullRefresh()),
            session);
      }
      case Seed seed ->
          phases.run(
              new SeedStep(seed, warehouse, session, compiler).before(options, events), session);
      case DataTest test -> {
        var compiled = compiled(test, session, times);
        yield new TestStep(test, compiled, warehouse, session).run(options);
      }
      case Operation operation -> operate(operation, ImmutableList.of(), session, times);
      case Source source -> StepOutcome.nothing("");
      case Exposure exposure -> StepOutcome.nothing("");
      case Analysis analysis -> StepOutcome.nothing("");
    };
  }

  private CompiledNode compiled(Node node, WarehouseSession session, Times times) {
    files.prepare(node, session);
    if (node instanceof Model model) {
      warnOfGrants(model);
      warnOfConstraints(model);
    }
    // Rendering may have begun a transaction of its own.
    var compiled =
        Transaction.orRollback(session, () -> compiler.compile(node, session.database()));
    times.compiled = clock.instant();
    return compiled;
  }

  private void warnOfGrants(Model model) {
    if (!model.config().grants().isEmpty() && warehouse.adapter().lacks().contains(Lacks.GRANTS)) {
      events.accept(
          new Event.DiagnosticReported(
              Diagnostic.warning(
                  Code.UNSUPPORTED_KEY,
                  model.configValues().place("grants").orElse(model.at()),
                  "`grants` of model `%s` has no effect: the target's engine has no users"
                      .formatted(model.name()))));
    }
  }

  private void warnOfConstraints(Model model) {
    if (model.contract() != null) {
      new UnkeptConstraints(model, model.contract(), warehouse.adapter().statements())
          .warnings()
          .forEach(warning -> events.accept(new Event.DiagnosticReported(warning)));
    }
  }

  private ProjectException unknown(Model model) {
    return new ProjectException(
        Diagnostic.error(
            Code.UNKNOWN_MATERIALIZATION,
            model.configValues().place("materialized").orElse(model.at()),
            "model `%s` is materialized as `%s`; there are `%s`"
                .formatted(
                    model.name(),
                    model.config().materialized(),
                    String.join("`, `", materializations.names()))));
  }

  private StepOutcome operate(
      Operation operation,
      ImmutableList<NodeResult> results,
      WarehouseSession session,
      Times times) {
    files.prepare(operation, session);
    var response =
        Transaction.orRollback(
            session,
            () -> {
              var rendered = compiler.operation(operation, results, session.database());
              times.compiled = clock.instant();
              return send(rendered, session);
            });
    return new StepOutcome(
        Status.SUCCESS,
        response.message(),
        OptionalLong.empty(),
        StepOutcome.map(response),
        Optional.empty(),
        Optional.empty(),
        ImmutableList.of());
  }

  private static QueryResult.Response send(Rendered rendered, WarehouseSession session) {
    if (new SqlScanner(rendered.text()).isEmpty()) {
      return QueryResult.Response.NONE;
    }
    var sender = new Sender(session, SqlOrigins.of(rendered.text(), rendered.sourceMap()));
    return session.runForeign(
        () -> sender.run(SqlStatement.around("", rendered.text(), "")), rendered.text());
  }

  private StepOutcome refused(WarehouseException e, Node node, WarehouseSession session) {
    return explanations
        .of(e, node, session)
        .map(told -> failed(told.message(), placed(told, node)))
        .orElseGet(() -> failed(e.text(), placed(e.diagnostic(), node)));
  }

  private static Diagnostic placed(Diagnostic diagnostic, Node node) {
    return diagnostic.at() != null
        ? diagnostic
        : Diagnostic.error(diagnostic.code(), node.identity().at(), diagnostic.message())
            .withHint(diagnostic.hint());
  }

  private static StepOutcome failed(String message, Diagnostic diagnostic) {
    return failed(message, ImmutableList.of(diagnostic));
  }

  private static StepOutcome failed(String message, ImmutableList<Diagnostic> diagnostics) {
    return new StepOutcome(
        Status.ERROR,
        message,
        OptionalLong.empty(),
        ImmutableMap.of(),
        Optional.empty(),
        Optional.empty(),
        diagnostics);
  }

  private NodeResult result(Node node, StepOutcome outcome, Times times, String thread) {
    var ended = clock.instant();
    return new NodeResult(
        node,
        outcome.status(),
        outcome.message(),
        outcome.failures(),
        outcome.adapterResponse(),
        ImmutableList.of(
            new Timing(Timing.Step.COMPILE, times.started, times.compiled),
            new Timing(Timing.Step.EXECUTE, times.compiled, ended)),
        thread,
        Duration.between(times.started, ended),
        outcome.compiledCode(),
        compiler.compiledPath(node),
        outcome.relation(),
        outcome.diagnostics(),
        Optional.empty());
  }
}
