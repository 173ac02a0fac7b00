package dev.headrace.runtime.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.runtime.adapter.ColumnType;
import dev.headrace.runtime.adapter.ColumnType.Decimal;
import dev.headrace.runtime.adapter.ColumnType.Plain;
import dev.headrace.runtime.adapter.Load;
import dev.headrace.runtime.adapter.RowReader;
import dev.headrace.runtime.adapter.Session;
import dev.headrace.runtime.adapter.Statements;
import dev.headrace.runtime.adapter.WarehouseException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows on their way out of an engine and into it. */
interface TransferContract {
  Bench bench();

  /** Keeps what it is told. */
  final class Kept implements RowReader {
    final List<ColumnInfo> columns = new ArrayList<>();
    final List<List<@Nullable Object>> rows = new ArrayList<>();

    @Override
    public void columns(ImmutableList<ColumnInfo> columns) {
      this.columns.addAll(columns);
    }

    @Override
    public void row(List<@Nullable Object> values) {
      rows.add(values);
    }

    List<String> names() {
      return columns.stream().map(column -> column.name().toLowerCase(Locale.ROOT)).toList();
    }

    static Kept of(Session session, String sql) {
      var kept = new Kept();
      session.read(sql, kept);
      return kept;
    }
  }

  @Test
  default void readsRowsOneByOne() {
    try (var connections = bench().connections();
        var session = connections.open()) {
      var read =
          Kept.of(
              session,
              """
              with recursive n (i) as (select 1 union all select i + 1 from n where i < 25000)
              select i, 'row ' || i as name, cast(i as decimal(12, 3)) as exact from n order by 1
              """);
      assertThat(read.rows).hasSize(25_000);
      assertThat(read.rows.getLast())
          .containsExactly(25_000L, "row 25000", new BigDecimal("25000.000"));
      assertThat(read.names()).containsExactly("i", "name", "exact");
      assertThat(bench().statements().columnType(read.columns.getLast().type()))
          .isEqualTo(new Decimal(12, 3));
      assertThat(session.inTransaction()).isFalse();
    }
  }

  @Test
  default void readsNoRowsWithTheirColumns() {
    try (var connections = bench().connections();
        var session = connections.open()) {
      var read = Kept.of(session, "select 1 as one, 'a' as two where 1 = 0");
      assertThat(read.rows).isEmpty();
      assertThat(read.names()).containsExactly("one", "two");
    }
  }

  @Test
  default void readsWhatItsOwnTransactionHasMade() {
    var made = name("made");
    try (var connections = bench().connections();
        var session = connections.open()) {
      session.run("create table " + made + " (id integer)");
      session.begin();
      session.run("insert into " + made + " values (1), (2)");
      assertThat(Kept.of(session, "select id from " + made + " order by 1").rows).hasSize(2);
      session.rollback();
    }
  }

  @Test
  default void aReadThatFailsLeavesTheSessionUsable() {
    try (var connections = bench().connections();
        var session = connections.open()) {
      assertThatThrownBy(() -> Kept.of(session, "select * from no_such_table_anywhere"))
          .isInstanceOfSatisfying(
              WarehouseException.class,
              e -> assertThat(e.text()).containsIgnoringCase("no_such_table_anywhere"));
      assertThatThrownBy(() ->
              session.read(
                  "select 1 as one",
                  new RowReader() {
                    @Override
                    public void columns(ImmutableList<ColumnInfo> columns) {}

                    @Override
                    public void row(List<@Nullable Object> values) {
                      throw new IllegalArgumentException("enough");
                    }
                  }))
          .hasMessage("enough");
      assertThat(session.query("select 1").rows().getFirst()).containsExactly(1L);
    }
  }

  @Test
  default void takesValuesOfEveryTypeAndGivesThemBack() {
    var values = new ArrayList<@Nullable Object>();
    var types = ImmutableList.<ColumnType>builder();
    Given.ALL.forEach(given -> {
      types.add(given.type);
      values.add(given.value);
    });
    var nothing = new ArrayList<@Nullable Object>(values);
    nothing.replaceAll(value -> null);
    var back = roundTrip(types.build(), ImmutableList.of(values, nothing));
    assertThat(back.rows.getLast()).containsOnlyNulls();
    for (var i = 0; i < values.size(); i++) {
      assertThat(back.rows.getFirst().get(i))
          .as(Given.ALL.get(i).type.toString())
          .isEqualTo(Given.ALL.get(i).back);
    }
  }

