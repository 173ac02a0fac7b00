package dev.headrace.runtime.adapter.snowflake;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.sql.Dialect;
import java.util.Optional;

/** The warehouse and the tag of a session's statements: a node's own, or else the target's. */
final class Surroundings {
  private final Settings settings;
  private Optional<String> warehouse;
  private Optional<String> tag;

  Surroundings(Settings settings) {
    this.settings = settings;
    this.warehouse = settings.warehouse();
    this.tag = settings.queryTag();
  }

  /** What has to be said for a node's statements, often nothing. */
  ImmutableList<String> changesTo(ConfigValues config) {
    var changes = ImmutableList.<String>builder();
    var wantedWarehouse = text(config, "snowflake_warehouse").or(settings::warehouse);
    if (!wantedWarehouse.equals(warehouse)) {
      wantedWarehouse.ifPresent(
          name -> changes.add("use warehouse " + Dialect.SNOWFLAKE.written(name)));
    }
    var wantedTag = text(config, "query_tag").or(settings::queryTag);
    if (!wantedTag.equals(tag)) {
      changes.add(
          wantedTag
              .map(text -> "alter session set query_tag = " + SnowflakeStatements.text(text))
              .orElse("alter session unset query_tag"));
    }
    warehouse = wantedWarehouse;
    tag = wantedTag;
    return changes.build();
  }

  private static Optional<String> text(ConfigValues config, String key) {
    return Optional.ofNullable(config.get(key)).map(String::valueOf);
  }
}
