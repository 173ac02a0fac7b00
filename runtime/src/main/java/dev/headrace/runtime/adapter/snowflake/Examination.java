package dev.headrace.runtime.adapter.snowflake;

import dev.headrace.compiler.sql.Dialect;
import dev.headrace.runtime.adapter.Finding;
import dev.headrace.runtime.adapter.Session;
import dev.headrace.runtime.adapter.WarehouseException;
import java.sql.Driver;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What a build needs of an account: whom it takes us for, a warehouse, our rights, its clock. */
final class Examination {
  private final Settings settings;

  Examination(Settings settings) {
    this.settings = settings;
  }

  static Finding driver(Driver driver) {
    return new Finding(
        "driver",
        true,
        "Snowflake JDBC %d.%d".formatted(driver.getMajorVersion(), driver.getMinorVersion()));
  }

  void run(Session session, Supplier<Instant> now, Consumer<Finding> findings) {
    var row =
        ShownRow.of(
                session.query(
                    "select current_version() as server_version, current_user() as user_name,"
                        + " current_role() as role_name, current_warehouse() as warehouse_name,"
                        + " current_database() as database_name"))
            .getFirst();
    findings.accept(
        new Finding(
            "connection",
            true,
            "Snowflake %s, account %s, %s"
                .formatted(
                    row.text("server_version"),
                    settings.account(),
                    settings.address().protocol().equals("http") ? "not encrypted" : "encrypted")));
    findings.accept(
        new Finding(
            "login",
            true,
            "as `%s`, role `%s`".formatted(row.text("user_name"), row.text("role_name"))));
    findings.accept(warehouse(row.text("warehouse_name")));
    findings.accept(database(row.text("database_name")));
    if (!row.text("database_name").isEmpty()) {
      findings.accept(schema(session));
    }
    if (!row.text("warehouse_name").isEmpty()) {
      findings.accept(clock(session, now));
    }
  }

  private Finding warehouse(String current) {
    return current.isEmpty()
        ? new Finding(
            "warehouse",
            false,
            settings
                .warehouse()
                .map(name -> "`%s` does not exist, or the role may not use it".formatted(name))
                .orElse("the target names no `warehouse`, and the user has none of its own"))
        : new Finding("warehouse", true, "`" + current + "`");
  }

  private Finding database(String current) {
    return current.isEmpty()
        ? new Finding(
            "database",
            false,
            "`%s` does not exist, or the role may not use it".formatted(settings.database()))
        : new Finding("database", true, "`" + current + "`");
  }

  /** Only the server knows all the ways to a right, so that one is asked for by using it. */
  private Finding schema(Session session) {
    var name = Dialect.SNOWFLAKE.render(settings.database(), settings.schema());
    try {
      var stands =
          session.schemas(settings.database()).stream()
              .anyMatch(schema -> schema.equalsIgnoreCase(settings.schema()));
      if (!stands) {
        return new Finding("schema", true, "`" + name + "`, to be made by a build");
      }
      session.run("create or replace temporary table %s.headrace_debug (a number)".formatted(name));
      session.run("drop table if exists %s.headrace_debug".formatted(name));
      return new Finding("schema", true, "`" + name + "`, may build in it");
    } catch (WarehouseException e) {
      return new Finding(
          "schema",
          false,
          "`%s`, may not build in it: %s".formatted(name, e.text().replace('\n', ' ').strip()));
    }
  }

  private static Finding clock(Session session, Supplier<Instant> now) {
    var before = now.get();
    var told = session.query("select current_timestamp() as now").rows().getFirst().getFirst();
    return Finding.clock(before, told instanceof OffsetDateTime at ? at.toInstant() : before);
  }
}
