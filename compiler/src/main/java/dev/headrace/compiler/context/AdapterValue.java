package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.PyTuple;
import dev.headrace.compiler.template.value.TemplateObject;
import dev.headrace.compiler.template.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code adapter}: what a template may ask of the database and of the engine's spelling. */
final class AdapterValue implements TemplateObject {
  private static final Members<AdapterValue> MEMBERS =
      Members.<AdapterValue>builder()
          .value("Relation", adapter -> new RelationFactory(adapter.dialect))
          .value("Column", adapter -> new ColumnFactory(adapter.dialect))
          .value("dispatch", adapter -> adapter.dispatch)
          .value("behavior", adapter -> new BehaviorFlags())
          .method("type", (adapter, call) -> adapter.dialect.name())
          .method("quote", AdapterValue::quote, 1, "identifier")
          .method(
              "quote_as_configured", AdapterValue::quoteAsConfigured, 2, "identifier", "quote_key")
          .method("quote_seed_column", AdapterValue::quoteSeedColumn, 2, "column", "quote_config")
          .method("get_relation", AdapterValue::getRelation, 3, "database", "schema", "identifier")
          .method("load_relation", AdapterValue::loadRelation)
          .method("already_exists", AdapterValue::alreadyExists, 2, "schema", "name")
          .method("get_columns_in_relation", AdapterValue::getColumns, 1, "relation")
          .method(
              "get_missing_columns",
              AdapterValue::getMissingColumns,
              2,
              "from_relation",
              "to_relation")
          .method("get_column_schema_from_query", AdapterValue::getQueryColumns, 1, "sql")
          .method("list_relations", AdapterValue::listRelations, 2, "database", "schema")
          .method(
              "list_relations_without_caching", AdapterValue::listRelationsOf, 1, "schema_relation")
          .method("list_schemas", AdapterValue::listSchemas, 1, "database")
          .method("check_schema_exists", AdapterValue::checkSchemaExists, 2, "database", "schema")
          .method("create_schema", AdapterValue::createSchema, 1, "relation")
          .method("drop_schema", AdapterValue::dropSchema, 1, "relation")
          .method("drop_relation", AdapterValue::dropRelation, 1, "relation")
          .method(
              "rename_relation", AdapterValue::renameRelation, 2, "from_relation", "to_relation")
          .method("truncate_relation", AdapterValue::truncateRelation, 1, "relation")
          .method("execute", AdapterValue::execute, 1, "sql", "auto_begin", "fetch", "limit")
          .method("add_query", AdapterValue::execute)
          .method("commit", (adapter, call) -> adapter.commit())
          .method("commit_if_has_connection", (adapter, call) -> adapter.commit())
          .method("verify_database", (adapter, call) -> "")
          .method("supports", (adapter, call) -> false)
          .method("is_motherduck", (adapter, call) -> false)
          .method("is_ducklake", (adapter, call) -> false)
          .method("disable_transactions", (adapter, call) -> false)
          .method("valid_incremental_strategies", (adapter, call) -> strategies())
          .method("builtin_incremental_strategies", (adapter, call) -> strategies())
          .method(
              "get_incremental_strategy_macro",
              AdapterValue::strategyMacro,
              2,
              "model_context",
              "strategy")
          .method("date_function", (adapter, call) -> "now()")
          // What a cache or a wider text column would need is done by the engine here.
          .method("cache_added", (adapter, call) -> "")
          .method("cache_dropped", (adapter, call) -> "")
          .method("cache_renamed", (adapter, call) -> "")
          .method("expand_target_column_types", (adapter, call) -> null)
          .build();

  private final Dialect dialect;
  private final Database database;
  private final Recorder recorder;
  private final Surroundings surroundings;
  private final Dispatch dispatch;

  AdapterValue(
      Surroundings surroundings, Database database, String fromPackage, Recorder recorder) {
    this.dialect = surroundings.dialect();
    this.database = database;
    this.recorder = recorder;
    this.surroundings = surroundings;
    this.dispatch =
        new Dispatch(surroundings.macros(), surroundings.dialect().name(), fromPackage, recorder);
  }

  /** Every behaviour switch is off. */
  private record BehaviorFlags() implements TemplateObject {
    @Override
    public Object attribute(String name) {
      return false;
    }
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
  public String text() {
    return "<adapter " + dialect.name() + ">";
  }

  private Database ask() {
    recorder.askedDatabase();
    return database;
  }

  private String quote(Call call) {
    return dialect.quoted(Values.text(call.argument(0, "identifier")));
  }

  private String quoteAsConfigured(Call call) {
    return dialect.quotesByDefault() ? quote(call) : Values.text(call.argument(0, "identifier"));
  }

  private String quoteSeedColumn(Call call) {
    var column = Values.text(call.argument(0, "column"));
    var configured = call.argument(1, "quote_config");
    return configured == null || Values.truth(configured) ? dialect.quoted(column) : column;
  }

  private @Nullable Object getRelation(Call call) {
    var wanted =
        RelationValue.of(
            dialect,
            RelationValue.nullable(call.argument(0, "database")),
            RelationValue.nullable(call.argument(1, "schema")),
            RelationValue.nullable(call.argument(2, "identifier")),
            null);
    return existing(wanted);
  }

