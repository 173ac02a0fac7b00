package dev.headrace.runtime.adapter.snowflake;

import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.sql.Dialect;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The warehouse and the tag of a session's statements: a node's own, or else the target's. */
final class Surroundings {
  private static final String WAREHOUSE = "snowflake_warehouse";
  private static final String TAG = "query_tag";

  private final Settings settings;
  private Optional<String> warehouse;
  private Optional<String> tag;

  Surroundings(Settings settings) {
    this.settings = settings;
    this.warehouse = settings.warehouse();
    this.tag = settings.queryTag();
  }

  /**
   * Changes them to what a node asks for, often not at all.
   *
   * @param sender of a statement that a key of the configuration asks for; until it has returned,
   *     nothing counts as changed
   */
  void changeTo(ConfigValues config, BiConsumer<String, String> sender) {
    var wantedWarehouse = text(config, WAREHOUSE).or(settings::warehouse);
    if (wantedWarehouse.isPresent() && !wantedWarehouse.equals(warehouse)) {
      sender.accept("use warehouse " + Dialect.SNOWFLAKE.written(wantedWarehouse.get()), WAREHOUSE);
      warehouse = wantedWarehouse;
    }
    var wantedTag = text(config, TAG).or(settings::queryTag);
    if (!wantedTag.equals(tag)) {
      sender.accept(
          wantedTag
              .map(text -> "alter session set query_tag = " + SnowflakeStatements.text(text))
              .orElse("alter session unset query_tag"),
          TAG);
      tag = wantedTag;
    }
  }

  private static Optional<String> text(ConfigValues config, String key) {
    return Optional.ofNullable(config.get(key)).map(String::valueOf);
  }
}