  /** A value, and what it is when it comes back. */
  record Given(ColumnType type, Object value, Object back) {
    static final ImmutableList<Given> ALL =
        ImmutableList.of(
            same(new Decimal(38, 6), new BigDecimal("12345678901234567890.123456")),
            same(Plain.DOUBLE, 0.1),
            same(Plain.BOOLEAN, true),
            same(Plain.DATE, LocalDate.parse("2024-02-29")),
            // Not every driver tells of less than a millisecond.
            same(Plain.TIME, LocalTime.parse("23:59:59.001")),
            same(Plain.TIMESTAMP, LocalDateTime.parse("2024-02-29T23:59:59.000001")),
            same(Plain.TEXT, "a \"b\", 'c'\nnext \\ line\t; é 🙂 "),
            same(Plain.TEXT, ""),
            same(Plain.TEXT, "null"),
            same(Plain.BINARY, new byte[] {0, 1, -1, 34, 92}));

    private static Given same(ColumnType type, Object value) {
      return new Given(type, value, value);
    }
  }

  @Test
  default void anInstantStaysTheSame() {
    var at = OffsetDateTime.parse("2024-07-01T10:00:00.5+02:00");
    var back =
        roundTrip(
            ImmutableList.of(Plain.TIMESTAMP_WITH_ZONE), ImmutableList.of(ImmutableList.of(at)));
    assertThat(((OffsetDateTime) back.rows.getFirst().getFirst()).toInstant())
        .isEqualTo(at.toInstant());
  }

  @Test
  default void whatLoadsOnlyInPartIsUndone() {
    var half = bench().relation("half");
    var name = bench().statements().dialect().render(half);
    try (var connections = bench().connections();
        var session = connections.open()) {
      session.run("create table " + name + " (id integer)");
      session.begin();
      var type = bench().statements().typeOf(new ColumnType.Whole(32));
      assertThatThrownBy(() ->
              session.load(
                  Load.of(
                      half,
                      ImmutableList.of(new ColumnInfo("id", type)),
                      reader -> {
                        reader.row(ImmutableList.of(1L));
                        throw new IllegalArgumentException("no more");
                      })))
          .hasMessage("no more");
      session.rollback();
      assertThat(session.query("select count(*) from " + name).rows().getFirst())
          .containsExactly(0L);
    }
  }

  @Test
  default void aSampleIsTheSameEachTime() {
    var many = name("many");
    try (var connections = bench().connections();
        var session = connections.open()) {
      session.run("create table " + many + " (id integer, name varchar(20))");
      session.run(
          "insert into "
              + many
              + """

              with recursive n (i) as (select 1 union all select i + 1 from n where i < 500)
              select i, 'name ' || i from n
              """);
      var query = bench().statements().sample("select * from " + many, 20);
      var first = Kept.of(session, query).rows;
      assertThat(first).hasSize(20).containsExactlyElementsOf(Kept.of(session, query).rows);
      assertThat(Kept.of(session, bench().statements().sample("select * from " + many, 900)).rows)
          .hasSize(500);
    }
  }

  private String name(String identifier) {
    return bench().statements().dialect().render(bench().relation(identifier));
  }

  private Kept roundTrip(
      ImmutableList<ColumnType> types, ImmutableList<? extends List<@Nullable Object>> rows) {
    Statements statements = bench().statements();
    var columns = ImmutableList.<ColumnInfo>builder();
    for (var i = 0; i < types.size(); i++) {
      columns.add(new ColumnInfo("c" + i, statements.typeOf(types.get(i))));
    }
    RelationName table = bench().relation("round");
    try (var connections = bench().connections();
        var session = connections.open()) {
      statements
          .replaceTable(table, columns.build(), Optional.empty())
          .forEach(statement -> session.run(statement.sql()));
      var response =
          session.load(Load.of(table, columns.build(), reader -> rows.forEach(reader::row)));
      assertThat(response.rowsAffected()).isEqualTo(rows.size());
      return Kept.of(
          session,
          "select * from " + statements.dialect().render(table) + " order by 1 nulls last");
    }
  }
}
