package dev.headrace.compiler.template.module;

import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.PyTuple;
import dev.headrace.compiler.template.value.Sizes;
import dev.headrace.compiler.template.value.TemplateCallable;
import dev.headrace.compiler.template.value.Values;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** {@code re.sub} and {@code re.subn}. */
final class Substitution {
  private final PyPattern pattern;
  private final Call call;
  private final @Nullable Object replacement;
  private final String text;
  private final StringBuilder out = new StringBuilder();
  private long count;

  Substitution(PyPattern pattern, Call call, int first) {
    this.pattern = pattern;
    this.call = call;
    this.replacement = call.argument(first, "repl");
    this.text = call.requireString(first + 1, "string");
    replace(Values.toInt(call.argument(first + 2, "count", 0L), "count"));
  }

  String text() {
    return out.toString();
  }

  long count() {
    return count;
  }

  private void replace(int most) {
    var matcher = pattern.matcher(text);
    var from = 0;
    while ((most == 0 || count < most) && matcher.find()) {
      out.append(text, from, matcher.start());
      append(matcher);
      from = matcher.end();
      count++;
      Sizes.limitText(out.length());
    }
    out.append(text, from, text.length());
  }

  private void append(Matcher matcher) {
    if (replacement instanceof TemplateCallable callable) {
      var match = new PyMatch(matcher.toMatchResult(), text, pattern.groups());
      out.append(Values.text(call.invoke(callable, PyTuple.of(match), Map.of())));
    } else {
      expand(Values.text(replacement), matcher);
    }
  }

  /** Puts the groups into a replacement such as {@code \1-\g<name>}. */
  private void expand(String template, Matcher matcher) {
    for (var i = 0; i < template.length(); i++) {
      var c = template.charAt(i);
      if (c != '\\' || i + 1 == template.length()) {
        out.append(c);
        continue;
      }
      var escape = template.charAt(++i);
      if (escape == 'g' && i + 1 < template.length() && template.charAt(i + 1) == '<') {
        var end = template.indexOf('>', i);
        if (end < 0) {
          throw Values.fault("a group's name is not closed in " + Values.repr(template));
        }
        append(group(template.substring(i + 2, end), matcher));
        i = end;
      } else if (Character.digit(escape, 10) > 0) {
        var twoDigits =
            i + 1 < template.length()
                && Character.digit(template.charAt(i + 1), 10) >= 0
                && Integer.parseInt(template.substring(i, i + 2)) <= matcher.groupCount();
        append(group(template.substring(i, i + (twoDigits ? 2 : 1)), matcher));
        i += twoDigits ? 1 : 0;
      } else {
        out.append(
            switch (escape) {
              case 'n' -> '\n';
              case 't' -> '\t';
              case 'r' -> '\r';
              default -> escape;
            });
      }
    }
  }

  private void append(@Nullable String group) {
    out.append(group == null ? "" : group);
  }

  private @Nullable String group(String key, Matcher matcher) {
    var digits = key.chars().allMatch(c -> c >= '0' && c <= '9') && key.length() < 5;
    var number = digits && !key.isEmpty() ? Integer.valueOf(key) : pattern.groups().get(key);
    if (number == null || number > matcher.groupCount()) {
      throw Values.fault("the pattern has no group " + Values.repr(key));
    }
    return matcher.group(number);
  }
}
