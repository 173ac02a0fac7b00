package dev.headrace.runtime.materialize;

import dev.headrace.runtime.adapter.ValueType;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Narrows down what a column's values are, one after the other: the first kind, in dbt's order,
 * that all of them are.
 */
final class TypeGuess {
  /** Of at most 18 digits, so that 64 bits hold it whatever it is. */
  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,18}(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
  private static final String DAY = "\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])";
  private static final Pattern DATE = Pattern.compile("(" + DAY + ")");

  /** With another offset than none it is text, for a timestamp would not keep the offset. */
  private static final Pattern TIMESTAMP =
      Pattern.compile("(" + DAY + ")[ T]([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,9})?Z?");

  private final Set<ValueType> possible = EnumSet.allOf(ValueType.class);
  private boolean anyValue;

  /** Whether a field stands for no value. */
  static boolean isNull(String field) {
    var text = field.strip();
    return text.isEmpty() || text.equalsIgnoreCase("null");
  }

  void see(String field) {
    if (isNull(field)) {
      return;
    }
    anyValue = true;
    // Once it is text it stays text; looking on would cost time only.
    if (possible.size() > 1) {
      var text = field.strip();
      possible.removeIf(type -> !matches(type, text));
    }
  }

  private static boolean matches(ValueType type, String text) {
    return switch (type) {
      case INTEGER -> INTEGER.matcher(text).matches();
      case NUMBER -> NUMBER.matcher(text).matches();
      case DATE -> isOfDay(DATE.matcher(text));
      case TIMESTAMP -> isOfDay(TIMESTAMP.matcher(text));
      case BOOLEAN ->
          switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "false" -> true;
            default -> false;
          };
      case TEXT -> true;
    };
  }

  /** Whether the text is of that kind and its day is in the calendar. */
  private static boolean isOfDay(Matcher matcher) {
    if (!matcher.matches()) {
      return false;
    }
    var day = matcher.group(1);
    var ofMonth = Integer.parseInt(day.substring(8));
    var month =
        YearMonth.of(Integer.parseInt(day.substring(0, 4)), Integer.parseInt(day.substring(5, 7)));
    return ofMonth <= month.lengthOfMonth();
  }

  /** What a column without any value is too: a whole number, as in dbt. */
  ValueType best() {
    return possible.iterator().next();
  }

  boolean anyValue() {
    return anyValue;
  }
}
