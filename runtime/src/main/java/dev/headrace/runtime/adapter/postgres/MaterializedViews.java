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
    if (now.rows().stream().anyMatch(row -> text(row, 2).equals("another"))) {
      return new Changes(ImmutableList.of("the query"), ImmutableList.of(), true);
    }
    var present = now.rows().stream().filter(row -> text(row, 0).equals("index")).toList();
    var words = ImmutableList.<String>builder();
    var alter = ImmutableList.<SqlStatement>builder();
    var wanted = Indexes.asked(config);
    for (var row : present) {
      if (CONFIGURED.matcher(text(row, 1)).matches()
          && wanted.stream().noneMatch(index -> index.inWords().equals(text(row, 2)))) {
        words.add("no index " + text(row, 2));
        alter.add(
            SqlStatement.of(
                "drop index "
                    + DIALECT.quoted(relation.schema())
                    + "."
                    + DIALECT.quoted(text(row, 1))));
      }
    }
    for (var index : wanted) {
      if (present.stream().noneMatch(row -> text(row, 2).equals(index.inWords()))) {
        words.add("an index " + index.inWords());
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

  private static String text(List<@Nullable Object> row, int column) {
    var value = row.get(column);
    return value == null ? "" : value.toString();
  }
}
