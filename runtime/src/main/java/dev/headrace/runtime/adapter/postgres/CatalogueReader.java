package dev.headrace.runtime.adapter.postgres;

import static com.google.common.collect.ImmutableSetMultimap.toImmutableSetMultimap;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.RelationInfo;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.runtime.adapter.RelationDescription;
import dev.headrace.runtime.adapter.RelationDescription.ColumnComment;
import dev.headrace.runtime.adapter.SchemaName;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Asks Postgres what stands in the database connected to; it shows no other. */
final class CatalogueReader {
  private static final String RELATIONS =
      """
      select current_database(), n.nspname, c.relname,
        case c.relkind when 'v' then 'VIEW' when 'm' then 'MATERIALIZED_VIEW'
          when 'f' then 'EXTERNAL' else 'TABLE' end,
        obj_description(c.oid, 'pg_class'), c.reltuples::bigint
      from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname in (%s)
      order by 2, 3
      """;

  private final PostgresSession session;

  CatalogueReader(PostgresSession session) {
    this.session = session;
  }

  ImmutableList<String> schemas() {
    return session.query("select nspname from pg_catalog.pg_namespace order by 1").rows().stream()
        .map(row -> text(row, 0))
        .collect(ImmutableList.toImmutableList());
  }

  ImmutableList<RelationInfo> relations(Collection<SchemaName> schemas) {
    return session.query(RELATIONS.formatted(names(schemas))).rows().stream()
        .map(CatalogueReader::relation)
        .collect(ImmutableList.toImmutableList());
  }

  /** The session's own relations are found before others of their name. */
  ImmutableList<ColumnInfo> columns(RelationName relation) {
    return session
        .query(
            """
            select a.attname, format_type(a.atttypid, a.atttypmod)
            from pg_catalog.pg_attribute a
            where a.attrelid = %s and a.attnum > 0 and not a.attisdropped
            order by a.attnum
            """
                .formatted(oid(relation)))
        .rows()
        .stream()
        .map(row -> new ColumnInfo(text(row, 0), text(row, 1)))
        .collect(ImmutableList.toImmutableList());
  }

  /** What is granted to everyone is granted to `public`. */
  ImmutableSetMultimap<String, String> grants(RelationName relation) {
    return session
        .query(
            """
            select lower(a.privilege_type),
              case a.grantee when 0 then 'public' else pg_get_userbyid(a.grantee) end
            from pg_catalog.pg_class c, aclexplode(c.relacl) a
            where c.oid = %s and a.grantee <> c.relowner
            """
                .formatted(oid(relation)))
        .rows()
        .stream()
        .collect(toImmutableSetMultimap(row -> text(row, 0), row -> text(row, 1)));
  }

  private static String oid(RelationName relation) {
    var name = new RelationName(null, relation.schema(), relation.identifier());
    return Dialect.POSTGRES.literal(Dialect.POSTGRES.render(name)) + "::regclass";
  }

  ImmutableList<RelationDescription> describe(Collection<SchemaName> schemas) {
    var columns = describeColumns(schemas);
    return session.query(RELATIONS.formatted(names(schemas))).rows().stream()
        .map(row -> {
          var relation = relation(row);
          return new RelationDescription(
              relation,
              text(row, 4),
              rows(row),
              columns.getOrDefault(relation.name(), ImmutableList.builder()).build());
        })
        .collect(ImmutableList.toImmutableList());
  }

  /** Nothing is known of a table before the server has looked at it once. */
  private static OptionalLong rows(List<@Nullable Object> row) {
    return row.get(5) instanceof Long rows && rows >= 0 && text(row, 3).equals("TABLE")
        ? OptionalLong.of(rows)
        : OptionalLong.empty();
  }

  private Map<RelationName, ImmutableList.Builder<ColumnComment>> describeColumns(
      Collection<SchemaName> schemas) {
    var columns = new LinkedHashMap<RelationName, ImmutableList.Builder<ColumnComment>>();
    for (var row : session.query(describing(schemas)).rows()) {
      columns
          .computeIfAbsent(name(row), name -> ImmutableList.builder())
          .add(
              new ColumnComment(
                  Integer.parseInt(text(row, 3)), text(row, 4), text(row, 5), text(row, 6)));
    }
    return columns;
  }

  private static String describing(Collection<SchemaName> schemas) {
    return """
    select current_database(), n.nspname, c.relname,
      row_number() over (partition by c.oid order by a.attnum), a.attname,
      format_type(a.atttypid, a.atttypmod), col_description(c.oid, a.attnum)
    from pg_catalog.pg_attribute a
    join pg_catalog.pg_class c on c.oid = a.attrelid
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'v', 'm', 'f')
      and n.nspname in (%s)
    order by 2, 3, 4
    """
        .formatted(names(schemas));
  }

  private static String names(Collection<SchemaName> schemas) {
    return schemas.stream()
        .map(schema -> Dialect.POSTGRES.literal(schema.name()))
        .distinct()
        .collect(joining(", "));
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
}
