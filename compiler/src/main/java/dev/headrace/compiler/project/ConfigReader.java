package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.Suggestion;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The settings of one merged configuration, by type; a wrong one is reported and left out. */
final class ConfigReader {
  private final MergedConfig merged;
  private final Diagnostics diagnostics;

  ConfigReader(MergedConfig merged, Diagnostics diagnostics) {
    this.merged = merged;
    this.diagnostics = diagnostics;
  }

  private Optional<YamlValue> value(String key) {
    return merged
        .get(key)
        .filter(value -> !(value instanceof YamlScalar scalar && scalar.isNull()));
  }

  boolean bool(String key, boolean otherwise) {
    return value(key).flatMap(value -> bool(key, value)).orElse(otherwise);
  }

  @Nullable Boolean boolOrNull(String key) {
    return value(key).flatMap(value -> bool(key, value)).orElse(null);
  }

  private Optional<Boolean> bool(String key, YamlValue value) {
    if (value instanceof YamlScalar scalar) {
      if (scalar.value() instanceof Boolean bool) {
        return Optional.of(bool);
      }
      switch (scalar.text().strip().toLowerCase(Locale.ROOT)) {
        case "true" -> {
          return Optional.of(true);
        }
        case "false" -> {
          return Optional.of(false);
        }
        default -> {}
      }
    }
    wrongType(key, value, "true or false");
    return Optional.empty();
  }

  String text(String key, String otherwise) {
    var text = textOrNull(key);
    return text == null ? otherwise : text;
  }

  @Nullable String textOrNull(String key) {
    return value(key).flatMap(value -> text(key, value)).orElse(null);
  }

  private Optional<String> text(String key, YamlValue value) {
    if (value instanceof YamlScalar scalar) {
      return Optional.of(scalar.text());
    }
    wrongType(key, value, "text");
    return Optional.empty();
  }

  @Nullable Long numberOrNull(String key) {
    var value = value(key).orElse(null);
    if (value instanceof YamlScalar scalar) {
      if (scalar.value() instanceof Long number) {
        return number;
      }
      if (PlainScalar.resolve(scalar.text().strip()) instanceof Long number) {
        return number;
      }
    }
    if (value != null) {
      wrongType(key, value, "a whole number");
    }
    return null;
  }

  /** A text or a list of texts. */
  ImmutableList<String> texts(String key) {
    return value(key).map(value -> texts(key, value)).orElseGet(ImmutableList::of);
  }

  private ImmutableList<String> texts(String key, YamlValue value) {
    var texts = ImmutableList.<String>builder();
    for (var item : value instanceof YamlList list ? list.items() : ImmutableList.of(value)) {
      if (item instanceof YamlScalar scalar && !scalar.isNull()) {
        texts.add(scalar.text());
      } else {
        wrongType(key, item, "text or a list of texts");
      }
    }
    return texts.build();
  }

  ImmutableSet<String> tags() {
    var tags = value("tags").orElse(null);
    if (tags instanceof YamlList list) {
      list.items().forEach(this::checkIsText);
    }
    return ImmutableSet.copyOf(texts("tags"));
  }

  /** A number is no tag: written as text it could be another, as 1.10 is 1.1. */
  private void checkIsText(YamlValue tag) {
    if (tag instanceof YamlScalar scalar && !(scalar.value() instanceof String)) {
      wrongType("tags", scalar, "text or a list of texts: put it into quotes");
    }
  }

  /** What is put after a count to judge it, such as {@code > 10}. */
  String comparison(String key) {
    var value = value(key).orElse(null);
    if (value instanceof YamlScalar scalar && scalar.value() instanceof Number) {
      wrongType(key, scalar, "a comparison such as `> " + scalar.text() + "`");
      return "!= 0";
    }
    var text = text(key, "!= 0");
    if (value != null && !TestExpressions.isComparison(text)) {
      invalid(key, value, "a comparison that can stand after a number, such as `> 10`", null);
    }
    return text;
  }

  /** What is counted of a test's rows. */
  String aggregate(String key, String otherwise) {
    var text = text(key, otherwise);
    if (!TestExpressions.isExpression(text)) {
      invalid(
          key,
          merged.get(key).orElseThrow(),
          "an aggregate over the failing rows, such as `count(*)`",
          null);
    }
    return text;
  }

  ImmutableMap<String, Object> meta() {
    var meta = ImmutableMap.<String, Object>builder();
    map("meta")
        .ifPresent(map -> {
          for (var entry : map.entries()) {
            var value = entry.value().toTemplateValue();
            if (value != null) {
              meta.put(entry.key(), value);
            }
          }
        });
    return meta.buildKeepingLast();
  }

  Optional<YamlMap> map(String key) {
    var value = value(key).orElse(null);
    if (value instanceof YamlMap map) {
      return Optional.of(map);
    }
    if (value != null) {
      wrongType(key, value, "a map");
    }
    return Optional.empty();
  }

  /** The texts of a map's values. */
  ImmutableMap<String, String> textMap(String key) {
    var texts = ImmutableMap.<String, String>builder();
    for (var entry : map(key).map(YamlMap::entries).orElseGet(ImmutableList::of)) {
      text(key + "." + entry.key(), entry.value()).ifPresent(text -> texts.put(entry.key(), text));
    }
    return texts.buildKeepingLast();
  }

  /** The lists of texts of a map's values. */
  ImmutableMap<String, ImmutableList<String>> textsMap(String key) {
    var lists = ImmutableMap.<String, ImmutableList<String>>builder();
    for (var entry : map(key).map(YamlMap::entries).orElseGet(ImmutableList::of)) {
      lists.put(entry.key(), texts(key + "." + entry.key(), entry.value()));
    }
    return lists.buildKeepingLast();
  }

  /** The items of a merged list, such as hooks. */
  ImmutableList<YamlValue> items(String key) {
    var value = value(key).orElse(null);
    return value instanceof YamlList list
        ? list.items()
        : value == null ? ImmutableList.of() : ImmutableList.of(value);
  }

  /** A text that is one of a few words. */
  Optional<String> oneOf(String key, Collection<String> words) {
    var text = textOrNull(key);
    if (text == null) {
      return Optional.empty();
    }
    var word = text.strip().toLowerCase(Locale.ROOT);
    if (words.contains(word)) {
      return Optional.of(word);
    }
    invalid(
        key,
        merged.get(key).orElseThrow(),
        "one of `" + String.join("`, `", words) + "`",
        Suggestion.didYouMean(text, words).orElse(null));
    return Optional.empty();
  }

  void invalid(String key, YamlValue value, String expected, @Nullable String hint) {
    var found = value instanceof YamlScalar scalar ? "`" + scalar.text() + "`" : "no such value";
    diagnostics.report(
        Diagnostic.error(
                Code.INVALID_VALUE,
                value.at(),
                "`" + key + "` is " + found + ", and should be " + expected)
            .withHint(hint));
  }

  void wrongType(String key, YamlValue value, String expected) {
    diagnostics.report(
        Diagnostic.error(
            Code.WRONG_TYPE,
            value.at(),
            "`" + key + "` is " + Reading.describe(value) + ", and should be " + expected));
  }
}
