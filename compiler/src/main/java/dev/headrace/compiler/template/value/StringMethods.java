package dev.headrace.compiler.template.value;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The methods of a string. */
final class StringMethods {
  static final ImmutableSet<String> NAMES =
      ImmutableSet.of(
          "lower",
          "upper",
          "casefold",
          "capitalize",
          "title",
          "swapcase",
          "strip",
          "lstrip",
          "rstrip",
          "replace",
          "startswith",
          "endswith",
          "removeprefix",
          "removesuffix",
          "split",
          "rsplit",
          "splitlines",
          "partition",
          "rpartition",
          "join",
          "format",
          "find",
          "rfind",
          "index",
          "rindex",
          "count",
          "zfill",
          "center",
          "ljust",
          "rjust",
          "isdigit",
          "isnumeric",
          "isdecimal",
          "isalpha",
          "isalnum",
          "isspace",
          "isupper",
          "islower",
          "istitle",
          "isidentifier",
          "expandtabs",
          "format_map",
          "encode",
          "translate");

  private StringMethods() {}

  static @Nullable Object call(String text, String method, Call call) {
    return switch (method) {
      case "lower", "casefold" -> text.toLowerCase(Locale.ROOT);
      case "upper" -> text.toUpperCase(Locale.ROOT);
      case "capitalize" -> TextCase.capitalize(text);
      case "title" -> TextCase.title(text);
      case "swapcase" -> TextCase.swap(text);
      case "strip" -> TextTrim.strip(text, call.argument(0, "chars"), true, true);
      case "lstrip" -> TextTrim.strip(text, call.argument(0, "chars"), true, false);
      case "rstrip" -> TextTrim.strip(text, call.argument(0, "chars"), false, true);
      case "replace" -> replace(text, call);
      case "startswith" -> affix(text, call, true);
      case "endswith" -> affix(text, call, false);
      case "removeprefix" -> {
        var prefix = call.requireString(0, "prefix");
        yield text.startsWith(prefix) ? text.substring(prefix.length()) : text;
      }
      case "removesuffix" -> {
        var suffix = call.requireString(0, "suffix");
        yield text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
      }
      case "split" -> TextSplit.split(text, call, false);
      case "rsplit" -> TextSplit.split(text, call, true);
      case "splitlines" -> TextSplit.lines(text, Values.truth(call.argument(0, "keepends")));
      case "partition" -> TextSplit.partition(text, call.requireString(0, "sep"), false);
      case "rpartition" -> TextSplit.partition(text, call.requireString(0, "sep"), true);
      case "join" -> join(text, call.argument(0, "iterable"));
      case "format" -> BraceFormat.format(text, call.positional(), call.named());
      case "format_map" ->
          BraceFormat.format(text, List.of(), BraceFormat.names(call.argument(0, "mapping")));
      case "find", "index" -> find(text, method, call, false);
      case "rfind", "rindex" -> find(text, method, call, true);
      case "count" -> count(text, call);
      case "zfill" -> zeroFill(text, Values.toInt(call.argument(0, "width"), "width"));
      case "center" -> TextTrim.pad(text, call, 'c');
      case "ljust" -> TextTrim.pad(text, call, 'l');
      case "rjust" -> TextTrim.pad(text, call, 'r');
      case "isdigit", "isnumeric", "isdecimal" -> all(text, Character::isDigit);
      case "isalpha" -> all(text, Character::isLetter);
      case "isalnum" -> all(text, Character::isLetterOrDigit);
      case "isspace" -> all(text, Character::isWhitespace);
      case "isupper" -> TextCase.isUpper(text);
      case "islower" -> TextCase.isLower(text);
      case "istitle" ->
          TextCase.isUpper(TextCase.swap(text)) == false
              && text.equals(TextCase.title(text))
              && text.chars().anyMatch(Character::isLetter);
      case "isidentifier" ->
          all(text, c -> Character.isLetterOrDigit(c) || c == '_')
              && !Character.isDigit(text.charAt(0));
      case "expandtabs" ->
          text.replace("\t", " ".repeat(Values.toInt(call.argument(0, "tabsize", 8L), "tabsize")));
      case "encode" -> text;
      case "translate" -> translate(text, call.argument(0, "table"));
      default -> throw new IllegalStateException(method);
    };
  }

