package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableSet;
import java.util.regex.Pattern;

/**
 * Looks at the SQL a data test is judged by, as far as its shape tells that no engine takes it for
 * what is meant. Anything else is left to the engine.
 */
final class TestExpressions {
  private static final char NO_QUOTE = '\0';

  private static final Pattern SIGNS = Pattern.compile("[=<>!]+");
  private static final ImmutableSet<String> COMPARISONS =
      ImmutableSet.of("=", "==", "!=", "<>", "<", "<=", ">", ">=");

  /** What can stand after a number and make a truth of it, or begin to. */
  private static final Pattern CONTINUES =
      Pattern.compile(
          "(?s)([-+*/%&|^~]|::|(between|in|not|is)\\b).*\\S.*", Pattern.CASE_INSENSITIVE);

  private TestExpressions() {}

  /** Whether the text can stand after a count to judge it. */
  static boolean isComparison(String text) {
    var stripped = text.strip();
    var signs = SIGNS.matcher(stripped);
    if (!signs.lookingAt()) {
      return CONTINUES.matcher(stripped).matches() && isClosed(stripped);
    }
    return COMPARISONS.contains(signs.group())
        && !stripped.substring(signs.end()).isBlank()
        && isClosed(stripped);
  }

  /** Whether the text can be an expression: there is one, and what is opened is closed. */
  static boolean isExpression(String text) {
    return !text.isBlank() && isClosed(text);
  }

  private static boolean isClosed(String text) {
    var open = 0;
    var quote = NO_QUOTE;
    for (var at = 0; at < text.length(); at++) {
      var sign = text.charAt(at);
      if (quote != NO_QUOTE) {
        quote = sign == quote ? NO_QUOTE : quote;
      } else if (sign == '\'' || sign == '"') {
        quote = sign;
      } else if (sign == ';' || (sign == ')' && --open < 0)) {
        return false;
      } else if (sign == '(') {
        open++;
      }
    }
    return open == 0 && quote == NO_QUOTE;
  }
}
