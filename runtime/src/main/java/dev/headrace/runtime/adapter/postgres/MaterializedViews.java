package dev.headrace.runtime.adapter.postgres;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.compiler.context.RelationInfo.Kind;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.runtime.adapter.Kept;
import dev.headrace.runtime.adapter.SqlStatement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Materialized views. Their indexes are changed in place; whether the query is another one is seen
 * by a view of it for this session, of which the server keeps the same text.
 */
final class MaterializedViews implements Kept {
  private static final Dialect DIALECT = Dialect.POSTGRES;
  private static final String WANTED = "__headrace_wanted";

  /** The names of indexes that a configuration asked for; others were made by people. */
  private static final Pattern CONFIGURED = Pattern.compile("[0-9a-f]{32}");

  @Override
  public ImmutableList<SqlStatement> replace(
      RelationName relation, String query, Optional<Kind> existing, ConfigValues config) {
    return ImmutableList.<SqlStatement>builder()
        .addAll(PostgresStatements.replacing(relation, "materialized view", query, existing))
        .addAll(Indexes.create(relation, config))
        .build();
  }

  @Override
  public ImmutableList<SqlStatement> prepare(RelationName relation, String query) {
    return ImmutableList.of(
        SqlStatement.around(
            "create or replace temporary view " + DIALECT.render(wanted(relation)) + " as (\n",
            query,
            "\n)"));
  }

  @Override
  public ImmutableList<SqlStatement> clean(RelationName relation) {
    return ImmutableList.of(
        SqlStatement.of("drop view if exists " + DIALECT.render(wanted(relation))));
  }

  private static RelationName wanted(RelationName relation) {
    return new RelationName(null, "pg_temp", DIALECT.derived(relation.identifier(), WANTED));
  }

  @Override
  public String question(RelationName relation) {
    return """
    select 'query', '', case when pg_get_viewdef(%1$s::regclass) = pg_get_viewdef(%2$s::regclass)
      then 'same' else 'another' end
    union all
    select 'index', i.relname, case when x.indisunique then 'unique ' else '' end || m.amname || ' ('
      || (select string_agg('"' || replace(a.attname, '"', '""') || '"', ', ' order by k.place)
        from unnest(x.indkey) with ordinality k (attnum, place)
        join pg_catalog.pg_attribute a on a.attrelid = x.indrelid and a.attnum = k.attnum)
      || ')'
    from pg_catalog.pg_index x join pg_catalog.pg_class i on i.oid = x.indexrelid
    join pg_catalog.pg_am m on m.oid = i.relam
    where x.indrelid = %1$s::regclass
    order by 1, 2
    """
        .formatted(literal(relation), literal(wanted(relation)));
  }

  private static String literal(RelationName relation) {
    return DIALECT.literal(
        DIALECT.render(new RelationName(null, relation.schema(), relation.identifier())));
  }

  @Override
  public Changes changes(
      RelationName relation, QueryResult now, String query, ConfigValues config) {
    var told = now.rows().stream().map(MaterializedViews::told).toList();
    if (told.stream().anyMatch(row -> row.text().equals("another"))) {
      return new Changes(ImmutableList.of("the query is another"), ImmutableList.of(), true);
    }
    var present = told.stream().filter(row -> row.what().equals("index")).toList();
    var words = ImmutableList.<String>builder();
    var alter = ImmutableList.<SqlStatement>builder();
    var wanted = Indexes.asked(config);
    for (var row : present) {
      if (CONFIGURED.matcher(row.name()).matches()
          && wanted.stream().noneMatch(index -> index.inWords().equals(row.text()))) {
        words.add("the index " + row.text() + " is not asked for");
        alter.add(
            SqlStatement.of(
                "drop index "
                    + DIALECT.quoted(relation.schema())
                    + "."
                    + DIALECT.quoted(row.name())));
      }
    }
    for (var index : wanted) {
      if (present.stream().noneMatch(row -> row.text().equals(index.inWords()))) {
        words.add("the index " + index.inWords() + " is not there");
        alter.add(SqlStatement.of(index.create(relation)));
      }
    }
    return new Changes(words.build(), alter.build(), false);
  }

  @Override
  public ImmutableList<SqlStatement> refresh(RelationName relation) {
    return ImmutableList.of(
        SqlStatement.of("refresh materialized view " + DIALECT.render(relation)));
  }

  /** A row of the answer. */
  private record Told(String what, String name, String text) {}

  private static Told told(List<@Nullable Object> row) {
    return new Told(
        String.valueOf(row.get(0)), String.valueOf(row.get(1)), String.valueOf(row.get(2)));
  }
}
