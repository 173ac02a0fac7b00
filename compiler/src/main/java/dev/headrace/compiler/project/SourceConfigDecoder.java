package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.Suggestion;
import dev.headrace.compiler.node.SourceConfig;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of a source's configuration that are maps: freshness and files. */
final class SourceConfigDecoder {
  private static final ImmutableList<String> FORMATS =
      ImmutableList.of("csv", "parquet", "json", "jsonl", "ndjson");

  private static final ImmutableList<String> PERIODS = ImmutableList.of("minute", "hour", "day");

  private SourceConfigDecoder() {}

  static SourceConfig.@Nullable Freshness freshness(ConfigReader config, Diagnostics diagnostics) {
    var map = config.map("freshness").orElse(null);
    if (map == null) {
      return null;
    }
    var warnAfter = age(map, "warn_after", diagnostics);
    var errorAfter = age(map, "error_after", diagnostics);
    var filter = map.get("filter").map(SourceConfigDecoder::text).orElse(null);
    return warnAfter == null && errorAfter == null
        ? null
        : new SourceConfig.Freshness(warnAfter, errorAfter, filter);
  }

  private static @Nullable String text(YamlValue value) {
    return value instanceof YamlScalar scalar && !scalar.isNull() ? scalar.text() : null;
  }

  private static SourceConfig.@Nullable Age age(
      YamlMap freshness, String key, Diagnostics diagnostics) {
    var value = freshness.get(key).orElse(null);
    if (!(value instanceof YamlMap age)) {
      if (value != null && text(value) != null) {
        invalid(key, value, diagnostics);
      }
      return null;
    }
    var count = age.get("count").map(YamlValue::toTemplateValue).orElse(null);
    var period = age.get("period").map(YamlValue::toTemplateValue).orElse(null);
    if (count == null && period == null) {
      return null;
    }
    if (count instanceof String text) {
      count = PlainScalar.resolve(text);
    }
    if (count instanceof Long number && number >= 0 && period != null && PERIODS.contains(period)) {
      return new SourceConfig.Age(number, period.toString());
    }
    invalid(key, age, diagnostics);
    return null;
  }

  private static void invalid(String key, YamlValue value, Diagnostics diagnostics) {
    diagnostics.report(
        Diagnostic.error(
                Code.INVALID_VALUE,
                value.at(),
                "`"
                    + key
                    + "` needs a `count`, a whole number, and a `period`: "
                    + String.join(", ", PERIODS))
            .withHint("for example {count: 12, period: hour}"));
  }

  /** From {@code external}, {@code path} or {@code external_location}, also under {@code meta}. */
  static SourceConfig.@Nullable Files files(ConfigReader config) {
    var external = config.map("external");
    var location =
        external
            .flatMap(map -> map.get("location").or(() -> map.get("path")))
            .map(SourceConfigDecoder::text)
            .or(() -> Optional.ofNullable(config.textOrNull("path")))
            .or(() -> Optional.ofNullable(config.textOrNull("external_location")))
            .or(() -> inMeta(config));
    external.flatMap(map -> map.get("format")).ifPresent(value -> checkFormat(value, config));
    var format = external.flatMap(map -> map.get("format")).map(SourceConfigDecoder::text);
    return location
        .map(known ->
            new SourceConfig.Files(known, format.orElse(null), options(external.orElse(null))))
        .orElse(null);
  }

  private static void checkFormat(YamlValue value, ConfigReader config) {
    var format = text(value);
    if (format != null && !FORMATS.contains(format.toLowerCase(Locale.ROOT))) {
      config.invalid(
          "format",
          value,
          "one of `" + String.join("`, `", FORMATS) + "`",
          Suggestion.didYouMean(format, FORMATS).orElse(null));
    }
  }

  private static Optional<String> inMeta(ConfigReader config) {
    return config
        .map("meta")
        .flatMap(meta -> meta.get("external_location"))
        .map(SourceConfigDecoder::text);
  }

  private static ImmutableMap<String, String> options(@Nullable YamlMap external) {
    if (external == null || !(external.get("options").orElse(null) instanceof YamlMap map)) {
      return ImmutableMap.of();
    }
    var options = ImmutableMap.<String, String>builder();
    for (var entry : map.entries()) {
      options.put(
          entry.key(),
          entry.value() instanceof YamlScalar scalar
              ? scalar.text()
              : String.valueOf(entry.value().toTemplateValue()));
    }
    return options.buildKeepingLast();
  }
}
