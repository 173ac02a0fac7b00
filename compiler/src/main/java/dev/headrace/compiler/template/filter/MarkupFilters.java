package dev.headrace.compiler.template.filter;

import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.Json;
import dev.headrace.compiler.template.value.Undefined;
import dev.headrace.compiler.template.value.Values;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Filters that write HTML, URLs and JSON. */
final class MarkupFilters implements Filter.Family {
  private static final ImmutableSet<String> NAMES =
      ImmutableSet.of(
          "escape",
          "e",
          "forceescape",
          "safe",
          "striptags",
          "urlencode",
          "urlize",
          "xmlattr",
          "tojson",
          "pprint");
  private static final String PLAIN_IN_URLS = "_.-~/";

  @Override
  public ImmutableSet<String> names() {
    return NAMES;
  }

  @Override
  public boolean has(String name) {
    return NAMES.contains(name);
  }

  @Override
  public @Nullable Object apply(String name, @Nullable Object input, Call call) {
    return switch (name) {
      case "escape", "e", "forceescape" -> escape(Values.text(input));
      case "safe" -> Values.text(input);
      case "striptags" -> stripTags(Values.text(input));
      case "urlencode" -> urlEncode(input);
      case "urlize" -> Values.text(input);
      case "xmlattr" -> attributes(input, Values.truth(call.argument(0, "autospace", true)));
      case "tojson" -> json(input, call);
      case "pprint" -> Values.repr(input);
      default -> throw new IllegalStateException(name);
    };
  }

  private static String escape(String text) {
    var out = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&#34;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  private static String stripTags(String text) {
    var out = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      var end = text.charAt(i) == '<' ? text.indexOf('>', i) : -1;
      if (end < 0) {
        out.append(text.charAt(i));
      } else {
        i = text.startsWith("<!--", i) ? commentEnd(text, i, end) : end;
      }
    }
    return String.join(" ", out.toString().strip().split("\\s+", -1));
  }

  private static int commentEnd(String text, int from, int otherwise) {
    var end = text.indexOf("-->", from);
    return end < 0 ? otherwise : end + 2;
  }

  private static String urlEncode(@Nullable Object input) {
    if (input instanceof String text) {
      return quote(text, PLAIN_IN_URLS);
    }
    var pairs =
        input instanceof Map<?, ?> map
            ? Values.items(map)
            : Values.isIterable(input) ? Values.list(input) : null;
    if (pairs == null) {
      return quote(Values.text(input), PLAIN_IN_URLS);
    }
    var out = new StringBuilder();
    for (var pair : pairs) {
      var parts = Values.list(pair);
      out.append(out.isEmpty() ? "" : "&")
          .append(quote(Values.text(parts.get(0)), "_.-~").replace("%20", "+"))
          .append('=')
          .append(quote(Values.text(parts.get(1)), "_.-~").replace("%20", "+"));
    }
    return out.toString();
  }

  private static String quote(String text, String plain) {
    var out = new StringBuilder();
    for (var unit : text.getBytes(StandardCharsets.UTF_8)) {
      var c = unit & 0xff;
      if (c < 128 && (Character.isLetterOrDigit(c) || plain.indexOf(c) >= 0)) {
        out.append((char) c);
      } else {
        out.append(String.format(Locale.ROOT, "%%%02X", c));
      }
    }
    return out.toString();
  }

  private static String attributes(@Nullable Object input, boolean autospace) {
    if (!(input instanceof Map<?, ?> map)) {
      throw Values.fault("`xmlattr` needs a dict, not " + Values.typeName(input));
    }
    var out = new StringBuilder();
    map.forEach((key, value) -> {
      if (value != null && !(value instanceof Undefined)) {
        out.append(out.isEmpty() ? "" : " ")
            .append(escape(Values.text(key)))
            .append("=\"")
            .append(escape(Values.text(value)))
            .append('"');
      }
    });
    return autospace && !out.isEmpty() ? " " + out : out.toString();
  }

  /** Sorted keys and characters safe in HTML, as in Jinja. */
  private static String json(@Nullable Object input, Call call) {
    var indent = call.argument(0, "indent");
    return Json.text(input, true, indent == null ? 0 : Values.toInt(indent, "indent"))
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("'", "\\u0027");
  }
}
