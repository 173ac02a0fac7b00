package dev.headrace.compiler.template.module;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.TemplateCallable;
import dev.headrace.compiler.template.value.TemplateObject;
import dev.headrace.compiler.template.value.Undefined;
import dev.headrace.compiler.template.value.Values;
import org.jspecify.annotations.Nullable;

/** The module {@code re}. */
record RegexModule() implements TemplateObject {
  private static final ImmutableList<String> NAMES =
      ImmutableList.of(
          "search",
          "match",
          "fullmatch",
          "findall",
          "finditer",
          "sub",
          "subn",
          "split",
          "compile",
          "escape",
          "IGNORECASE",
          "MULTILINE",
          "DOTALL",
          "VERBOSE",
          "ASCII",
          "UNICODE");

  @Override
  public Iterable<String> candidates() {
    return NAMES;
  }

  @Override
  public Object attribute(String name) {
    return switch (name) {
      case "compile" -> (TemplateCallable) call -> pattern(call, call.argument(1, "flags"));
      case "search", "match", "fullmatch", "findall", "finditer", "split", "sub", "subn" ->
          (TemplateCallable) call -> apply(name, call);
      case "escape" -> (TemplateCallable) call -> escape(call.requireString(0, "pattern"));
      case "I", "IGNORECASE" -> 2L;
      case "M", "MULTILINE" -> 8L;
      case "S", "DOTALL" -> 16L;
      case "U", "UNICODE" -> 32L;
      case "X", "VERBOSE" -> 64L;
      case "A", "ASCII" -> 256L;
      default -> Undefined.member(this, name);
    };
  }

  /**
   * The arguments begin with the pattern; the flags stand behind what the function itself takes.
   */
  private static @Nullable Object apply(String name, Call call) {
    var flags =
        switch (name) {
          case "sub", "subn" -> call.argument(4, "flags");
          case "split" -> call.argument(3, "flags");
          default -> call.argument(2, "flags");
        };
    return pattern(call, flags).apply(name, call, 1);
  }

  private static PyPattern pattern(Call call, @Nullable Object flags) {
    return call.argument(0, "pattern") instanceof PyPattern compiled
        ? compiled
        : PyPattern.of(
            call.requireString(0, "pattern"), flags == null ? 0 : Values.toInt(flags, "flags"));
  }

  private static String escape(String text) {
    var out = new StringBuilder();
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if ("()[]{}?*+-|^$\\.&~# \t\n\r\u000b\f".indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }
}
