package dev.headrace.runtime.adapter.snowflake;

import static com.google.common.collect.ImmutableSetMultimap.toImmutableSetMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.RelationInfo;
import dev.headrace.compiler.context.RelationInfo.Kind;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.runtime.adapter.RelationDescription;
import dev.headrace.runtime.adapter.SchemaName;
import dev.headrace.runtime.adapter.WarehouseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks Snowflake what stands in a schema; what {@code show} answers needs no warehouse. */
final class CatalogueReader {
  /** What one answer holds at most. */
  private static final int PAGE = 10_000;

  private static final Pattern LONGEST_TEXT = Pattern.compile("VARCHAR\\((16777216|134217728)\\)");

  private final SnowflakeSession session;

  CatalogueReader(SnowflakeSession session) {
    this.session = session;
  }

  ImmutableList<String> schemas(@Nullable String database) {
    var where = database == null ? "" : " in database " + database;
    return paged("show schemas" + where).stream()
        .map(row -> row.text("name"))
        .collect(ImmutableList.toImmutableList());
  }

  /** A schema that does not stand has none. */
  ImmutableList<RelationInfo> relations(Collection<SchemaName> schemas) {
    return schemas.stream()
        .flatMap(schema -> relations(schema).stream())
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<RelationInfo> relations(SchemaName schema) {
    return objects(schema).stream()
        .map(row -> new RelationInfo(name(row), kind(row)))
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<ShownRow> objects(SchemaName schema) {
    try {
      return paged("show objects in schema " + name(schema));
    } catch (WarehouseException e) {
      if (e.kind() == WarehouseException.Kind.MISSING) {
        return ImmutableList.of();
      }
      throw e;
    }
  }

  /** Pages begin after a name, and each is in the names' order. */
  private ImmutableList<ShownRow> paged(String show) {
    var rows = ImmutableList.<ShownRow>builder();
    var from = "";
    while (true) {
      var page = ShownRow.of(session.ask(show + " limit " + PAGE + from));
      rows.addAll(page);
      if (page.size() < PAGE) {
        return rows.build();
      }
      from = " from " + SnowflakeStatements.text(page.getLast().text("name"));
    }
  }

  private static RelationName name(ShownRow row) {
    return new RelationName(row.text("database_name"), row.text("schema_name"), row.text("name"));
  }

  private static Kind kind(ShownRow row) {
    if (row.text("is_dynamic").toUpperCase(Locale.ROOT).startsWith("Y")) {
      return Kind.DYNAMIC_TABLE;
    }
    return switch (row.text("kind").toUpperCase(Locale.ROOT)) {
      case "VIEW" -> Kind.VIEW;
      case "MATERIALIZED VIEW", "MATERIALIZED_VIEW" -> Kind.MATERIALIZED_VIEW;
      case "EXTERNAL TABLE", "EXTERNAL_TABLE" -> Kind.EXTERNAL;
      default -> Kind.TABLE;
    };
  }

  ImmutableList<ColumnInfo> columns(RelationName relation) {
    return ShownRow.of(session.ask("describe table " + Dialect.SNOWFLAKE.render(relation))).stream()
        .filter(row -> row.text("kind").equalsIgnoreCase("column"))
        .map(row -> new ColumnInfo(row.text("name"), type(row.text("type"))))
        .collect(ImmutableList.toImmutableList());
  }

  /** A text that may be as long as any is shown with that length, which nobody gave it. */
  private static String type(String shown) {
    return LONGEST_TEXT.matcher(shown).replaceFirst("VARCHAR");
  }

  /** The owner's right to all is not told. */
  ImmutableSetMultimap<String, String> grants(RelationInfo relation) {
    var statements = new SnowflakeStatements();
    var show =
        "show grants on %s %s"
            .formatted(statements.word(relation.kind()), Dialect.SNOWFLAKE.render(relation.name()));
    return ShownRow.of(session.ask(show)).stream()
        .filter(row -> row.text("granted_to").equalsIgnoreCase("role"))
        .filter(row -> !row.text("privilege").equalsIgnoreCase("ownership"))
        .collect(
            toImmutableSetMultimap(
                row -> row.text("privilege").toLowerCase(Locale.ROOT),
                row -> row.text("grantee_name")));
  }

  ImmutableList<RelationDescription> describe(Collection<SchemaName> schemas) {
    return schemas.stream()
        .flatMap(schema -> describe(schema).stream())
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<RelationDescription> describe(SchemaName schema) {
    var columns = describeColumns(schema);
    return objects(schema).stream()
        .map(row ->
            new RelationDescription(
                new RelationInfo(name(row), kind(row)),
                row.text("comment"),
                row.number("rows"),
                columns.getOrDefault(row.text("name"), ImmutableList.builder()).build()))
        .collect(ImmutableList.toImmutableList());
  }

  private Map<String, ImmutableList.Builder<RelationDescription.ColumnComment>> describeColumns(
      SchemaName schema) {
    var found =
        new LinkedHashMap<String, ImmutableList.Builder<RelationDescription.ColumnComment>>();
    var view = schema.database() == null ? "" : schema.database() + ".";
    var rows =
        ShownRow.of(
            session.ask(
                """
                select table_name, column_name, ordinal_position, data_type, comment
                from %sinformation_schema.columns where table_schema = %s
                order by table_name, ordinal_position
                """
                    .formatted(view, SnowflakeStatements.text(folded(schema.name())))));
    for (var row : rows) {
      found
          .computeIfAbsent(row.text("table_name"), unseen -> ImmutableList.builder())
          .add(
              new RelationDescription.ColumnComment(
                  (int) row.number("ordinal_position").orElse(0),
                  row.text("column_name"),
                  row.text("data_type"),
                  row.text("comment")));
    }
    return found;
  }

  /** As the catalogue has it: a name that needs no quotes stands in capitals there. */
  private static String folded(String name) {
    return Dialect.SNOWFLAKE.written(name).equals(name) ? name.toUpperCase(Locale.ROOT) : name;
  }

  private static String name(SchemaName schema) {
    return Dialect.SNOWFLAKE.render(schema.database(), schema.name());
  }
}
