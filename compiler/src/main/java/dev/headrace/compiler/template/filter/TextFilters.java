package dev.headrace.compiler.template.filter;

import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.PercentFormat;
import dev.headrace.compiler.template.value.PyTuple;
import dev.headrace.compiler.template.value.Sizes;
import dev.headrace.compiler.template.value.TextCase;
import dev.headrace.compiler.template.value.TextTrim;
import dev.headrace.compiler.template.value.Values;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Filters on text. */
final class TextFilters implements Filter.Family {
  private static final ImmutableSet<String> NAMES =
      ImmutableSet.of(
          "upper",
          "lower",
          "capitalize",
          "title",
          "trim",
          "replace",
          "string",
          "as_text",
          "center",
          "indent",
          "truncate",
          "wordcount",
          "wordwrap",
          "format");

  @Override
  public ImmutableSet<String> names() {
    return NAMES;
  }

  @Override
  public boolean has(String name) {
    return NAMES.contains(name);
  }

  @Override
  public Object apply(String name, @Nullable Object input, Call call) {
    var text = Values.text(input);
    return switch (name) {
      case "upper" -> text.toUpperCase(Locale.ROOT);
      case "lower" -> text.toLowerCase(Locale.ROOT);
      case "capitalize" -> TextCase.capitalize(text);
      case "title" -> title(text);
      case "trim" -> TextTrim.strip(text, call.argument(0, "chars"), true, true);
      case "replace" -> replace(text, call);
      case "string", "as_text" -> text;
      case "center" -> center(text, Values.toInt(call.argument(0, "width", 80L), "width"));
      case "indent" -> indent(text, call);
      case "truncate" -> truncate(text, call);
      case "wordcount" -> wordCount(text);
      case "wordwrap" -> WordWrap.wrap(text, call);
      case "format" -> format(text, call);
      default -> throw new IllegalStateException(name);
    };
  }

  private static String replace(String text, Call call) {
    var old = Values.text(call.argument(0, "old"));
    var replacement = Values.text(call.argument(1, "new", ""));
    var count = call.argument(2, "count");
    if (count == null) {
      return Sizes.replaceAll(text, old, replacement);
    }
    var out = new StringBuilder();
    var from = 0;
    for (var i = Values.toInt(count, "count"); i != 0 && !old.isEmpty(); i--) {
      var at = text.indexOf(old, from);
      if (at < 0) {
        break;
      }
      out.append(text, from, at).append(replacement);
      from = at + old.length();
    }
    return out.append(text, from, text.length()).toString();
  }

  /** A word begins behind a space, a hyphen or an opening bracket, unlike in str.title. */
  private static String title(String text) {
    var out = new StringBuilder(text.length());
    var begins = true;
    for (var point : text.codePoints().toArray()) {
      out.appendCodePoint(begins ? Character.toUpperCase(point) : Character.toLowerCase(point));
      begins = TextTrim.isSpace(point) || "-([{<".indexOf(point) >= 0;
    }
    return out.toString();
  }

  private static String center(String text, int width) {
    var missing = Sizes.limitWidth(width) - text.length();
    if (missing <= 0) {
      return text;
    }
    var left = missing / 2 + (missing & width & 1);
    return " ".repeat(left) + text + " ".repeat(missing - left);
  }

  private static String indent(String text, Call call) {
    var width = call.argument(0, "width", 4L);
    var prefix =
        width instanceof String string
            ? string
            : " ".repeat(Math.max(0, Sizes.limitWidth(Values.toInt(width, "width"))));
    var first = Values.truth(call.argument(1, "first"));
    var blank = Values.truth(call.argument(2, "blank"));
    var out = new StringBuilder();
    var lines = text.split("\n", -1);
    for (var i = 0; i < lines.length; i++) {
      if (i > 0) {
        out.append('\n');
      }
      if (i == 0 ? first : blank || !lines[i].isEmpty()) {
        out.append(prefix);
      }
      out.append(lines[i]);
      Sizes.limitText(out.length());
    }
    return out.toString();
  }

  private static String truncate(String text, Call call) {
    var length = Values.toInt(call.argument(0, "length", 255L), "length");
    var end = Values.text(call.argument(2, "end", "..."));
    var leeway = Values.toInt(call.argument(3, "leeway", 5L), "leeway");
    if (text.length() <= (long) length + leeway) {
      return text;
    }
    var kept = text.substring(0, Math.clamp((long) length - end.length(), 0, text.length()));
    if (!Values.truth(call.argument(1, "killwords"))) {
      var space = kept.lastIndexOf(' ');
      kept = space < 0 ? kept : kept.substring(0, space);
    }
    return kept + end;
  }

  private static long wordCount(String text) {
    var count = 0L;
    var inWord = false;
    for (var point : text.codePoints().toArray()) {
      var part = Character.isLetterOrDigit(point) || point == '_';
      if (part && !inWord) {
        count++;
      }
      inWord = part;
    }
    return count;
  }

  private static String format(String text, Call call) {
    if (!call.named().isEmpty()) {
      return PercentFormat.format(text, call.named());
    }
    return PercentFormat.format(text, PyTuple.copyOf(call.positional()));
  }
}
