package dev.headrace.runtime.execute;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
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
  private final Warehouse warehouse;
  private final WarehouseSession session;
  private final Clock clock;

  FreshnessStep(Source source, Warehouse warehouse, WarehouseSession session, Clock clock) {
    this.source = source;
    this.warehouse = warehouse;
    this.session = session;
    this.clock = clock;
  }

  FreshnessResult run(FileSources files, String thread) {
    var started = clock.instant();
    Optional<Instant> newest = Optional.empty();
    Optional<String> error = Optional.empty();
    try {
      files.prepare(source, session);
      newest = newest();
      if (newest.isEmpty()) {
        error = Optional.of("there is no row, or none says when it arrived");
      }
    } catch (WarehouseException e) {
      error = Optional.of(e.text());
    } catch (ProjectException e) {
      error = Optional.of(e.diagnostics().getFirst().message());
    }
    var asked = clock.instant();
    return new FreshnessResult(
        source,
        error.isPresent()
            ? Status.RUNTIME_ERROR
            : status(Duration.between(newest.orElse(asked), asked)),
        newest,
        asked,
        error,
        ImmutableMap.of(),
        ImmutableList.of(new Timing(Timing.Step.EXECUTE, started, asked)),
        thread,
        Duration.between(started, asked));
  }

  private Optional<Instant> newest() {
    var rows = session.query(sql()).rows();
    return rows.isEmpty() ? Optional.empty() : instant(rows.getFirst().getFirst());
  }

  private String sql() {
    var config = source.config();
    if (config.loadedAtQuery() != null) {
      return config.loadedAtQuery();
    }
    var freshness = config.freshness();
    var filter = freshness == null ? null : freshness.filter();
    return "select max(%s) as max_loaded_at\nfrom %s%s"
        .formatted(
            config.loadedAtField(),
            warehouse.adapter().dialect().render(source.relation()),
            filter == null ? "" : "\nwhere " + filter);
  }

  private static Optional<Instant> instant(@Nullable Object value) {
    return switch (value) {
      case null -> Optional.empty();
      case Instant instant -> Optional.of(instant);
      case OffsetDateTime time -> Optional.of(time.toInstant());
      case LocalDateTime time -> Optional.of(time.toInstant(ZoneOffset.UTC));
      case LocalDate date -> Optional.of(date.atStartOfDay().toInstant(ZoneOffset.UTC));
      default ->
          throw WarehouseException.of(
              WarehouseException.Kind.DATA, "`" + value + "` is not a time", null);
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
