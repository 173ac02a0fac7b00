package dev.headrace.runtime.execute;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.node.Source;
import dev.headrace.compiler.node.SourceConfig.Age;
import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.record.FreshnessResult;
import dev.headrace.runtime.record.Status;
import dev.headrace.runtime.record.Timing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks one source for its newest row. Times without a zone are taken for UTC. */
final class FreshnessStep {
  private final Source source;
  private final WarehouseSession session;
  private final Clock clock;
  private final FreshnessQuestion question;

  FreshnessStep(Source source, Warehouse warehouse, WarehouseSession session, Clock clock) {
    this.source = source;
    this.session = session;
    this.clock = clock;
    this.question = FreshnessQuestion.of(source, warehouse.adapter().dialect());
  }

  FreshnessResult run(FileSources files, Explanations explanations, String thread) {
    var started = clock.instant();
    var answer = ask(files, explanations);
    var asked = clock.instant();
    return new FreshnessResult(
        source,
        answer.faults().isEmpty()
            ? status(Duration.between(answer.newest().orElse(asked), asked))
            : Status.RUNTIME_ERROR,
        answer.newest(),
        asked,
        answer.faults().stream().findFirst().map(Diagnostic::message),
        answer.faults(),
        ImmutableMap.of(),
        ImmutableList.of(new Timing(Timing.Step.EXECUTE, started, asked)),
        thread,
        Duration.between(started, asked));
  }

  /** When the newest row arrived, or why that is not known. */
  private record Answer(Optional<Instant> newest, ImmutableList<Diagnostic> faults) {
    static Answer unknown(Diagnostic fault) {
      return new Answer(Optional.empty(), ImmutableList.of(fault));
    }
  }

  private Answer ask(FileSources files, Explanations explanations) {
    try {
      files.prepare(source, session);
      var rows = session.query(question.sql()).rows();
      var newest = rows.isEmpty() ? null : rows.getFirst().getFirst();
      return newest == null ? Answer.unknown(unknown()) : answer(newest);
    } catch (WarehouseException e) {
      return Answer.unknown(
          explanations
              .of(e, source, session)
              .map(fault -> placed(fault, e))
              .orElseGet(() -> placed(e.diagnostic(), e)));
    } catch (ProjectException e) {
      return new Answer(Optional.empty(), e.diagnostics());
    }
  }

  private Diagnostic unknown() {
    return Diagnostic.error(
            Code.UNKNOWN_FRESHNESS,
            question.mainAt(),
            "source `%s.%s` has no row that says when it arrived"
                .formatted(source.sourceName(), source.name()))
        .withHint("the question was: " + question.inOneLine());
  }

  private Diagnostic placed(Diagnostic fault, WarehouseException e) {
    var at = fault.at() == null ? question.at(e.offset()) : fault.at();
    return Diagnostic.error(fault.code(), at, fault.message())
        .withHint(
            fault.hint() == null ? "the question was: " + question.inOneLine() : fault.hint());
  }

  private Answer answer(Object newest) {
    return instant(newest)
        .map(at -> new Answer(Optional.of(at), ImmutableList.of()))
        .orElseGet(() ->
            Answer.unknown(
                Diagnostic.error(
                        Code.UNKNOWN_FRESHNESS,
                        question.mainAt(),
                        "the newest row of source `%s.%s` says that it arrived at `%s`, which is not a time"
                            .formatted(source.sourceName(), source.name(), newest))
                    .withHint("cast it to a timestamp")));
  }

  private static Optional<Instant> instant(Object value) {
    return switch (value) {
      case Instant instant -> Optional.of(instant);
      case OffsetDateTime time -> Optional.of(time.toInstant());
      case LocalDateTime time -> Optional.of(time.toInstant(ZoneOffset.UTC));
      case LocalDate date -> Optional.of(date.atStartOfDay().toInstant(ZoneOffset.UTC));
      default -> Optional.empty();
    };
  }

  private Status status(Duration age) {
    var freshness = source.config().freshness();
    if (freshness == null) {
      return Status.PASS;
    }
    if (exceeds(age, freshness.errorAfter())) {
      return Status.ERROR;
    }
    return exceeds(age, freshness.warnAfter()) ? Status.WARN : Status.PASS;
  }

  private static boolean exceeds(Duration age, @Nullable Age limit) {
    if (limit == null) {
      return false;
    }
    var most =
        switch (limit.period()) {
          case "minute" -> Duration.ofMinutes(limit.count());
          case "hour" -> Duration.ofHours(limit.count());
          default -> Duration.ofDays(limit.count());
        };
    return age.compareTo(most) > 0;
  }
}
