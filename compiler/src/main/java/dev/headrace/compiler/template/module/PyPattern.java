package dev.headrace.compiler.template.module;

import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.PyTuple;
import dev.headrace.compiler.template.value.TemplateCallable;
import dev.headrace.compiler.template.value.TemplateObject;
import dev.headrace.compiler.template.value.Undefined;
import dev.headrace.compiler.template.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A compiled regular expression.
 *
 * @param source as written, in Python's syntax
 * @param groups the numbers of the named groups
 */
record PyPattern(String source, Pattern pattern, Map<String, Integer> groups)
    implements TemplateObject {

  static PyPattern of(String source, int flags) {
    var groups = new LinkedHashMap<String, Integer>();
    var javaFlags = Pattern.UNIX_LINES;
    javaFlags |= (flags & 2) != 0 ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
    javaFlags |= (flags & 8) != 0 ? Pattern.MULTILINE : 0;
    javaFlags |= (flags & 16) != 0 ? Pattern.DOTALL : 0;
    javaFlags |= (flags & 64) != 0 ? Pattern.COMMENTS : 0;
    javaFlags |= (flags & 256) == 0 ? Pattern.UNICODE_CHARACTER_CLASS : 0;
    try {
      var translated = new PatternTranslator(source, groups).translate();
      return new PyPattern(source, Pattern.compile(translated, javaFlags), groups);
    } catch (PatternSyntaxException e) {
      throw Values.fault(
          "the pattern " + Values.repr(source) + " is not valid: " + e.getDescription());
    }
  }

  @Override
  public Object attribute(String name) {
    return switch (name) {
      case "pattern" -> source;
      case "groups" -> (long) matcher("").groupCount();
      case "search", "match", "fullmatch", "findall", "finditer", "split", "sub", "subn" ->
          (TemplateCallable) call -> apply(name, call, 0);
      default -> Undefined.member(this, name);
    };
  }

  /**
   * Calls one of its functions.
   *
   * @param first the index of the first argument behind the pattern
   */
  @Nullable Object apply(String function, Call call, int first) {
    return switch (function) {
      case "sub" -> new Substitution(this, call, first).text();
      case "subn" -> {
        var substitution = new Substitution(this, call, first);
        yield PyTuple.of(substitution.text(), substitution.count());
      }
      case "split" ->
          split(
              call.requireString(first, "string"),
              Values.toInt(call.argument(first + 1, "maxsplit", 0L), "maxsplit"));
      default -> find(function, call.requireString(first, "string"));
    };
  }

  Matcher matcher(String text) {
    return pattern.matcher(new BoundedText(text));
  }

  private @Nullable Object find(String function, String text) {
    var matcher = matcher(text);
    return switch (function) {
      case "search" -> matcher.find() ? match(matcher, text) : null;
      case "match" -> matcher.lookingAt() ? match(matcher, text) : null;
      case "fullmatch" -> matcher.matches() ? match(matcher, text) : null;
      case "finditer" -> {
        var matches = new ArrayList<@Nullable Object>();
        while (matcher.find()) {
          matches.add(match(matcher, text));
        }
        yield matches;
      }
      case "findall" -> {
        var found = new ArrayList<@Nullable Object>();
        while (matcher.find()) {
          found.add(foundValue(matcher));
        }
        yield found;
      }
      default -> throw new IllegalStateException(function);
    };
  }

  private PyMatch match(Matcher matcher, String text) {
    return new PyMatch(matcher.toMatchResult(), text, groups);
  }

  /** The whole match, its only group, or its groups as a tuple. */
  private static Object foundValue(Matcher matcher) {
    if (matcher.groupCount() == 0) {
      return matcher.group();
    }
    var groups = new ArrayList<@Nullable Object>();
    for (var i = 1; i <= matcher.groupCount(); i++) {
      var group = matcher.group(i);
      groups.add(group == null ? "" : group);
    }
    return groups.size() == 1 && groups.getFirst() instanceof String only
        ? only
        : PyTuple.copyOf(groups);
  }

  private List<@Nullable Object> split(String text, int most) {
    var parts = new ArrayList<@Nullable Object>();
    var matcher = matcher(text);
    var from = 0;
    for (var splits = 0; (most == 0 || splits < most) && matcher.find(); splits++) {
      parts.add(text.substring(from, matcher.start()));
      for (var i = 1; i <= matcher.groupCount(); i++) {
        parts.add(matcher.group(i));
      }
      from = matcher.end();
    }
    parts.add(text.substring(from));
    return parts;
  }

  @Override
  public String toString() {
    return "re.compile(" + Values.repr(source) + ")";
  }

  /** A text that ends a search which would take for ever. */
  private static final class BoundedText implements CharSequence {
    private static final long MOST_READS = 50_000_000L;

    private final String text;
    private long reads;

    BoundedText(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++reads > MOST_READS) {
        throw Values.fault(Code.TEMPLATE_LIMIT, "the regular expression takes too long");
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
