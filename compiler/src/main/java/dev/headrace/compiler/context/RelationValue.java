package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.TemplateObject;
import dev.headrace.compiler.template.value.Undefined;
import dev.headrace.compiler.template.value.Values;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A relation as a template handles it: it prints its name as the dialect spells it.
 *
 * @param type {@code table}, {@code view}, {@code cte}, ... or null when unknown
 * @param include the parts that are printed
 * @param quote the parts that are printed between quotes
 */
record RelationValue(
    Dialect dialect,
    @Nullable String database,
    @Nullable String schema,
    @Nullable String identifier,
    @Nullable String type,
    RelationParts include,
    RelationParts quote)
    implements TemplateObject {
  static final String CTE = "cte";
  static final String CTE_PREFIX = "__dbt__cte__";

  private static final Members<RelationValue> MEMBERS =
      Members.<RelationValue>builder()
          .value("database", RelationValue::database)
          .value("dbname", RelationValue::database)
          .value("schema", RelationValue::schema)
          .value("identifier", RelationValue::identifier)
          .value("name", RelationValue::identifier)
          .value("table", RelationValue::identifier)
          .value("type", RelationValue::type)
          .value("path", RelationValue::path)
          .value("is_table", relation -> relation.is("table"))
          .value("is_view", relation -> relation.is("view"))
          .value("is_cte", relation -> relation.is(CTE))
          .value("is_materialized_view", relation -> relation.is("materialized_view"))
          .value("is_dynamic_table", relation -> relation.is("dynamic_table"))
          .value("is_external", relation -> relation.is("external"))
          .value("can_be_renamed", relation -> relation.is("table") || relation.is("view"))
          .value("can_be_replaced", relation -> false)
          .value("include_policy", relation -> relation.include.toMap())
          .value("quote_policy", relation -> relation.quote.toMap())
          .value("quote_character", relation -> String.valueOf(relation.dialect.quote()))
          .value("metadata", RelationValue::metadata)
          .value("Table", relation -> "table")
          .value("View", relation -> "view")
          .value("CTE", relation -> CTE)
          .method("render", (relation, call) -> relation.text())
          .method("include", (relation, call) -> relation.withInclude(relation.include.with(call)))
          .method("quote", (relation, call) -> relation.withQuote(relation.quote.with(call)))
          .method("quoted", (relation, call) -> relation.quoted(call))
          .method("incorporate", RelationValue::incorporate)
          .method("replace_path", RelationValue::replacePath)
          .method("without_identifier", (relation, call) -> relation.withoutIdentifier())
          .method("information_schema", RelationValue::informationSchema)
          .method("matches", RelationValue::matches)
          .method("get", RelationValue::get)
          .build();

  static RelationValue of(
      Dialect dialect,
      @Nullable String database,
      @Nullable String schema,
      @Nullable String identifier,
      @Nullable String type) {
    return new RelationValue(
        dialect,
        database,
        schema,
        identifier,
        type,
        RelationParts.all(true),
        RelationParts.all(dialect.quotesByDefault()));
  }

  static RelationValue of(Dialect dialect, RelationName name, RelationInfo.@Nullable Kind kind) {
    return of(
        dialect,
        name.database(),
        name.schema(),
        name.identifier(),
        kind == null ? null : kind.label());
  }

  static RelationValue of(Dialect dialect, Referent referent) {
    return switch (referent) {
      case Referent.Named named -> of(dialect, named.name(), named.kind());
      case Referent.Inlined inlined -> cte(dialect, inlined.cteName());
    };
  }

  static RelationValue cte(Dialect dialect, String cteName) {
    return new RelationValue(
        dialect, null, null, cteName, CTE, RelationParts.all(true), RelationParts.all(false));
  }

  /** The name without its spelling; a missing schema or identifier is the empty text. */
  RelationName toName() {
    return new RelationName(
        database,
        Objects.requireNonNullElse(schema, ""),
        Objects.requireNonNullElse(identifier, ""));
  }

  @Override
  public @Nullable Object attribute(String name) {
    return MEMBERS.get(this, name);
  }

  @Override
  public Iterable<String> candidates() {
    return MEMBERS.names();
  }

  @Override
  public boolean isMapping() {
    return true;
  }

  /** The keys of the mapping. */
  @Override
  public Iterable<? extends @Nullable Object> iterate() {
    return ImmutableList.of("path", "type", "quote_character", "include_policy", "quote_policy");
  }

  @Override
  public String text() {
    return Stream.of(
            include.database() ? spelled(database, quote.database()) : null,
            include.schema() ? spelled(schema, quote.schema()) : null,
            include.identifier() ? spelled(identifier, quote.identifier()) : null)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("."));
  }

  @Override
  public String repr() {
    return "<" + typeName() + " " + text() + ">";
  }

  @Override
  public String toString() {
    return text();
  }

  private @Nullable String spelled(@Nullable String part, boolean quoted) {
    if (part == null || part.isEmpty()) {
      return null;
    }
    return quoted ? dialect.quoted(part) : dialect.bare(part);
  }

  private boolean is(String kind) {
    return kind.equals(type);
  }

  private String typeName() {
    var name = dialect.name();
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Relation";
  }

  private Map<String, @Nullable Object> path() {
    var path = new LinkedHashMap<String, @Nullable Object>();
    path.put("database", database);
    path.put("schema", schema);
    path.put("identifier", identifier);
    return path;
  }

  /** What macro packages look at to tell a relation from other values. */
  private Map<String, @Nullable Object> metadata() {
    var metadata = new LinkedHashMap<String, @Nullable Object>();
    metadata.put("type", typeName());
    return metadata;
  }

  private RelationValue withInclude(RelationParts parts) {
    return new RelationValue(dialect, database, schema, identifier, type, parts, quote);
  }

  private RelationValue withQuote(RelationParts parts) {
    return new RelationValue(dialect, database, schema, identifier, type, include, parts);
  }

  private RelationValue withPath(
      @Nullable String database, @Nullable String schema, @Nullable String identifier) {
    return new RelationValue(dialect, database, schema, identifier, type, include, quote);
  }

  private RelationValue withType(@Nullable String type) {
    return new RelationValue(dialect, database, schema, identifier, type, include, quote);
  }

  private RelationValue withoutIdentifier() {
    return withInclude(new RelationParts(include.database(), include.schema(), false));
  }

  private String quoted(Call call) {
    return dialect.quoted(Values.text(call.argument(0, "identifier")));
  }

  private RelationValue incorporate(Call call) {
    var changed = this;
    if (call.named().get("path") instanceof Map<?, ?> path) {
      changed =
          withPath(
              path.containsKey("database") ? nullable(path.get("database")) : database,
              path.containsKey("schema") ? nullable(path.get("schema")) : schema,
              path.containsKey("identifier") ? nullable(path.get("identifier")) : identifier);
    }
    var newType = call.named().get("type");
    return newType == null ? changed : changed.withType(Values.text(newType));
  }

  private RelationValue replacePath(Call call) {
    var named = call.named();
    return withPath(
        named.containsKey("database") ? nullable(named.get("database")) : database,
        named.containsKey("schema") ? nullable(named.get("schema")) : schema,
        named.containsKey("identifier") ? nullable(named.get("identifier")) : identifier);
  }

  private RelationValue informationSchema(Call call) {
    var view = call.argument(0, "view_name");
    return new RelationValue(
        dialect,
        database,
        "information_schema",
        view == null ? null : Values.text(view),
        null,
        new RelationParts(!dialect.oneInformationSchema(), true, true),
        new RelationParts(quote.database(), false, false));
  }

  private boolean matches(Call call) {
    return same(call.argument(0, "database"), database)
        && same(call.argument(1, "schema"), schema)
        && same(call.argument(2, "identifier"), identifier);
  }

  private static boolean same(@Nullable Object wanted, @Nullable String actual) {
    return wanted == null || Values.text(wanted).equalsIgnoreCase(actual);
  }

  private @Nullable Object get(Call call) {
    var value = attribute(call.requireString(0, "key"));
    return value instanceof Undefined ? call.argument(1, "default") : value;
  }

  static @Nullable String nullable(@Nullable Object value) {
    return value == null || value instanceof Undefined ? null : Values.text(value);
  }
}
