package dev.headrace.runtime.adapter.duckdb;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.project.YamlList;
import dev.headrace.compiler.project.YamlMap;
import dev.headrace.compiler.project.YamlScalar;
import dev.headrace.compiler.project.YamlValue;
import dev.headrace.runtime.adapter.TargetConfig;
import dev.headrace.runtime.adapter.TargetSettings;
import dev.headrace.runtime.adapter.duckdb.Settings.Attachment;
import dev.headrace.runtime.adapter.duckdb.Settings.Extension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the keys of a profile that dbt-duckdb knows, and says which of them do not work here. */
final class SettingsReader {
  private static final ImmutableSet<String> KEYS =
      ImmutableSet.of(
          "type",
          "path",
          "database",
          "schema",
          "threads",
          "statement_timeout",
          "extensions",
          "settings",
          "config_options",
          "attach");

  /** Known elsewhere; to pass over one silently would build something else than asked. */
  private static final ImmutableSet<String> REFUSED =
      ImmutableSet.of("filesystems", "plugins", "module_paths", "remote", "secrets", "is_ducklake");

  /** Known elsewhere; nothing here depends on it. */
  private static final ImmutableSet<String> IGNORED =
      ImmutableSet.of(
          "external_root",
          "disable_transactions",
          "keep_open",
          "retries",
          "use_credential_provider",
          "motherduck_token",
          "token");

  private static final ImmutableSet<String> ATTACH_KEYS =
      ImmutableSet.of("path", "alias", "type", "read_only");

  private final TargetConfig config;
  private final Diagnostics diagnostics;
  private final TargetSettings plain;

  SettingsReader(TargetConfig config, Diagnostics diagnostics) {
    this.plain = new TargetSettings(config, diagnostics);
    this.config = config;
    this.diagnostics = diagnostics;
  }

  Settings read() {
    plain.check("DuckDB", KEYS, Sets.union(IGNORED, REFUSED).immutableCopy());
    config.settings().entries().stream()
        .filter(entry -> REFUSED.contains(entry.key()))
        .forEach(entry ->
            error(
                Code.UNSUPPORTED_KEY,
                entry.keyAt(),
                "`%s` of a DuckDB target is not supported".formatted(entry.key())));
    var file = file();
    var settings =
        new Settings(
            file,
            plain.text("schema").orElse("main"),
            plain.number("threads", 1, 1),
            plain.number("statement_timeout", 0, 0),
            texts("config_options"),
            texts("settings"),
            extensions(),
            attachments());
    plain
        .text("database")
        .filter(database -> !database.equals(settings.database()))
        .ifPresent(database ->
            error(
                Code.INVALID_VALUE,
                config.at("database"),
                "`database` is `%s`, but the catalogue of this file is `%s`"
                    .formatted(database, settings.database())));
    return settings;
  }

  private @Nullable Path file() {
    var path = plain.text("path").orElse(Settings.IN_MEMORY);
    if (path.equals(Settings.IN_MEMORY)) {
      return null;
    }
    if (path.startsWith("md:") || path.startsWith("motherduck:") || path.contains("://")) {
      error(
          Code.INVALID_VALUE,
          config.at("path"),
          "`%s` is not a local file, and a DuckDB target needs one".formatted(path));
    }
    return config.folder().resolve(path).normalize();
  }

  private ImmutableList<Extension> extensions() {
    var extensions = ImmutableList.<Extension>builder();
    each(
        "extensions",
        item -> {
          if (item instanceof YamlMap map) {
            var name = text(map, "name");
            var repository = text(map, "repo").orElse(null);
            name.ifPresentOrElse(
                known -> extensions.add(new Extension(known, repository)),
                () -> error(Code.MISSING_KEY, map.at(), "an extension has a `name`"));
          } else if (item instanceof YamlScalar scalar) {
            extensions.add(new Extension(scalar.text(), null));
          }
        });
    return extensions.build();
  }

  private ImmutableList<Attachment> attachments() {
    var attachments = ImmutableList.<Attachment>builder();
    each(
        "attach",
        item -> {
          if (!(item instanceof YamlMap map)) {
            error(Code.WRONG_TYPE, item.at(), "an item of `attach` is a mapping with a `path`");
            return;
          }
          for (var entry : map.entries()) {
            if (!ATTACH_KEYS.contains(entry.key())) {
              error(
                  Code.UNSUPPORTED_KEY,
                  entry.keyAt(),
                  "`%s` of an attached database is not supported".formatted(entry.key()));
            }
          }
          var path = text(map, "path");
          if (path.isEmpty()) {
            error(Code.MISSING_KEY, map.at(), "an attached database has a `path`");
            return;
          }
          attachments.add(
              new Attachment(
                  path.get().contains(":")
                      ? path.get()
                      : config.folder().resolve(path.get()).normalize().toString(),
                  text(map, "alias").orElse(null),
                  text(map, "type").orElse(null),
                  text(map, "read_only").map(Boolean::parseBoolean).orElse(false)));
        });
    return attachments.build();
  }

  private ImmutableMap<String, String> texts(String key) {
    var texts = new LinkedHashMap<String, String>();
    get(key)
        .ifPresent(value -> {
          if (value instanceof YamlMap map) {
            for (var entry : map.entries()) {
              text(map, entry.key()).ifPresent(text -> texts.put(entry.key(), text));
            }
          } else if (!(value instanceof YamlScalar scalar && scalar.isNull())) {
            error(Code.WRONG_TYPE, value.at(), "`%s` is a mapping".formatted(key));
          }
        });
    return ImmutableMap.copyOf(texts);
  }

  private void each(String key, Consumer<YamlValue> consumer) {
    get(key)
        .ifPresent(value -> {
          if (value instanceof YamlList list) {
            items(list).forEach(consumer);
          } else if (!(value instanceof YamlScalar scalar && scalar.isNull())) {
            error(Code.WRONG_TYPE, value.at(), "`%s` is a list".formatted(key));
          }
        });
  }

  private static List<YamlValue> items(YamlList list) {
    return new ArrayList<>(list.items());
  }

  private Optional<YamlValue> get(String key) {
    return config.settings().get(key);
  }

  private static Optional<String> text(YamlMap map, String key) {
    return map.get(key)
        .filter(YamlScalar.class::isInstance)
        .map(YamlScalar.class::cast)
        .filter(scalar -> !scalar.isNull())
        .map(YamlScalar::text);
  }

  private void error(Code code, SourceSpan at, String message) {
    diagnostics.report(Diagnostic.error(code, at, message));
  }
}
