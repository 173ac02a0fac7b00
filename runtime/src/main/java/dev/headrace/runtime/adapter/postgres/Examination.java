package dev.headrace.runtime.adapter.postgres;

import dev.headrace.compiler.sql.Dialect;
import dev.headrace.runtime.adapter.Finding;
import dev.headrace.runtime.adapter.Session;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.DriverInfo;

/** What a build needs of a server: its version, whom it takes us for, our rights, its clock. */
final class Examination {
  private static final int OLDEST = 15;

  private final Settings settings;

  Examination(Settings settings) {
    this.settings = settings;
  }

  static Finding driver() {
    return new Finding("driver", true, DriverInfo.DRIVER_FULL_NAME);
  }

  void run(Session session, Supplier<Instant> now, Consumer<Finding> findings) {
    var server =
        session
            .query(
                """
                select current_setting('server_version_num')::integer / 10000,
                  current_setting('server_version'), session_user::text, current_user::text,
                  coalesce((select ssl from pg_stat_ssl where pid = pg_backend_pid()), false)
                """)
            .rows()
            .getFirst();
    var isKnown = server.getFirst() instanceof Long version && version >= OLDEST;
    findings.accept(
        new Finding(
            "connection",
            isKnown,
            "Postgres %s at %s:%d, %s%s"
                .formatted(
                    server.get(1),
                    settings.host(),
                    settings.port(),
                    Boolean.TRUE.equals(server.get(4)) ? "encrypted" : "not encrypted",
                    isKnown ? "" : "; version " + OLDEST + " or later is needed")));
    findings.accept(
        new Finding("login", true, "as `%s`, role `%s`".formatted(server.get(2), server.get(3))));
    findings.accept(schema(session));
    findings.accept(clock(session, now));
  }

  private Finding schema(Session session) {
    var name = Dialect.POSTGRES.literal(settings.schema());
    List<@Nullable Object> rights =
        session
            .query(
                """
                select exists (select from pg_namespace where nspname = %1$s),
                  (select has_schema_privilege(oid, 'create') from pg_namespace where nspname = %1$s),
                  has_database_privilege(current_database(), 'create')
                """
                    .formatted(name))
            .rows()
            .getFirst();
    if (Boolean.TRUE.equals(rights.getFirst())) {
      return Boolean.TRUE.equals(rights.get(1))
          ? new Finding("schema", true, "`%s`, may build in it".formatted(settings.schema()))
          : new Finding("schema", false, "`%s`, may not build in it".formatted(settings.schema()));
    }
    return Boolean.TRUE.equals(rights.get(2))
        ? new Finding("schema", true, "`%s`, to be made by a build".formatted(settings.schema()))
        : new Finding(
            "schema",
            false,
            "`%s` is not there, and the role may not make it".formatted(settings.schema()));
  }

  private static Finding clock(Session session, Supplier<Instant> now) {
    var before = now.get();
    var told = session.query("select clock_timestamp()").rows().getFirst().getFirst();
    var server = told instanceof OffsetDateTime at ? at.toInstant() : before;
    return Finding.clock(before, server);
  }
}
