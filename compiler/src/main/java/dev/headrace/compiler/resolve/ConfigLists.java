package dev.headrace.compiler.resolve;

import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.node.ConfigValues;
import java.util.List;

/** Lists in configuration that may be written as a single value. */
final class ConfigLists {
  private ConfigLists() {}

  static ImmutableSet<String> tags(ConfigValues values) {
    return switch (values.get("tags")) {
      case null -> ImmutableSet.of();
      case List<?> list -> ImmutableSet.copyOf(list.stream().map(String::valueOf).toList());
      case Object tag -> ImmutableSet.of(tag.toString());
    };
  }
}