  private @Nullable Object loadRelation(Call call) {
    return existing(Functions.relation(call, 0, "relation"));
  }

  private @Nullable RelationValue existing(RelationValue wanted) {
    return ask()
        .relation(wanted.toName())
        .map(found -> RelationValue.of(dialect, found.name(), found.kind()))
        .orElse(null);
  }

  private boolean alreadyExists(Call call) {
    var wanted =
        RelationValue.of(
            dialect,
            surroundings.target().database(),
            call.requireString(0, "schema"),
            call.requireString(1, "name"),
            null);
    return existing(wanted) != null;
  }

  private List<@Nullable Object> getColumns(Call call) {
    return columnValues(columns(Functions.relation(call, 0, "relation")));
  }

  private ImmutableList<ColumnInfo> columns(RelationValue relation) {
    return RelationValue.CTE.equals(relation.type())
        ? ImmutableList.of()
        : ask().columns(relation.toName());
  }

  private List<@Nullable Object> getMissingColumns(Call call) {
    var known =
        columns(Functions.relation(call, 1, "to_relation")).stream()
            .map(column -> column.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return columnValues(
        columns(Functions.relation(call, 0, "from_relation")).stream()
            .filter(column -> !known.contains(column.name().toLowerCase(Locale.ROOT)))
            .collect(ImmutableList.toImmutableList()));
  }

  private List<@Nullable Object> getQueryColumns(Call call) {
    var sql = call.requireString(0, "sql");
    return columnValues(ask().query(sql, false, true, Functions.mention(call)).columns());
  }

  private List<@Nullable Object> columnValues(ImmutableList<ColumnInfo> columns) {
    var values = new ArrayList<@Nullable Object>(columns.size());
    columns.forEach(column -> values.add(ColumnValue.of(dialect, column)));
    return values;
  }

  private List<@Nullable Object> listRelations(Call call) {
    return relations(
        RelationValue.nullable(call.argument(0, "database")), call.requireString(1, "schema"));
  }

  private List<@Nullable Object> listRelationsOf(Call call) {
    var schema = Functions.relation(call, 0, "schema_relation").toName();
    return relations(schema.database(), schema.schema());
  }

  private List<@Nullable Object> relations(@Nullable String catalogue, String schema) {
    var relations = new ArrayList<@Nullable Object>();
    for (var found : ask().relations(catalogue, schema)) {
      relations.add(RelationValue.of(dialect, found.name(), found.kind()));
    }
    return relations;
  }

  private List<@Nullable Object> listSchemas(Call call) {
    return new ArrayList<>(ask().schemas(RelationValue.nullable(call.argument(0, "database"))));
  }

  private boolean checkSchemaExists(Call call) {
    return ask()
        .schemaExists(
            RelationValue.nullable(call.argument(0, "database")), call.requireString(1, "schema"));
  }

  private Object createSchema(Call call) {
    var schema = Functions.relation(call, 0, "relation").toName();
    ask().createSchema(schema.database(), schema.schema());
    return "";
  }

  private Object dropSchema(Call call) {
    var schema = Functions.relation(call, 0, "relation").toName();
    ask().dropSchema(schema.database(), schema.schema());
    return "";
  }

  private Object dropRelation(Call call) {
    ask().drop(Functions.relation(call, 0, "relation").toName());
    return "";
  }

  private Object renameRelation(Call call) {
    var from = Functions.relation(call, 0, "from_relation").toName();
    ask().rename(from, Functions.relation(call, 1, "to_relation").toName());
    return "";
  }

  private Object truncateRelation(Call call) {
    ask().truncate(Functions.relation(call, 0, "relation").toName());
    return "";
  }

  private Object execute(Call call) {
    var sql = Values.text(call.argument(0, "sql"));
    var autoBegin = Functions.flag(call, 1, "auto_begin", false);
    var fetch = Functions.flag(call, 2, "fetch", false);
    var limit = Functions.whole(call, 3, "limit", -1);
    var result = ask().query(sql, autoBegin, fetch, Functions.mention(call));
    var rows = result.rows();
    var limited =
        limit < 0 || limit >= rows.size()
            ? result
            : new QueryResult(result.columns(), rows.subList(0, (int) limit), result.response());
    return PyTuple.of(
        new ResponseValue(result.response()), TableValue.of(limited, surroundings.messages()));
  }

  private Object commit() {
    ask().commit();
    return "";
  }

  /** The macro a project has for a strategy of its own; the built-in ones are not macros here. */
  private Object strategyMacro(Call call) {
    var strategy = call.requireString(1, "strategy");
    var name = "get_incremental_" + strategy.replace('+', '_') + "_sql";
    return surroundings
        .macros()
        .find(surroundings.rootPackage(), name)
        .map(found -> new MacroCallable(found, recorder))
        .orElseThrow(() ->
            Functions.error(
                call, "there is no macro `" + name + "` for the strategy `" + strategy + "`"));
  }

  private static List<@Nullable Object> strategies() {
    return new ArrayList<>(ImmutableList.of("append", "delete+insert", "merge"));
  }
}
