package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.SourceSpan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mapping, in the order written.
 *
 * @param entries keys are distinct
 */
public record YamlMap(ImmutableList<Entry> entries, SourceSpan at) implements YamlValue {

  /**
   * A key and its value.
   *
   * @param key the key's text
   * @param keyValue what the key resolves to: mostly the text, but {@code 1} is a number
   */
  public record Entry(String key, @Nullable Object keyValue, SourceSpan keyAt, YamlValue value) {
    Entry withValue(YamlValue value) {
      return new Entry(key, keyValue, keyAt, value);
    }
  }

  /** A mapping without entries. */
  public static YamlMap empty(SourceSpan at) {
    return new YamlMap(ImmutableList.of(), at);
  }

  public Optional<Entry> entry(String key) {
    for (var entry : entries) {
      if (entry.key().equals(key)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  public Optional<YamlValue> get(String key) {
    return entry(key).map(Entry::value);
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  @Override
  public Map<@Nullable Object, @Nullable Object> toTemplateValue() {
    var map = LinkedHashMap.<@Nullable Object, @Nullable Object>newLinkedHashMap(entries.size());
    for (var entry : entries) {
      map.put(entry.keyValue(), entry.value().toTemplateValue());
    }
    return map;
  }

  @Override
  public YamlMap rendered(Renderer renderer) {
    var rendered = ImmutableList.<Entry>builderWithExpectedSize(entries.size());
    for (var entry : entries) {
      rendered.add(entry.withValue(entry.value().rendered(renderer)));
    }
    return new YamlMap(rendered.build(), at);
  }
}
