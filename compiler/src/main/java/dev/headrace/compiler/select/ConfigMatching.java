package dev.headrace.compiler.select;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.node.Node;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A configuration's value, an element of its list or a key of its map; case does not count. */
final class ConfigMatching {
  private final ImmutableList<String> key;
  private final String value;

  ConfigMatching(ImmutableList<String> key, String value) {
    this.key = key;
    this.value = value;
  }

  boolean matches(Node node) {
    @Nullable Object found = node.configValues().values();
    for (var word : key) {
      if (!(found instanceof Map<?, ?> map) || !map.containsKey(word)) {
        return false;
      }
      found = map.get(word);
    }
    return switch (found) {
      case null -> isValue("none");
      case Map<?, ?> map -> map.keySet().stream().anyMatch(each -> isValue(String.valueOf(each)));
      case Collection<?> list -> list.stream().anyMatch(each -> isValue(String.valueOf(each)));
      default -> isValue(found.toString());
    };
  }

  private boolean isValue(String text) {
    return text.equalsIgnoreCase(value) || (Glob.isWildcard(value) && Glob.of(value).matches(text));
  }
}
