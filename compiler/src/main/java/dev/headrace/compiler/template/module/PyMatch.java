package dev.headrace.compiler.template.module;

import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.PyTuple;
import dev.headrace.compiler.template.value.TemplateCallable;
import dev.headrace.compiler.template.value.TemplateObject;
import dev.headrace.compiler.template.value.Undefined;
import dev.headrace.compiler.template.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/**
 * Where a pattern was found.
 *
 * @param names the numbers of the named groups
 */
record PyMatch(MatchResult match, String text, Map<String, Integer> names)
    implements TemplateObject {

  @Override
  public Object attribute(String name) {
    return switch (name) {
      case "group" -> (TemplateCallable) this::groups;
      case "groups" -> (TemplateCallable) call -> all(call.argument(0, "default"));
      case "groupdict" -> (TemplateCallable) call -> named(call.argument(0, "default"));
      case "start" -> (TemplateCallable) call -> (long) match.start(number(call));
      case "end" -> (TemplateCallable) call -> (long) match.end(number(call));
      case "span" ->
          (TemplateCallable)
              call -> PyTuple.of((long) match.start(number(call)), (long) match.end(number(call)));
      case "string" -> text;
      default -> Undefined.member(this, name);
    };
  }

  @Override
  public @Nullable Object item(@Nullable Object key) {
    return match.group(number(key));
  }

  private @Nullable Object groups(Call call) {
    if (call.positional().size() < 2) {
      return match.group(number(call));
    }
    var groups = new ArrayList<@Nullable Object>();
    call.positional().forEach(key -> groups.add(match.group(number(key))));
    return PyTuple.copyOf(groups);
  }

  private int number(Call call) {
    return number(call.argument(0, "group", 0L));
  }

  private int number(@Nullable Object key) {
    var number = key instanceof String name ? names.get(name) : Integer.valueOf(toInt(key));
    if (number == null || number < 0 || number > match.groupCount()) {
      throw Values.fault("the pattern has no group " + Values.repr(key));
    }
    return number;
  }

  private static int toInt(@Nullable Object key) {
    return Values.toInt(key, "group");
  }

  private PyTuple all(@Nullable Object absent) {
    var groups = new ArrayList<@Nullable Object>();
    for (var i = 1; i <= match.groupCount(); i++) {
      var group = match.group(i);
      groups.add(group == null ? absent : group);
    }
    return PyTuple.copyOf(groups);
  }

  private Object named(@Nullable Object absent) {
    var groups = new LinkedHashMap<@Nullable Object, @Nullable Object>();
    names.forEach((name, number) -> {
      var group = match.group(number);
      groups.put(name, group == null ? absent : group);
    });
    return groups;
  }

  @Override
  public String toString() {
    return "<re.Match object; span=(%d, %d), match=%s>"
        .formatted(match.start(), match.end(), Values.repr(match.group()));
  }
}
