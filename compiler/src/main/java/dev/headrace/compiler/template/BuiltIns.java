package dev.headrace.compiler.template;

import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.TemplateCallable;
import dev.headrace.compiler.template.value.TemplateObject;
import dev.headrace.compiler.template.value.Undefined;
import dev.headrace.compiler.template.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions that every template has, whatever its context. */
final class BuiltIns {
  private BuiltIns() {}

  static @Nullable TemplateCallable find(String name) {
    return switch (name) {
      case "range" -> BuiltIns::range;
      case "dict" -> BuiltIns::dict;
      case "namespace" -> BuiltIns::namespace;
      case "cycler" -> call -> new Cycler(Values.list(call.positional()));
      case "joiner" -> BuiltIns::joiner;
      case "min" -> call -> extreme(call, -1);
      case "max" -> call -> extreme(call, 1);
      default -> null;
    };
  }

  private static Object range(Call call) {
    var given = call.positional().size();
    var first = given > 1 ? Values.toInt(call.argument(0, "start"), "start") : 0;
    var end = Values.toInt(call.argument(given > 1 ? 1 : 0, "stop"), "stop");
    var step = given > 2 ? Values.toInt(call.argument(2, "step"), "step") : 1;
    if (step == 0) {
      throw Values.fault("the step of a range must not be zero");
    }
    var limits =
        call instanceof Invocation invocation
            ? invocation.context().rendering().limits()
            : TemplateLimits.DEFAULT;
    return range(first, end, step, limits);
  }

  /** The whole numbers from {@code first} up to but without {@code end}. */
  static List<@Nullable Object> range(long first, long end, long step, TemplateLimits limits) {
    var size = Math.max(0, (end - first + step - Long.signum(step)) / step);
    if (size > limits.maxRange()) {
      throw Rendering.limit(
          "a range may have at most " + limits.maxRange() + " elements, not " + size);
    }
    var numbers = new ArrayList<@Nullable Object>((int) size);
    for (var i = 0; i < size; i++) {
      numbers.add(first + i * step);
    }
    return numbers;
  }

  private static Map<@Nullable Object, @Nullable Object> dict(Call call) {
    var map = new LinkedHashMap<@Nullable Object, @Nullable Object>();
    call.positional().forEach(entries -> Values.putEntries(map, entries));
    map.putAll(call.named());
    return map;
  }

  private static Object namespace(Call call) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    dict(call).forEach((name, value) -> values.put(Values.text(name), value));
    return new Namespace(values);
  }

  private static Object joiner(Call call) {
    var separator = Values.text(call.argument(0, "sep", ", "));
    var used = new boolean[1];
    return (TemplateCallable)
        ignored -> {
          if (used[0]) {
            return separator;
          }
          used[0] = true;
          return "";
        };
  }

  private static @Nullable Object extreme(Call call, int sign) {
    var values =
        call.positional().size() == 1 ? Values.list(call.positional().get(0)) : call.positional();
    if (values.isEmpty()) {
      throw Values.fault("`min` and `max` need a value");
    }
    var best = values.get(0);
    for (var value : values) {
      if (Values.compare(value, best) * sign > 0) {
        best = value;
      }
    }
    return best;
  }

  /** {@code cycler('odd', 'even')}. */
  private static final class Cycler implements TemplateObject {
    private final List<@Nullable Object> values;
    private int index;

    Cycler(List<@Nullable Object> values) {
      if (values.isEmpty()) {
        throw Values.fault("`cycler` needs values");
      }
      this.values = values;
    }

    @Override
    public @Nullable Object attribute(String name) {
      return switch (name) {
        case "current" -> values.get(index);
        case "next" ->
            (TemplateCallable)
                call -> {
                  var value = values.get(index);
                  index = (index + 1) % values.size();
                  return value;
                };
        case "reset" ->
            (TemplateCallable)
                call -> {
                  index = 0;
                  return null;
                };
        default -> Undefined.member(this, name);
      };
    }
  }
}
