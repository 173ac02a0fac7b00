package dev.headrace.runtime.adapter.snowflake;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.runtime.adapter.SqlStatement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a model's configuration says of its relation: {@code transient}, {@code cluster_by}, {@code
 * automatic_clustering}, {@code copy_grants}, {@code secure}.
 */
final class TableOptions {
  private TableOptions() {}

  /** The statement that makes a table, up to its query. */
  static String create(String table, ConfigValues config) {
    var kind = Boolean.FALSE.equals(config.get("transient")) ? "table " : "transient table ";
    return "create or replace " + kind + table + clusterBy(config) + copyGrants(config) + " as (\n";
  }

  static String createView(String view, ConfigValues config) {
    var kind = isSet(config, "secure") ? "secure view " : "view ";
    return "create or replace " + kind + view + copyGrants(config) + " as (\n";
  }

  static String createMaterializedView(String view, ConfigValues config) {
    var kind = isSet(config, "secure") ? "secure materialized view " : "materialized view ";
    return "create or replace " + kind + view + copyGrants(config) + clusterBy(config) + " as (\n";
  }

  /** What is said of a table that stands. */
  static ImmutableList<SqlStatement> after(String table, ConfigValues config) {
    return isSet(config, "automatic_clustering")
        ? ImmutableList.of(SqlStatement.of("alter table " + table + " resume recluster"))
        : ImmutableList.of();
  }

  /** The keys are expressions, each its own or all in one text. */
  static String clusterBy(ConfigValues config) {
    return switch (config.get("cluster_by")) {
      case null -> "";
      case List<?> keys ->
          keys.stream()
              .map(String::valueOf)
              .collect(Collectors.joining(", ", " cluster by (", ")"));
      case Object key -> " cluster by (" + key + ")";
    };
  }

  private static String copyGrants(ConfigValues config) {
    return isSet(config, "copy_grants") ? " copy grants" : "";
  }

  private static boolean isSet(ConfigValues config, String key) {
    return Boolean.TRUE.equals(config.get(key));
  }
}