  private static boolean all(String text, IntPredicate test) {
    return !text.isEmpty() && text.codePoints().allMatch(test);
  }

  private static String replace(String text, Call call) {
    var old = call.requireString(0, "old");
    var replacement = call.requireString(1, "new");
    var times = Values.toInt(call.argument(2, "count", -1L), "count");
    return replace(text, old, replacement, times);
  }

  /** Replaces the first {@code times} occurrences, all when negative. */
  static String replace(String text, String old, String replacement, int times) {
    if (times < 0) {
      return Sizes.replaceAll(text, old, replacement);
    }
    var out = new StringBuilder();
    var from = 0;
    for (var i = 0; i < times; i++) {
      var at = text.indexOf(old, from);
      if (at < 0) {
        break;
      }
      out.append(text, from, at).append(replacement);
      from = at + old.length();
      if (old.isEmpty()) {
        if (from >= text.length()) {
          break;
        }
        out.append(text.charAt(from++));
      }
    }
    return out.append(text, Math.min(from, text.length()), text.length()).toString();
  }

  private static boolean affix(String text, Call call, boolean prefix) {
    var wanted = call.argument(0, "prefix");
    var any = wanted instanceof PyTuple tuple ? tuple : PyTuple.of(wanted);
    var from = start(call.argument(1, "start"), text.length());
    var to = end(call.argument(2, "end"), text.length());
    var part = from <= to ? text.substring(from, to) : "";
    for (var affix : any) {
      if (!(affix instanceof String string)) {
        throw Values.fault("a string or a tuple of strings is expected");
      }
      if (prefix ? part.startsWith(string) : part.endsWith(string)) {
        return true;
      }
    }
    return false;
  }

  private static int start(@Nullable Object bound, int length) {
    return bound == null ? 0 : clamp(Values.toInt(bound, "start"), length);
  }

  private static int end(@Nullable Object bound, int length) {
    return bound == null ? length : clamp(Values.toInt(bound, "end"), length);
  }

  private static int clamp(int bound, int length) {
    return Math.clamp(bound < 0 ? (long) bound + length : bound, 0, length);
  }

  private static long find(String text, String method, Call call, boolean last) {
    var wanted = call.requireString(0, "sub");
    var from = start(call.argument(1, "start"), text.length());
    var to = end(call.argument(2, "end"), text.length());
    var part = from <= to ? text.substring(from, to) : "";
    var at = last ? part.lastIndexOf(wanted) : part.indexOf(wanted);
    if (at < 0 && method.endsWith("index")) {
      throw Values.fault(Values.repr(wanted) + " is not in the string");
    }
    return at < 0 ? -1 : at + from;
  }

  private static long count(String text, Call call) {
    var wanted = call.requireString(0, "sub");
    if (wanted.isEmpty()) {
      return text.length() + 1L;
    }
    var count = 0L;
    for (var at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length())) {
      count++;
    }
    return count;
  }

  private static String join(String separator, @Nullable Object elements) {
    var parts = new ArrayList<String>();
    var length = 0L;
    for (var element : Values.iterate(elements)) {
      if (!(element instanceof String text)) {
        throw Values.fault("`join` expects strings, not " + Values.typeName(element));
      }
      parts.add(text);
      length += text.length() + separator.length();
      Sizes.limitText(length);
    }
    return String.join(separator, parts);
  }

  private static String zeroFill(String text, int width) {
    var missing = Sizes.limitWidth(width) - text.length();
    if (missing <= 0) {
      return text;
    }
    var signed = text.startsWith("-") || text.startsWith("+");
    return signed
        ? text.charAt(0) + "0".repeat(missing) + text.substring(1)
        : "0".repeat(missing) + text;
  }

  private static String translate(String text, @Nullable Object table) {
    var out = new StringBuilder();
    text.codePoints()
        .forEach(point -> {
          var replaced = Values.item(table, (long) point);
          out.append(
              replaced instanceof Undefined
                  ? Character.toString(point)
                  : replaced == null
                      ? ""
                      : replaced instanceof Long code
                          ? Character.toString(Math.toIntExact(code))
                          : Values.text(replaced));
        });
    return out.toString();
  }
}
