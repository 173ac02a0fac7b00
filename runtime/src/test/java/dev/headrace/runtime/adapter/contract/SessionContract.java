package dev.headrace.runtime.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.headrace.runtime.adapter.WarehouseException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What sessions give and keep apart. */
interface SessionContract {
  /** Sums for longer than any test waits. */
  String ENDLESS =
      """
      with recursive n (i) as (select 1 union all select i + 1 from n where i < 2000000000)
      select sum(i) from n
      """;

  Bench bench();

  @Test
  default void valuesComeAsTheyAre() {
    assertThat(
            bench()
                .rows(
                    """
                    select 9007199254740993 as big, cast(1.10 as decimal(10, 2)) as exact,
                      cast(0.1 as double precision) as about, cast(null as integer) as nothing,
                      cast('2024-02-29' as date) as day, 1 = 1 as yes,
                      cast('2024-02-29 12:30:00.25' as timestamp) as at, 'é' as letter\
                    """))
        .isEqualTo(
            "[{\"big\":9007199254740993,\"exact\":1.10,\"about\":0.1,\"nothing\":null,"
                + "\"day\":\"2024-02-29\",\"yes\":true,\"at\":\"2024-02-29T12:30:00.25\",\"letter\":\"é\"}]");
  }

  @Test
  default void aNodeReckonsInItsTimezone() {
    bench()
        .write(
            "models/melbourne.sql",
            """
            {{ config(materialized='table', timezone='Australia/Melbourne') }}
            select cast(cast('2024-01-01 23:30:00+00' as timestamp with time zone) as date) as day, 1 as n
            """)
        .write(
            "models/utc.sql",
            """
            {{ config(materialized='table', timezone='UTC') }}
            select cast(cast('2024-01-01 23:30:00+00' as timestamp with time zone) as date) as day, 1 as n
            """);
    bench().ok("build", "--threads", "1");
    assertThat(bench().rowsOf("melbourne")).isEqualTo("[{\"day\":\"2024-01-02\",\"n\":1}]");
    assertThat(bench().rowsOf("utc")).isEqualTo("[{\"day\":\"2024-01-01\",\"n\":1}]");
  }

  @Test
  default void manyNodesAreBuiltAtOnce() {
    for (var i = 0; i < 20; i++) {
      bench()
          .write(
              "models/m" + i + ".sql",
              "{{ config(materialized='table') }}select " + i + " as id, 1 as n");
    }
    bench().ok("build", "--threads", "8");
    bench().ok("build", "--threads", "8");
    assertThat(bench().rowsOf("m19")).isEqualTo("[{\"id\":19,\"n\":1}]");
  }

  @Test
  default void aTemplateMayAskTheDatabase() {
    bench()
        .write("seeds/names.csv", "id,name\n1,a\n2,b\n")
        .write(
            "models/t.sql",
            """
            {% set names = run_query('select name from ' ~ ref('names') ~ ' order by 1') %}
            select {% for row in names.rows %}'{{ row[0] }}' as {{ row[0] }}{{ ', ' if not loop.last }}{% endfor %}
            {{ adapter.get_columns_in_relation(ref('names')) | map(attribute='name') | join(' ') | lower | replace('id name', '') }}
            """);
    bench().ok("build");
    assertThat(bench().rowsOf("t")).isEqualTo("[{\"a\":\"a\",\"b\":\"b\"}]");
  }

  @Test
  default void aStatementCanBeCancelledAndTheSessionUndoesItsWork() throws Exception {
    try (var connections = bench().standing();
        var session = connections.open();
        var other = connections.open()) {
      session.run("create table kept (id integer)");
      session.begin();
      session.run("insert into kept values (1)");
      var running = CompletableFuture.supplyAsync(() -> session.query(ENDLESS));
      while (!running.isDone()) {
        // Nothing tells when the statement has begun; until then there is nothing to cancel.
        if (running.state() == Future.State.RUNNING) {
          session.cancel();
        }
        Thread.onSpinWait();
      }
      assertThatThrownBy(running::join)
          .hasCauseInstanceOf(WarehouseException.class)
          .cause()
          .satisfies(e ->
              assertThat(((WarehouseException) e).kind())
                  .isEqualTo(WarehouseException.Kind.CANCELLED));
      session.rollback();
      assertThat(other.query("select count(*) from kept").rows().getFirst()).containsExactly(0L);
    }
  }

  @Test
  default void aStatementThatTakesTooLongFails() {
    bench().withTarget("statement_timeout: 1").write("models/endless.sql", as("table") + ENDLESS);
    bench().write("models/after.sql", as("table") + "select * from {{ ref('endless') }}");
    assertThat(bench().fails("build")).containsIgnoringCase("timeout").contains("ERROR=1 SKIP=1");
  }

  @Test
  default void nobodyElseSeesAnOpenTransaction() {
    try (var connections = bench().standing();
        var session = connections.open();
        var other = connections.open()) {
      session.run("create table kept (id integer)");
      session.begin();
      session.run("insert into kept values (1)");
      assertThat(other.query("select count(*) from kept").rows().getFirst()).containsExactly(0L);
      session.commit();
      assertThat(other.query("select count(*) from kept").rows().getFirst()).containsExactly(1L);
      assertThat(session.inTransaction()).isFalse();
    }
  }

  @Test
  default void aFailedTransactionStoresNothing() {
    try (var connections = bench().standing();
        var session = connections.open()) {
      session.run("create table kept (id integer)");
      session.begin();
      session.run("insert into kept values (1)");
      assertThatThrownBy(() -> session.run("select * from no_such_table_anywhere"))
          .isInstanceOfSatisfying(
              WarehouseException.class,
              e -> {
                assertThat(e.kind()).isEqualTo(WarehouseException.Kind.MISSING);
                assertThat(e.text()).containsIgnoringCase("no_such_table_anywhere");
                assertThat(e.offset()).hasValue(14);
              });
      session.rollback();
      assertThat(session.query("select count(*) from kept").rows().getFirst()).containsExactly(0L);
    }
  }

  @Test
  default void ofSeveralStatementsTheLastGivesTheRows() {
    try (var connections = bench().standing();
        var session = connections.open()) {
      var result =
          session.query(
              "create table several (id integer); insert into several values (1), (2); select id from several order by 1");
      assertThat(result.rows()).containsExactly(ImmutableList.of(1L), ImmutableList.of(2L));
      assertThat(result.columns().getFirst().name()).isEqualToIgnoringCase("id");
    }
  }

  @Test
  default void theProgramFindsItsWayInDebug() {
    assertThat(bench().ok("debug")).contains("connection");
  }

  private static String as(String materialized) {
    return "{{ config(materialized='" + materialized + "') }}";
  }
}
