package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The keys of one map, read one after another; what nobody asks for is reported at the end. */
final class Fields {
  private final YamlMap map;
  private final String what;
  private final Reading reading;
  private final List<String> known = new ArrayList<>();
  private final List<String> unsupported = new ArrayList<>();
  private final Set<String> found = new HashSet<>();

  /**
   * @param what how messages call the map, for example {@code model `orders`}
   */
  Fields(YamlMap map, String what, Reading reading) {
    this.map = map;
    this.what = what;
    this.reading = reading;
  }

  /** The fields of a value, which must be a map. */
  static Optional<Fields> of(YamlValue value, String what, Reading reading) {
    if (value instanceof YamlMap map) {
      return Optional.of(new Fields(map, what, reading));
    }
    reading.wrongType(value, what, "a map");
    return Optional.empty();
  }

  SourceSpan at() {
    return map.at();
  }

  String what() {
    return what;
  }

  /** The value of a key, if it is there and not null. */
  Optional<YamlValue> value(String key) {
    return entry(key)
        .map(YamlMap.Entry::value)
        .filter(value -> !(value instanceof YamlScalar scalar && scalar.isNull()));
  }

  /** A key that is there, even with nothing beside it. */
  Optional<YamlMap.Entry> entry(String key) {
    known.add(key);
    var entry = map.entry(key);
    if (entry.isPresent()) {
      found.add(key);
    }
    return entry;
  }

  Optional<Text> text(String key) {
    var value = value(key).orElse(null);
    if (value instanceof YamlScalar scalar && scalar.value() instanceof String) {
      return Optional.of(scalar.toText());
    }
    if (value != null) {
      wrongType(key, value, value instanceof YamlScalar ? "text: put it into quotes" : "text");
    }
    return Optional.empty();
  }

  /** What is written under a key that takes numbers as well as text, such as a version. */
  Optional<Text> word(String key) {
    var value = value(key).orElse(null);
    if (value == null || value instanceof YamlScalar) {
      return Optional.ofNullable((YamlScalar) value).map(YamlScalar::toText);
    }
    wrongType(key, value, "text");
    return Optional.empty();
  }

  @Nullable Text textOrNull(String key) {
    return text(key).orElse(null);
  }

  /** The text of a key, or empty text. */
  Text textOrEmpty(String key) {
    return text(key).orElseGet(() -> new Text("", map.at()));
  }

  /** The text of a key that must be there. */
  Optional<Text> required(String key) {
    var text = text(key);
    if (text.isEmpty() && value(key).isEmpty()) {
      reading.missing(map.at(), what, key);
    }
    return text;
  }

  /** A {@link #word} that must be there. */
  Optional<Text> requiredWord(String key) {
    var word = word(key);
    if (word.isEmpty() && value(key).isEmpty()) {
      reading.missing(map.at(), what, key);
    }
    return word;
  }

  Optional<Boolean> bool(String key) {
    var value = value(key).orElse(null);
    if (value instanceof YamlScalar scalar && scalar.value() instanceof Boolean bool) {
      return Optional.of(bool);
    }
    if (value != null) {
      wrongType(key, value, "true or false");
    }
    return Optional.empty();
  }

  ImmutableList<YamlValue> list(String key) {
    var value = value(key).orElse(null);
    if (value instanceof YamlList list) {
      return list.items();
    }
    if (value != null) {
      wrongType(key, value, "a list");
    }
    return ImmutableList.of();
  }

  /** A text or a list of texts. */
  ImmutableList<Text> texts(String key) {
    var value = value(key).orElse(null);
    if (value == null) {
      return ImmutableList.of();
    }
    if (value instanceof YamlScalar scalar) {
      return ImmutableList.of(scalar.toText());
    }
    var texts = ImmutableList.<Text>builder();
    for (var item : value instanceof YamlList list ? list.items() : ImmutableList.of(value)) {
      if (item instanceof YamlScalar scalar && !scalar.isNull()) {
        texts.add(scalar.toText());
      } else {
        wrongType(key, item, "text or a list of texts");
      }
    }
    return texts.build();
  }

  ImmutableList<String> strings(String key) {
    return texts(key).stream().map(Text::value).collect(ImmutableList.toImmutableList());
  }

  Optional<YamlMap> map(String key) {
    var value = value(key).orElse(null);
    if (value instanceof YamlMap inner) {
      return Optional.of(inner);
    }
    if (value != null) {
      wrongType(key, value, "a map");
    }
    return Optional.empty();
  }

  /** The fields of a map that stands under a key. */
  Optional<Fields> fields(String key) {
    return map(key).map(inner -> new Fields(inner, "`" + key + "` of " + what, reading));
  }

  /** Runs over the maps of a list; what is no map is reported and left out. */
  void each(String key, String itemWhat, Consumer<Fields> read) {
    for (var item : list(key)) {
      named(item, itemWhat, reading).ifPresent(read);
    }
  }

  /** The fields of an item that has a name. */
  static Optional<Fields> named(YamlValue item, String itemWhat, Reading reading) {
    if (!(item instanceof YamlMap inner)) {
      reading.wrongType(item, "a " + itemWhat, "a map with `name`");
      return Optional.empty();
    }
    var name = inner.get("name").orElse(null) instanceof YamlScalar scalar ? scalar.text() : "";
    var what = name.isEmpty() ? "a " + itemWhat : itemWhat + " `" + name + "`";
    return Optional.of(new Fields(inner, what, reading));
  }

  /** Takes keys over into a configuration layer, as they are. */
  Map<String, ConfigLayer.Setting> settings(Iterable<String> keys) {
    var settings = new LinkedHashMap<String, ConfigLayer.Setting>();
    for (var key : keys) {
      entry(key)
          .ifPresent(
              entry -> settings.put(key, new ConfigLayer.Setting(entry.keyAt(), entry.value())));
    }
    return settings;
  }

  /** What stands under the keys nobody asked for. */
  ImmutableList<YamlMap.Entry> rest() {
    return map.entries().stream()
        .filter(entry -> !found.contains(entry.key()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Keys that are fine and mean nothing. */
  void ignore(String... keys) {
    for (var key : keys) {
      entry(key);
    }
  }

  /** Keys that dbt has and Headrace does not. */
  void unsupported(String... keys) {
    Collections.addAll(unsupported, keys);
  }

  /** Reports what was not asked for. */
  void finish() {
    if (found.size() == map.entries().size()) {
      return;
    }
    for (var entry : map.entries()) {
      if (found.contains(entry.key())) {
        continue;
      }
      if (unsupported.contains(entry.key())) {
        reading.unsupported(entry, what());
      } else {
        reading.unknown(entry, what(), new LinkedHashSet<>(known));
      }
    }
  }

  private void wrongType(String key, YamlValue value, String expected) {
    reading.wrongType(value, "`" + key + "` of " + what, expected);
  }
}
