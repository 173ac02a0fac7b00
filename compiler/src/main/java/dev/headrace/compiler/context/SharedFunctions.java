package dev.headrace.compiler.context;

import com.google.common.hash.Hashing;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.project.Yaml;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.Json;
import dev.headrace.compiler.template.value.PyTuple;
import dev.headrace.compiler.template.value.Returns;
import dev.headrace.compiler.template.value.Values;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The context's functions that need nothing but their arguments. */
final class SharedFunctions {
  private SharedFunctions() {}

  static Object returning(Call call) {
    return Returns.returning(call.argument(0, "data"));
  }

  static Object toJson(Call call) {
    call.takes(1, "value", "default", "sort_keys");
    var value = PlainValues.of(call.argument(0, "value"));
    return Json.text(value, sortKeys(call, 2), 0);
  }

  static @Nullable Object fromJson(Call call) {
    call.takes(1, "string", "default");
    try {
      return dev.headrace.compiler.json.Json.parse("json", call.requireString(0, "string"));
    } catch (ProjectException notJson) {
      return otherwise(
          call,
          "the text given to `fromjson` is not JSON: "
              + reason(notJson.diagnostics().getFirst().message()));
    }
  }

  /** What follows the first colon. */
  private static String reason(String message) {
    return message.substring(message.indexOf(": ") + 2);
  }

  static Object toYaml(Call call) {
    call.takes(1, "value", "default", "sort_keys");
    return Yaml.write(sorted(PlainValues.of(call.argument(0, "value")), sortKeys(call, 2)));
  }

  static @Nullable Object fromYaml(Call call) {
    call.takes(1, "value", "default");
    var diagnostics = new Diagnostics();
    var value = Yaml.parseInline("yaml", call.requireString(0, "value"), diagnostics);
    if (diagnostics.hasErrors()) {
      return otherwise(
          call,
          "the text given to `fromyaml` is not YAML: " + diagnostics.sorted().get(0).message());
    }
    return value.toTemplateValue();
  }

  static @Nullable Object set(Call call) {
    call.takes(1, "value", "default");
    var value = call.argument(0, "value");
    return Values.isIterable(value)
        ? new LinkedHashSet<>(Values.list(value))
        : call.argument(1, "default");
  }

  static Set<@Nullable Object> setStrict(Call call) {
    call.takes(1, "value");
    return new LinkedHashSet<>(Values.list(call.argument(0, "value")));
  }

  static @Nullable Object zip(Call call) {
    call.rejectUnknown("default");
    return call.positional().stream().allMatch(Values::isIterable)
        ? zipped(call)
        : call.named().get("default");
  }

  static List<@Nullable Object> zipped(Call call) {
    var lists = new ArrayList<List<@Nullable Object>>();
    call.positional().forEach(value -> lists.add(Values.list(value)));
    var shortest = lists.stream().mapToInt(List::size).min().orElse(0);
    var zipped = new ArrayList<@Nullable Object>(shortest);
    for (var i = 0; i < shortest; i++) {
      var tuple = new ArrayList<@Nullable Object>(lists.size());
      for (var list : lists) {
        tuple.add(list.get(i));
      }
      zipped.add(PyTuple.copyOf(tuple));
    }
    return zipped;
  }

  /** MD5 is asked for by name; it guards nothing. */
  @SuppressWarnings("deprecation")
  static Object localMd5(Call call) {
    call.takes(1, "value");
    return Hashing.md5()
        .hashString(call.requireString(0, "value"), StandardCharsets.UTF_8)
        .toString();
  }

  /** What the first map's lists hold and the second's do not; keys compared without case. */
  static Object difference(Call call) {
    call.takes(2, "dict_a", "dict_b");
    if (!(call.argument(0, "dict_a") instanceof Map<?, ?> left)
        || !(call.argument(1, "dict_b") instanceof Map<?, ?> right)) {
      throw Functions.error(call, "`diff_of_two_dicts` takes two dicts of lists");
    }
    var others = new LinkedHashMap<String, Set<String>>();
    right.forEach((key, values) -> others.put(lower(key), lowered(values)));
    var difference = new LinkedHashMap<@Nullable Object, @Nullable Object>();
    left.forEach((key, values) -> {
      var known = others.getOrDefault(lower(key), Set.of());
      var rest = new ArrayList<@Nullable Object>(Functions.list(values));
      rest.removeIf(value -> known.contains(lower(value)));
      if (!rest.isEmpty()) {
        difference.put(key, rest);
      }
    });
    return difference;
  }

  private static Set<String> lowered(@Nullable Object values) {
    var lowered = new LinkedHashSet<String>();
    Functions.list(values).forEach(value -> lowered.add(lower(value)));
    return lowered;
  }

  private static String lower(@Nullable Object value) {
    return Values.text(value).toLowerCase(Locale.ROOT);
  }

  private static boolean sortKeys(Call call, int index) {
    return Functions.flag(call, index, "sort_keys", false);
  }

  private static @Nullable Object sorted(@Nullable Object value, boolean wanted) {
    if (!wanted) {
      return value;
    }
    return switch (value) {
      case Map<?, ?> map -> {
        var sorted = new TreeMap<String, @Nullable Object>();
        map.forEach((key, element) -> sorted.put(Values.text(key), sorted(element, true)));
        yield sorted;
      }
      case List<?> list -> {
        var sorted = new ArrayList<@Nullable Object>(list.size());
        list.forEach(element -> sorted.add(sorted(element, true)));
        yield sorted;
      }
      case null, default -> value;
    };
  }

  /** The default, where one is given, in place of an error. */
  private static @Nullable Object otherwise(Call call, String problem) {
    if (call.has(1, "default")) {
      return call.argument(1, "default");
    }
    throw Functions.error(call, problem);
  }
}
