package dev.headrace.compiler.template.value;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The methods of a dict. */
final class MapMethods {
  static final ImmutableSet<String> NAMES =
      ImmutableSet.of(
          "items",
          "keys",
          "values",
          "get",
          "update",
          "pop",
          "popitem",
          "setdefault",
          "copy",
          "clear",
          "fromkeys");

  private MapMethods() {}

  @SuppressWarnings("unchecked") // a template's dict holds any value
  static @Nullable Object call(Map<?, ?> values, String method, Call call) {
    var map = (Map<@Nullable Object, @Nullable Object>) values;
    try {
      return apply(map, method, call);
    } catch (UnsupportedOperationException e) {
      throw Values.fault("this dict cannot be changed");
    }
  }

  private static @Nullable Object apply(
      Map<@Nullable Object, @Nullable Object> map, String method, Call call) {
    return switch (method) {
      case "items" -> items(map);
      case "keys" -> new ArrayList<>(map.keySet());
      case "values" -> new ArrayList<>(map.values());
      case "get" -> get(map, call);
      case "update" -> {
        update(map, call);
        yield null;
      }
      case "pop" -> pop(map, call);
      case "popitem" -> popLast(map);
      case "setdefault" -> setDefault(map, call);
      case "copy" -> new LinkedHashMap<>(map);
      case "clear" -> {
        map.clear();
        yield null;
      }
      case "fromkeys" -> {
        var made = new LinkedHashMap<@Nullable Object, @Nullable Object>();
        for (var key : Values.iterate(call.argument(0, "iterable"))) {
          made.put(key, call.argument(1, "value"));
        }
        yield made;
      }
      default -> throw new IllegalStateException(method);
    };
  }

  static List<@Nullable Object> items(Map<?, ?> map) {
    var items = new ArrayList<@Nullable Object>(map.size());
    for (var entry : map.entrySet()) {
      items.add(PyTuple.of(entry.getKey(), entry.getValue()));
    }
    return items;
  }

  private static @Nullable Object key(Call call) {
    return Values.canonical(call.argument(0, "key"));
  }

  private static @Nullable Object get(Map<?, ?> map, Call call) {
    var key = key(call);
    return Values.contains(map, key) ? Values.canonical(map.get(key)) : call.argument(1, "default");
  }

  private static void update(Map<@Nullable Object, @Nullable Object> map, Call call) {
    if (!call.positional().isEmpty()) {
      put(map, call.positional().get(0));
    }
    map.putAll(call.named());
  }

  /** Adds the entries of a dict, or of a list of pairs. */
  static void put(Map<@Nullable Object, @Nullable Object> map, @Nullable Object entries) {
    if (entries instanceof Map<?, ?> more) {
      map.putAll(more);
      return;
    }
    for (var entry : Values.iterate(entries)) {
      var pair = Values.list(entry);
      if (pair.size() != 2) {
        throw Values.fault("a dict is made of pairs, not of " + Values.repr(entry));
      }
      map.put(pair.get(0), pair.get(1));
    }
  }

  private static @Nullable Object pop(Map<@Nullable Object, @Nullable Object> map, Call call) {
    var key = key(call);
    if (map.containsKey(key)) {
      return map.remove(key);
    }
    if (call.has(1, "default")) {
      return call.argument(1, "default");
    }
    throw Values.fault("the dict has no key " + Values.repr(key));
  }

  private static Object popLast(Map<@Nullable Object, @Nullable Object> map) {
    if (map.isEmpty()) {
      throw Values.fault("`popitem` of an empty dict");
    }
    var last = new ArrayList<>(map.entrySet()).getLast();
    var item = PyTuple.of(last.getKey(), last.getValue());
    map.remove(last.getKey());
    return item;
  }

  private static @Nullable Object setDefault(
      Map<@Nullable Object, @Nullable Object> map, Call call) {
    var key = key(call);
    if (!map.containsKey(key)) {
      map.put(key, call.argument(1, "default"));
    }
    return map.get(key);
  }
}
