package dev.headrace.compiler.select;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.diagnostic.Suggestion;
import dev.headrace.compiler.project.YamlList;
import dev.headrace.compiler.project.YamlMap;
import dev.headrace.compiler.project.YamlScalar;
import dev.headrace.compiler.project.YamlValue;
import dev.headrace.compiler.select.SelectorDefinitions.Definition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code selectors.yml}. */
final class SelectorsReader {
  private static final ImmutableSet<String> KEYS =
      ImmutableSet.of("name", "description", "default", "definition");

  private final Diagnostics diagnostics;
  private final DefinitionReader definitions;

  SelectorsReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.definitions = new DefinitionReader(diagnostics);
  }

  ImmutableMap<String, Definition> read(YamlValue file) {
    var byName = new LinkedHashMap<String, Definition>();
    if (file instanceof YamlMap map) {
      for (var item : items(map.get("selectors"))) {
        one(item).ifPresent(definition -> put(definition, item.at(), byName));
      }
    }
    checkDefaults(byName, file.at());
    return ImmutableMap.copyOf(byName);
  }

  private List<YamlValue> items(Optional<YamlValue> list) {
    return list.isPresent() && list.get() instanceof YamlList items ? items.items() : List.of();
  }

  private Optional<Definition> one(YamlValue item) {
    if (!(item instanceof YamlMap map)) {
      refuse(item.at(), "a selector is a map with `name` and `definition`", null);
      return Optional.empty();
    }
    for (var entry : map.entries()) {
      if (!KEYS.contains(entry.key())) {
        refuse(
            entry.keyAt(),
            "`%s` is not a key of a selector".formatted(entry.key()),
            Suggestion.didYouMean(entry.key(), KEYS).orElse(null));
      }
    }
    var name = text(map, "name");
    var definition = map.get("definition");
    if (name.isEmpty() || definition.isEmpty()) {
      refuse(map.at(), "a selector needs a `name` and a `definition`", null);
      return Optional.empty();
    }
    return definitions
        .read(definition.get())
        .map(expression ->
            new Definition(name, text(map, "description"), isTrue(map.get("default")), expression));
  }

  private void put(Definition definition, SourceSpan at, Map<String, Definition> byName) {
    if (byName.putIfAbsent(definition.name(), definition) != null) {
      refuse(at, "the selector `%s` is defined twice".formatted(definition.name()), null);
    }
  }

  private void checkDefaults(Map<String, Definition> byName, SourceSpan at) {
    var defaults = byName.values().stream().filter(Definition::isDefault).toList();
    if (defaults.size() > 1) {
      refuse(
          at,
          "two selectors are the default, `%s` and `%s`"
              .formatted(defaults.get(0).name(), defaults.get(1).name()),
          null);
    }
  }

  private static boolean isTrue(Optional<YamlValue> value) {
    return value
        .map(YamlValue::toTemplateValue)
        .filter(set -> Boolean.TRUE.equals(set) || "true".equals(String.valueOf(set)))
        .isPresent();
  }

  private static String text(YamlMap map, String key) {
    return map.get(key)
        .filter(YamlScalar.class::isInstance)
        .map(value -> ((YamlScalar) value).text())
        .orElse("");
  }

  private void refuse(SourceSpan at, String message, @Nullable String hint) {
    diagnostics.report(Diagnostic.error(Code.INVALID_SELECTOR, at, message).withHint(hint));
  }
}
