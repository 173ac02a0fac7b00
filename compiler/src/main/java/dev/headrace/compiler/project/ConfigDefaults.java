package dev.headrace.compiler.project;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.Hook;
import dev.headrace.compiler.node.ResourceType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a configuration shows where nothing is set, as dbt's manifest has it. */
final class ConfigDefaults {
  private static final ImmutableMap<ResourceType, ConfigValues> UNSET =
      Arrays.stream(ResourceType.values())
          .collect(
              toImmutableMap(
                  type -> type, type -> new ConfigValues(new TreeMap<>(defaults(type)))));

  private ConfigDefaults() {}

  static String materialized(ResourceType type) {
    return switch (type) {
      case SEED -> "seed";
      case SNAPSHOT -> "snapshot";
      case TEST, UNIT_TEST -> "test";
      case MODEL, SOURCE, EXPOSURE, ANALYSIS, OPERATION -> "view";
    };
  }

  /** Every key, sorted: the defaults of the kind and over them what is set. */
  static ConfigValues values(MergedConfig merged) {
    var unset = requireNonNull(UNSET.get(merged.type()));
    if (merged.values().isEmpty()) {
      return unset;
    }
    var values = new TreeMap<String, @Nullable Object>(unset.values());
    merged
        .values()
        .forEach((key, value) ->
            values.put(key, ConfigKeys.isHook(key) ? hooks(value) : over(values.get(key), value)));
    var written = new TreeMap<String, @Nullable Object>();
    merged.written().forEach((key, value) -> written.put(key, value.toTemplateValue()));
    return new ConfigValues(values, ConfigPlaces.of(merged), written);
  }

  /** What is set over a default: a list stays a list, and a map keeps the default's other keys. */
  private static @Nullable Object over(@Nullable Object fallback, YamlValue value) {
    var set = value.toTemplateValue();
    if (fallback instanceof Map<?, ?> defaults && set instanceof Map<?, ?> map) {
      var both = new LinkedHashMap<@Nullable Object, @Nullable Object>(defaults);
      both.putAll(map);
      return both;
    }
    var isCollection = fallback instanceof Map<?, ?> || fallback instanceof Iterable<?>;
    return set == null && isCollection ? fallback : set;
  }

  private static List<@Nullable Object> hooks(YamlValue value) {
    var hooks = new ArrayList<@Nullable Object>();
    for (var item :
        value instanceof YamlList list ? list.items() : ImmutableList.<YamlValue>of(value)) {
      if (item instanceof YamlScalar scalar && !scalar.isNull()) {
        var hook = hook(scalar);
        hooks.add(shown(hook.template(), hook.transaction()));
      } else if (item instanceof YamlMap map) {
        var transaction = map.get("transaction").map(YamlValue::toTemplateValue).orElse(true);
        hooks.add(shown(map.get("sql").map(YamlValue::toTemplateValue).orElse(""), transaction));
      }
    }
    return hooks;
  }

  private static Map<String, @Nullable Object> shown(Object sql, Object transaction) {
    var hook = new LinkedHashMap<String, @Nullable Object>();
    hook.put("sql", sql);
    hook.put("transaction", transaction);
    hook.put("index", null);
    return hook;
  }

  /** A hook written as text, which may be the JSON that {@code after_commit} makes. */
  static Hook hook(YamlScalar scalar) {
    var text = scalar.text().strip();
    if (text.startsWith("{\"") && text.contains("\"sql\"")) {
      var parsed = Yaml.parseInline(scalar.at().file(), text, new Diagnostics());
      if (parsed instanceof YamlMap map && map.get("sql").orElse(null) instanceof YamlScalar sql) {
        var outside =
            map.get("transaction").orElse(null) instanceof YamlScalar flag
                && Boolean.FALSE.equals(flag.value());
        return new Hook(sql.text(), !outside, scalar.content());
      }
    }
    return new Hook(scalar.text(), true, scalar.content());
  }

  private static Map<String, @Nullable Object> defaults(ResourceType type) {
    return switch (type) {
      case MODEL, ANALYSIS, OPERATION, SNAPSHOT -> model(materialized(type));
      case SEED -> seed();
      case TEST, UNIT_TEST -> test();
      case SOURCE -> source();
      case EXPOSURE -> general();
    };
  }

  private static Map<String, @Nullable Object> general() {
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put("enabled", true);
    values.put("tags", ImmutableList.of());
    values.put("meta", ImmutableMap.of());
    return values;
  }

  private static Map<String, @Nullable Object> source() {
    var values = general();
    values.put("event_time", null);
    values.put("freshness", null);
    values.put("loaded_at_field", null);
    values.put("loaded_at_query", null);
    return values;
  }

  private static Map<String, @Nullable Object> relation() {
    var values = general();
    values.put("alias", null);
    values.put("schema", null);
    values.put("database", null);
    values.put("group", null);
    return values;
  }

  private static Map<String, @Nullable Object> test() {
    var values = relation();
    values.put("schema", "dbt_test__audit");
    values.put("materialized", "test");
    values.put("severity", "ERROR");
    values.put("store_failures", null);
    values.put("store_failures_as", null);
    values.put("where", null);
    values.put("limit", null);
    values.put("fail_calc", "count(*)");
    values.put("warn_if", "!= 0");
    values.put("error_if", "!= 0");
    return values;
  }

  private static Map<String, @Nullable Object> model(String materialized) {
    var values = relation();
    values.put("materialized", materialized);
    values.put("incremental_strategy", null);
    values.put("batch_size", null);
    values.put("lookback", 1L);
    values.put("begin", null);
    values.put("persist_docs", ImmutableMap.of());
    values.put("post-hook", ImmutableList.of());
    values.put("pre-hook", ImmutableList.of());
    values.put("quoting", ImmutableMap.of());
    values.put("column_types", ImmutableMap.of());
    values.put("full_refresh", null);
    values.put("unique_key", null);
    values.put("on_schema_change", "ignore");
    values.put("on_configuration_change", "apply");
    values.put("grants", ImmutableMap.of());
    values.put("packages", ImmutableList.of());
    values.put("docs", docs());
    values.put("contract", contract());
    values.put("event_time", null);
    values.put("concurrent_batches", null);
    values.put("access", "protected");
    values.put("freshness", null);
    return values;
  }

  private static Map<String, @Nullable Object> seed() {
    var values = model("seed");
    values.keySet().removeAll(ImmutableList.of("access", "freshness"));
    values.put("delimiter", ",");
    values.put("quote_columns", null);
    return values;
  }

  private static Map<String, @Nullable Object> docs() {
    var docs = new LinkedHashMap<String, @Nullable Object>();
    docs.put("show", true);
    docs.put("node_color", null);
    return docs;
  }

  private static Map<String, @Nullable Object> contract() {
    var contract = new LinkedHashMap<String, @Nullable Object>();
    contract.put("enforced", false);
    contract.put("alias_types", true);
    return contract;
  }
}
