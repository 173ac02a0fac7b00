package dev.headrace.compiler.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.node.RelationName;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AdapterValueTest {
  private final Fixture fixture = new Fixture();

  @BeforeEach
  @SuppressWarnings("NullAway") // compiled records lose what may be null inside lists and maps
  void fillTheDatabase() {
    fixture.database.add(
        Fixture.ORDERS,
        RelationInfo.Kind.TABLE,
        new ColumnInfo("id", "INTEGER"),
        new ColumnInfo("name", "VARCHAR"));
    fixture.database.add(
        new RelationName("db", "main", "old_orders"),
        RelationInfo.Kind.VIEW,
        new ColumnInfo("ID", "INTEGER"));
    fixture.database.results.put(
        "select 1",
        new QueryResult(
            ImmutableList.of(new ColumnInfo("a", "INTEGER"), new ColumnInfo("b", "VARCHAR")),
            ImmutableList.of(Arrays.asList(1, "x"), Arrays.asList(2, null)),
            new QueryResult.Response("SELECT 2", "SELECT", 2)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          adapter.type()                                                  => duckdb
          adapter.quote('a b')                                            => "a b"
          adapter.quote_as_configured('a', 'identifier')                  => "a"
          adapter.get_relation('db', 'main', 'orders')                    => "db"."main"."orders"
          adapter.get_relation('db', 'main', 'orders').type               => table
          adapter.get_relation(database='db', schema='x', identifier='y') => None
          load_relation(this).is_table                                    => True
          adapter.date_function()                                         => now()
          adapter.already_exists('main', 'orders')                        => True
          adapter.get_columns_in_relation(this)[1].name                   => name
          adapter.get_columns_in_relation(ref('ephemeral_x'))             => []
          adapter.check_schema_exists('db', 'nowhere')                    => False
          adapter.list_schemas('db')                                      => ['main']
          adapter.list_relations('db', 'main') | length                   => 2
          adapter.get_missing_columns(this, ref('old_orders'))[0].name    => name
          adapter.expand_target_column_types(this, this)                  => None
          get_or_create_relation('db', 'main', 'new', 'table')[0]         => False
          """)
  void answers(String expression, String expected) {
    assertThat(fixture.compile("{{ " + expression + " }}")).isEqualTo(expected);
  }

  @Test
  void asksNothingWhileParsing() {
    assertThat(
            fixture.parse(
                "{{ adapter.get_relation('db', 'main', 'orders') }}"
                    + " {{ adapter.get_columns_in_relation(this) }} {{ run_query('select 1') }}"))
        .isEqualTo("None [] None");
    assertThat(fixture.database.done).isEmpty();
  }

  @Test
  void tellsWhenTheDatabaseWasAsked() {
    fixture.compile("{{ adapter.get_relation('db', 'main', 'orders') }}");

    assertThat(fixture.memory.touched).containsExactly("database");
  }

  @Test
  void changesTheDatabase() {
    fixture.compile(
        "{% do adapter.create_schema(this) %}{% do adapter.drop_schema(this) %}"
            + "{% do adapter.drop_relation(this) %}{% do adapter.truncate_relation(this) %}"
            + "{% do adapter.rename_relation(this, ref('new')) %}{% do adapter.commit() %}");

    assertThat(fixture.database.done)
        .containsExactly(
            "create schema main",
            "drop schema main",
            "drop main.orders",
            "truncate main.orders",
            "rename main.orders to main.new",
            "commit");
  }

  @Test
  void runsAQueryAndReadsItsTable() {
    assertThat(
            fixture.compile(
                "{% set t = run_query('select 1') %}{{ t.columns[0].values() }}"
                    + " {{ t.columns['b'].values() }} {{ t.rows[0]['b'] }} {{ t.rows[1][0] }}"
                    + " {{ t.rows | length }} {{ t.column_names }}"
                    + " {% for row in t %}{{ row.a }}{{ row['b'] }};{% endfor %}"
                    + " {{ t.rows[0].dict() }} {{ t.columns.keys() }}"))
        .isEqualTo("(1, 2) ('x', None) x 2 2 ('a', 'b') 1x;2None; {'a': 1, 'b': 'x'} ['a', 'b']");
    assertThat(fixture.database.done).containsExactly("run select 1");
  }

  @Test
  void columnsOfATableAreLookedIntoByName() {
    assertThat(
            fixture.compile(
                "{% set t = run_query('select 1') %}{{ t.columns | map(attribute='name') | list }}"
                    + " {{ t.columns['b'].data_type.jsonify('x') }}"
                    + " {{ t.rename(['c', 'd']).column_names }}"
                    + " {{ t.rename({'a': 'e'}).column_names }}"))
        .isEqualTo("['a', 'b'] x ('c', 'd') ('e', 'b')");
    assertThatThrownBy(() -> fixture.compile("{{ run_query('select 1').rename(['c']) }}"))
        .hasMessageContaining("or list a name for each of the 2 columns");
  }

  @Test
  void aStatementStoresItsResult() {
    assertThat(
            fixture.compile(
                "{% call statement('one', fetch_result=True) %}select 1{% endcall %}"
                    + "{% set r = load_result('one') %}{{ r.data }} {{ r['table'].column_names }}"
                    + " {{ r.response }} {{ r.response.rows_affected }} {{ load_result('none') }}"))
        .isEqualTo("[[1, 'x'], [2, None]] ('a', 'b') SELECT 2 2 None");
    assertThat(fixture.database.done).containsExactly("begin and run select 1");
  }

  @Test
  void printsATable() {
    fixture.compile("{% do run_query('select 1').print_table() %}");

    assertThat(fixture.messages)
        .containsExactly(
            new Message.Print(
                """
                | a | b |
                | - | - |
                | 1 | x |
                | 2 |   |\
                """));
  }

  @Test
  void isIncrementalNeedsATableAnIncrementalModelAndNoFullRefresh() {
    fixture.config.put("materialized", "incremental");
    assertThat(fixture.compile("{{ is_incremental() }}")).isEqualTo("True");
    assertThat(fixture.parse("{{ is_incremental() }}")).isEqualTo("False");

    fixture.flags.put("full_refresh", true);
    assertThat(fixture.compile("{{ is_incremental() }}")).isEqualTo("False");

    fixture.config.put("full_refresh", false);
    assertThat(fixture.compile("{{ is_incremental() }}")).isEqualTo("True");

    fixture.database.add(Fixture.ORDERS, RelationInfo.Kind.VIEW);
    assertThat(fixture.compile("{{ is_incremental() }}")).isEqualTo("False");
  }

  @Test
  void aTestOfSomeRowsReadsASubquery() {
    fixture.config.put("where", "id > 1");

    assertThat(fixture.compile("{{ get_where_subquery(this) }}"))
        .isEqualTo("(select * from \"db\".\"main\".\"orders\" where id > 1) dbt_subquery");
  }

  @Test
  void columnsOfAQueryAreAsked() {
    fixture.database.results.put(
        fixture.compile("{{ get_empty_subquery_sql('select 1') }}"),
        new QueryResult(
            ImmutableList.of(new ColumnInfo("a", "INTEGER")),
            ImmutableList.of(),
            QueryResult.Response.NONE));

    assertThat(
            fixture.compile(
                "{{ get_columns_in_query('select 1') }}"
                    + " {{ get_column_schema_from_query('select 1')[0].dtype }}"))
        .isEqualTo("['a'] INTEGER");
  }
}
