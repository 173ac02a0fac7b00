package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.Severity;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.Hook;
import dev.headrace.compiler.node.Incremental;
import dev.headrace.compiler.node.ModelConfig;
import dev.headrace.compiler.node.SeedConfig;
import dev.headrace.compiler.node.SourceConfig;
import dev.headrace.compiler.node.TestConfig;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes typed configuration of merged layers; what is wrong gets its default and a diagnostic. */
public final class ConfigDecoder {
  private static final ImmutableList<String> ON_SCHEMA_CHANGE =
      Stream.of(Incremental.OnSchemaChange.values())
          .map(Incremental.OnSchemaChange::label)
          .collect(ImmutableList.toImmutableList());

  /** What is kept as it is for artifacts, and is a map. */
  private static final ImmutableList<String> MAPS = ImmutableList.of("docs", "contract");

  private static final ImmutableList<String> ACCESS =
      ImmutableList.of("private", "protected", "public");

  private static final ImmutableList<String> ON_CONFIGURATION_CHANGE =
      ImmutableList.of("apply", "continue", "fail");

  private final Diagnostics diagnostics;

  public ConfigDecoder(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Of a model or a snapshot. */
  public ModelConfig model(MergedConfig merged) {
    var config = new ConfigReader(merged, diagnostics);
    MAPS.forEach(config::map);
    config.textOrNull("group");
    config.oneOf("access", ACCESS);
    config.oneOf("on_configuration_change", ON_CONFIGURATION_CHANGE);
    return new ModelConfig(
        config.bool("enabled", true),
        config.text("materialized", ConfigDefaults.materialized(merged.type())),
        config.textOrNull("alias"),
        config.textOrNull("schema"),
        config.textOrNull("database"),
        config.tags(),
        config.meta(),
        hooks(config, "pre-hook"),
        hooks(config, "post-hook"),
        incremental(config),
        config.boolOrNull("full_refresh"),
        config.textOrNull("sql_header"),
        persistDocs(config),
        config.textsMap("grants"),
        timezone(config, merged),
        values(merged));
  }

  /** Of a seed. */
  public SeedConfig seed(MergedConfig merged) {
    var config = new ConfigReader(merged, diagnostics);
    return new SeedConfig(
        config.bool("enabled", true),
        config.textOrNull("alias"),
        config.textOrNull("schema"),
        config.textOrNull("database"),
        config.tags(),
        config.meta(),
        hooks(config, "pre-hook"),
        hooks(config, "post-hook"),
        config.boolOrNull("quote_columns"),
        config.textMap("column_types"),
        delimiter(config, merged),
        config.boolOrNull("full_refresh"),
        persistDocs(config),
        timezone(config, merged),
        values(merged));
  }

  /** Of a table of a source. */
  public SourceConfig source(MergedConfig merged) {
    var config = new ConfigReader(merged, diagnostics);
    return new SourceConfig(
        config.bool("enabled", true),
        config.tags(),
        config.meta(),
        config.textOrNull("loaded_at_field"),
        config.textOrNull("loaded_at_query"),
        SourceConfigDecoder.freshness(config, diagnostics),
        SourceConfigDecoder.files(config),
        values(merged));
  }

  /** Of a data test. */
  public TestConfig test(MergedConfig merged) {
    var config = new ConfigReader(merged, diagnostics);
    var severity = config.oneOf("severity", ImmutableList.of("error", "warn")).orElse("error");
    return new TestConfig(
        config.bool("enabled", true),
        severity.equals("warn") ? Severity.WARNING : Severity.ERROR,
        config.comparison("warn_if"),
        config.comparison("error_if"),
        config.aggregate("fail_calc", "count(*)"),
        config.textOrNull("where"),
        config.numberOrNull("limit"),
        config.boolOrNull("store_failures"),
        config
            .oneOf("store_failures_as", ImmutableList.of("table", "view", "ephemeral"))
            .orElse(null),
        config.textOrNull("alias"),
        config.textOrNull("schema"),
        config.textOrNull("database"),
        config.tags(),
        config.meta(),
        timezone(config, merged),
        values(merged));
  }

  /** Every key with dbt's defaults, as artifacts show it. */
  public ConfigValues values(MergedConfig merged) {
    return ConfigDefaults.values(merged);
  }

  private static Incremental incremental(ConfigReader config) {
    var predicates = config.texts("incremental_predicates");
    return new Incremental(
        Optional.ofNullable(config.textOrNull("incremental_strategy"))
            .map(strategy -> strategy.toLowerCase(Locale.ROOT)),
        config.texts("unique_key").stream()
            .filter(key -> !key.isBlank())
            .collect(ImmutableList.toImmutableList()),
        predicates.isEmpty() ? config.texts("predicates") : predicates,
        config.texts("merge_update_columns"),
        config.texts("merge_exclude_columns"),
        config
            .oneOf("on_schema_change", ON_SCHEMA_CHANGE)
            .map(word -> Incremental.OnSchemaChange.valueOf(word.toUpperCase(Locale.ROOT)))
            .orElse(Incremental.OnSchemaChange.IGNORE));
  }

  private static ImmutableList<Hook> hooks(ConfigReader config, String key) {
    var hooks = ImmutableList.<Hook>builder();
    for (var item : config.items(key)) {
      hook(config, key, item).ifPresent(hooks::add);
    }
    return hooks.build();
  }

  private static Optional<Hook> hook(ConfigReader config, String key, YamlValue item) {
    switch (item) {
      case YamlScalar scalar when scalar.value() instanceof String -> {
        return Optional.of(ConfigDefaults.hook(scalar));
      }
      case YamlMap map when map.get("sql").orElse(null) instanceof YamlScalar sql -> {
        var transaction =
            !(map.get("transaction").orElse(null) instanceof YamlScalar flag)
                || !Boolean.FALSE.equals(flag.value());
        return Optional.of(new Hook(sql.text(), transaction, sql.content()));
      }
      case YamlScalar scalar -> config.wrongType(key, scalar, "SQL, or a map with `sql`");
      case YamlMap map -> config.wrongType(key, map, "SQL, or a map with `sql`");
      case YamlList list -> config.wrongType(key, list, "SQL, or a map with `sql`");
    }
    return Optional.empty();
  }

  private static ModelConfig.PersistDocs persistDocs(ConfigReader config) {
    return config
        .map("persist_docs")
        .map(map -> new ModelConfig.PersistDocs(isTrue(map, "relation"), isTrue(map, "columns")))
        .orElse(ModelConfig.PersistDocs.NONE);
  }

  private static boolean isTrue(YamlMap map, String key) {
    return map.get(key).orElse(null) instanceof YamlScalar scalar
        && Boolean.TRUE.equals(scalar.value());
  }

  private static String delimiter(ConfigReader config, MergedConfig merged) {
    var delimiter = config.text("delimiter", ",");
    if (delimiter.length() != 1) {
      config.invalid("delimiter", merged.get("delimiter").orElseThrow(), "one character", null);
      return ",";
    }
    return delimiter;
  }

  private static @Nullable String timezone(ConfigReader config, MergedConfig merged) {
    var timezone = config.textOrNull("timezone");
    if (timezone == null) {
      return null;
    }
    try {
      return ZoneId.of(timezone).getId();
    } catch (DateTimeException unknown) {
      config.invalid(
          "timezone",
          merged.get("timezone").orElseThrow(),
          "a timezone such as `Australia/Melbourne`",
          null);
      return null;
    }
  }
}
