package dev.headrace.runtime.adapter.duckdb;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.RelationInfo;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.runtime.adapter.RelationDescription;
import dev.headrace.runtime.adapter.RelationDescription.ColumnComment;
import dev.headrace.runtime.adapter.SchemaName;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Asks DuckDB what stands in it. */
final class CatalogueReader {
  private final DuckDbSession session;
  private final String database;

  CatalogueReader(DuckDbSession session, String database) {
    this.session = session;
    this.database = database;
  }

  ImmutableList<String> schemas(@Nullable String wanted) {
    return session
        .query(
            "select schema_name from duckdb_schemas() where lower(database_name) = %s order by 1"
                .formatted(literal(wanted == null ? database : wanted)))
        .rows()
        .stream()
        .map(row -> text(row, 0))
        .collect(ImmutableList.toImmutableList());
  }

  ImmutableList<RelationInfo> relations(Collection<SchemaName> schemas) {
    return session
        .query(
            """
            select database_name, schema_name, table_name, 'TABLE'
            from duckdb_tables() where not internal and %1$s
            union all
            select database_name, schema_name, view_name, 'VIEW'
            from duckdb_views() where not internal and %1$s
            order by all
            """
                .formatted(within(schemas)))
        .rows()
        .stream()
        .map(CatalogueReader::relation)
        .collect(ImmutableList.toImmutableList());
  }

  ImmutableList<RelationDescription> describe(Collection<SchemaName> schemas) {
    var columns = columns(schemas);
    return session
        .query(
            """
            select database_name, schema_name, table_name, 'TABLE', comment, estimated_size
            from duckdb_tables() where not internal and %1$s
            union all
            select database_name, schema_name, view_name, 'VIEW', comment, null
            from duckdb_views() where not internal and %1$s
            order by all
            """
                .formatted(within(schemas)))
        .rows()
        .stream()
        .map(row -> {
          var relation = relation(row);
          return new RelationDescription(
              relation,
              text(row, 4),
              row.get(5) instanceof Number rows
                  ? OptionalLong.of(rows.longValue())
                  : OptionalLong.empty(),
              columns.getOrDefault(relation.name(), ImmutableList.builder()).build());
        })
        .collect(ImmutableList.toImmutableList());
  }

  private Map<RelationName, ImmutableList.Builder<ColumnComment>> columns(
      Collection<SchemaName> schemas) {
    var columns = new LinkedHashMap<RelationName, ImmutableList.Builder<ColumnComment>>();
    var rows =
        session
            .query(
                """
                select database_name, schema_name, table_name,
                  column_index, column_name, data_type, comment
                from duckdb_columns() where not internal and %s order by all
                """
                    .formatted(within(schemas)))
            .rows();
    for (var row : rows) {
      columns
          .computeIfAbsent(name(row), name -> ImmutableList.builder())
          .add(
              new ColumnComment(
                  Integer.parseInt(text(row, 3)), text(row, 4), text(row, 5), text(row, 6)));
    }
    return columns;
  }

  private String within(Collection<SchemaName> schemas) {
    return schemas.stream()
        .map(schema -> {
          var in = schema.database();
          return "(%s, %s)".formatted(literal(in == null ? database : in), literal(schema.name()));
        })
        .collect(joining(", ", "(lower(database_name), lower(schema_name)) in (", ")"));
  }

  private static RelationInfo relation(List<@Nullable Object> row) {
    return new RelationInfo(name(row), RelationInfo.Kind.valueOf(text(row, 3)));
  }

  private static RelationName name(List<@Nullable Object> row) {
    return new RelationName(text(row, 0), text(row, 1), text(row, 2));
  }

  private static String text(List<@Nullable Object> row, int column) {
    var value = row.get(column);
    return value == null ? "" : value.toString();
  }

  private static String literal(String name) {
    return Dialect.DUCKDB.literal(name.toLowerCase(Locale.ROOT));
  }
}
