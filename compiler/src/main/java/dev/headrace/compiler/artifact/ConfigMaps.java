package dev.headrace.compiler.artifact;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import dev.headrace.compiler.diagnostic.Severity;
import dev.headrace.compiler.node.DataTest;
import dev.headrace.compiler.node.Hook;
import dev.headrace.compiler.node.Incremental;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.ModelConfig;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.Seed;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node's configuration: every key readers expect, then whatever else the project set. */
final class ConfigMaps {
  private static final Map<String, @Nullable Object> NO_CONTRACT =
      Collections.unmodifiableMap(Entries.map("enforced", false, "alias_types", true));

  /** About as many keys as a configuration has. */
  private static final int KEYS = 32;

  private ConfigMaps() {}

  static Map<String, @Nullable Object> model(Model model) {
    var config = model.config();
    var map =
        start(config.enabled(), config.alias(), config.schema(), config.database(), model.tags());
    map.put("meta", config.meta());
    map.put("materialized", config.materialized());
    map.put("incremental_strategy", config.incremental().strategy().orElse(null));
    relation(map, config.persistDocs(), config.preHooks(), config.postHooks());
    map.put("column_types", ImmutableMap.of());
    map.put("full_refresh", config.fullRefresh());
    map.put("unique_key", uniqueKey(config.incremental()));
    map.put("on_schema_change", config.incremental().onSchemaChange().label());
    map.put("grants", config.grants());
    shown(map);
    map.put("access", "protected");
    return addOthers(map, model);
  }

  static Map<String, @Nullable Object> seed(Seed seed) {
    var config = seed.config();
    var map =
        start(config.enabled(), config.alias(), config.schema(), config.database(), seed.tags());
    map.put("meta", config.meta());
    map.put("materialized", "seed");
    map.put("incremental_strategy", null);
    relation(map, config.persistDocs(), config.preHooks(), config.postHooks());
    map.put("column_types", config.columnTypes());
    map.put("full_refresh", config.fullRefresh());
    map.put("unique_key", null);
    map.put("on_schema_change", "ignore");
    map.put("grants", ImmutableMap.of());
    shown(map);
    map.put("delimiter", config.delimiter());
    map.put("quote_columns", config.quoteColumns());
    return addOthers(map, seed);
  }

  static Map<String, @Nullable Object> test(DataTest test) {
    var config = test.config();
    var map =
        start(config.enabled(), config.alias(), config.schema(), config.database(), test.tags());
    map.put("meta", config.meta());
    map.put("materialized", "test");
    map.put("severity", config.severity() == Severity.ERROR ? "ERROR" : "WARN");
    map.put("store_failures", config.storeFailures());
    map.put("store_failures_as", config.storeFailuresAs());
    map.put("where", config.where());
    map.put("limit", config.limit());
    map.put("fail_calc", config.failCalc());
    map.put("warn_if", config.warnIf());
    map.put("error_if", config.errorIf());
    return addOthers(map, test);
  }

  /** Whether a test keeps its failing rows in a relation. */
  static boolean stores(DataTest test) {
    var as = test.config().storeFailuresAs();
    return as == null
        ? Boolean.TRUE.equals(test.config().storeFailures())
        : !as.equals("ephemeral");
  }

  /** A node that has no typed configuration of its own. */
  static Map<String, @Nullable Object> plain(Node node, String materialized) {
    var map = start(true, null, null, null, node.tags());
    map.put("meta", meta(node));
    map.put("materialized", materialized);
    return addOthers(map, node);
  }

  static Map<?, ?> meta(Node node) {
    return node.configValues().get("meta") instanceof Map<?, ?> meta ? meta : ImmutableMap.of();
  }

  private static Map<String, @Nullable Object> start(
      boolean enabled,
      @Nullable String alias,
      @Nullable String schema,
      @Nullable String database,
      ImmutableSet<String> tags) {
    var map = LinkedHashMap.<String, @Nullable Object>newLinkedHashMap(KEYS);
    map.put("enabled", enabled);
    map.put("alias", alias);
    map.put("schema", schema);
    map.put("database", database);
    map.put("tags", tags);
    return map;
  }

  private static void relation(
      Map<String, @Nullable Object> map,
      ModelConfig.PersistDocs persistDocs,
      ImmutableList<Hook> preHooks,
      ImmutableList<Hook> postHooks) {
    map.put(
        "persist_docs",
        persistDocs.equals(ModelConfig.PersistDocs.NONE)
            ? ImmutableMap.of()
            : Entries.map("relation", persistDocs.relation(), "columns", persistDocs.columns()));
    map.put("post-hook", hooks(postHooks));
    map.put("pre-hook", hooks(preHooks));
    map.put("quoting", ImmutableMap.of());
  }

  private static void shown(Map<String, @Nullable Object> map) {
    map.put("packages", ImmutableList.of());
    map.put("docs", Entries.DOCS);
    map.put("contract", NO_CONTRACT);
  }

  private static ImmutableList<Map<String, @Nullable Object>> hooks(ImmutableList<Hook> hooks) {
    return Streams.mapWithIndex(
            hooks.stream(),
            (hook, index) ->
                Entries.map(
                    "sql", hook.template(), "transaction", hook.transaction(), "index", index + 1))
        .collect(ImmutableList.toImmutableList());
  }

  private static @Nullable Object uniqueKey(Incremental incremental) {
    var key = incremental.uniqueKey();
    return key.isEmpty() ? null : key.size() == 1 ? key.getFirst() : key;
  }

  /** What was set and has no typed form; what has one was decoded from the same values. */
  private static Map<String, @Nullable Object> addOthers(
      Map<String, @Nullable Object> map, Node node) {
    node.configValues()
        .values()
        .forEach((key, value) -> {
          if (!typed(map, key)) {
            map.put(key, value);
          }
        });
    return map;
  }

  private static boolean typed(Map<String, @Nullable Object> map, String key) {
    return switch (key) {
      case "pre_hook", "post_hook" -> map.containsKey("pre-hook");
      case "access", "docs", "contract", "packages", "quoting" -> false;
      default -> map.containsKey(key);
    };
  }
}
