package dev.headrace.compiler.template.value;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Equality and order. */
final class Comparisons {
  private Comparisons() {}

  @SuppressWarnings("ReferenceEquality") // a shortcut before the comparison by value
  static boolean equal(@Nullable Object left, @Nullable Object right) {
    if (left == right) {
      return true;
    }
    if (left == null || right == null) {
      return false;
    }
    if (Values.isNumber(left) && Values.isNumber(right)) {
      return compareNumbers(left, right) == 0;
    }
    if (left instanceof List<?> first && right instanceof List<?> second) {
      return first instanceof PyTuple == second instanceof PyTuple && equalLists(first, second);
    }
    if (left instanceof Map<?, ?> first && right instanceof Map<?, ?> second) {
      return equalMaps(first, second);
    }
    if (left instanceof Set<?> first && right instanceof Set<?> second) {
      return first.equals(second);
    }
    return left.equals(right);
  }

  private static boolean equalLists(List<?> left, List<?> right) {
    if (left.size() != right.size()) {
      return false;
    }
    var other = right.iterator();
    for (var element : left) {
      if (!equal(element, other.next())) {
        return false;
      }
    }
    return true;
  }

  private static boolean equalMaps(Map<?, ?> left, Map<?, ?> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (var entry : left.entrySet()) {
      if (!right.containsKey(entry.getKey())
          || !equal(entry.getValue(), right.get(entry.getKey()))) {
        return false;
      }
    }
    return true;
  }

  static int compare(@Nullable Object left, @Nullable Object right) {
    if (Values.isNumber(left) && Values.isNumber(right)) {
      return compareNumbers(left, right);
    }
    if (left instanceof String first && right instanceof String second) {
      return compareTexts(first, second);
    }
    if (left instanceof List<?> first && right instanceof List<?> second) {
      return compareLists(first.iterator(), second.iterator());
    }
    if (left instanceof Set<?> first && right instanceof Set<?> second) {
      if (first.equals(second)) {
        return 0;
      }
      return second.containsAll(first) ? -1 : 1;
    }
    if (left instanceof TemplateOperand first) {
      var order = first.order(right);
      if (order.isPresent()) {
        return order.getAsInt();
      }
    }
    rejectUndefined(left);
    rejectUndefined(right);
    throw Values.fault(
        "`" + Values.typeName(left) + "` and `" + Values.typeName(right) + "` have no order");
  }

  static void rejectUndefined(@Nullable Object value) {
    if (value instanceof Undefined undefined) {
      throw Values.undefined(undefined);
    }
  }

  /** By code point, as Python does, not by UTF-16 unit. */
  private static int compareTexts(String left, String right) {
    var length = Math.min(left.length(), right.length());
    for (var i = 0; i < length; i++) {
      var a = left.charAt(i);
      var b = right.charAt(i);
      if (a != b) {
        return Character.isSurrogate(a) == Character.isSurrogate(b)
            ? Character.compare(a, b)
            : Character.isSurrogate(a) ? 1 : -1;
      }
    }
    return Integer.compare(left.length(), right.length());
  }

  private static int compareLists(Iterator<?> left, Iterator<?> right) {
    while (left.hasNext() && right.hasNext()) {
      var a = left.next();
      var b = right.next();
      if (!equal(a, b)) {
        return compare(a, b);
      }
    }
    return Boolean.compare(left.hasNext(), right.hasNext());
  }

  private static int compareNumbers(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Long a && right instanceof Long b) {
      return Long.compare(a, b);
    }
    if (Values.isInteger(left) && Values.isInteger(right)) {
      return Numbers.big(left).compareTo(Numbers.big(right));
    }
    if (left instanceof BigDecimal || right instanceof BigDecimal) {
      return exact(left).compareTo(exact(right));
    }
    var a = Numbers.decimal(left);
    var b = Numbers.decimal(right);
    return a == b ? 0 : Double.compare(a, b);
  }

  static BigDecimal exact(@Nullable Object number) {
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    return Values.isInteger(number)
        ? new BigDecimal(Numbers.big(number))
        : BigDecimal.valueOf(Numbers.decimal(number));
  }
}
