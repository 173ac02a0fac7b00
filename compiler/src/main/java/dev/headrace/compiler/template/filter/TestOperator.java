package dev.headrace.compiler.template.filter;

import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.Operator;
import dev.headrace.compiler.template.value.TemplateCallable;
import dev.headrace.compiler.template.value.TemplateObject;
import dev.headrace.compiler.template.value.Undefined;
import dev.headrace.compiler.template.value.Values;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands behind {@code is}. */
public final class TestOperator {
  private static final ImmutableSet<String> NAMES =
      ImmutableSet.of(
          "defined",
          "undefined",
          "none",
          "null",
          "boolean",
          "true",
          "false",
          "integer",
          "float",
          "number",
          "string",
          "mapping",
          "map",
          "sequence",
          "iterable",
          "callable",
          "sameas",
          "escaped",
          "odd",
          "even",
          "divisibleby",
          "in",
          "empty",
          "lower",
          "upper",
          "filter",
          "test",
          "eq",
          "equalto",
          "==",
          "ne",
          "!=",
          "gt",
          "greaterthan",
          ">",
          "ge",
          ">=",
          "lt",
          "lessthan",
          "<",
          "le",
          "<=");

  private final String name;

  private TestOperator(String name) {
    this.name = name;
  }

  /** The test of that name, if there is one. */
  public static Optional<TestOperator> named(String name) {
    return NAMES.contains(name) ? Optional.of(new TestOperator(name)) : Optional.empty();
  }

  /** All names. */
  public static Iterable<String> names() {
    return NAMES;
  }

  /** Whether the value passes; the call holds the arguments behind the name. */
  public boolean holds(@Nullable Object value, Call call) {
    return switch (name) {
      case "defined" -> !(value instanceof Undefined);
      case "undefined" -> value instanceof Undefined;
      case "none", "null" -> value == null;
      case "boolean" -> value instanceof Boolean;
      case "true" -> Boolean.TRUE.equals(value);
      case "false" -> Boolean.FALSE.equals(value);
      case "integer" -> Values.isInteger(value) && !(value instanceof Boolean);
      case "float" -> value instanceof Double || value instanceof Float;
      case "number" -> Values.isNumber(value);
      case "string" -> value instanceof String;
      case "mapping", "map" ->
          value instanceof Map<?, ?>
              || (value instanceof TemplateObject object && object.isMapping());
      case "sequence" -> isSequence(value);
      case "iterable" -> Values.isIterable(value);
      case "callable" -> value instanceof TemplateCallable;
      case "sameas" -> same(value, call.argument(0, "other"));
      case "escaped" -> false;
      case "odd" -> remainder(value, 2L) != 0;
      case "even" -> remainder(value, 2L) == 0;
      case "divisibleby" -> remainder(value, call.argument(0, "num")) == 0;
      case "in" -> Values.contains(call.argument(0, "seq"), value);
      case "empty" -> isEmpty(value);
      case "lower" -> isCase(Values.text(value), false);
      case "upper" -> isCase(Values.text(value), true);
      case "filter" -> Filter.named(Values.text(value)).isPresent();
      case "test" -> named(Values.text(value)).isPresent();
      case "eq", "equalto", "==" -> Values.equal(value, other(call));
      case "ne", "!=" -> !Values.equal(value, other(call));
      case "gt", "greaterthan", ">" -> Values.compare(value, other(call)) > 0;
      case "ge", ">=" -> Values.compare(value, other(call)) >= 0;
      case "lt", "lessthan", "<" -> Values.compare(value, other(call)) < 0;
      case "le", "<=" -> Values.compare(value, other(call)) <= 0;
      default -> throw new IllegalStateException(name);
    };
  }

  private static @Nullable Object other(Call call) {
    return call.argument(0, "other");
  }

  private static boolean isSequence(@Nullable Object value) {
    return value instanceof Collection<?>
        || value instanceof String
        || value instanceof Map<?, ?>
        || value instanceof Undefined
        || (value instanceof TemplateObject object && object.iterate() != null);
  }

  @SuppressWarnings("ReferenceEquality") // the question is whether it is the same object
  private static boolean same(@Nullable Object value, @Nullable Object other) {
    return value == other
        || ((value instanceof Boolean || value instanceof Long || value instanceof String)
            && value.equals(other));
  }

  private static long remainder(@Nullable Object value, @Nullable Object divisor) {
    var rest = Values.arithmetic(Operator.MODULO, value, divisor);
    return rest instanceof Number number && number.doubleValue() == 0 ? 0 : 1;
  }

  /** Pebble's test: nothing, or nothing in it. */
  private static boolean isEmpty(@Nullable Object value) {
    return switch (value) {
      case null -> true;
      case Undefined undefined -> true;
      case String text -> text.isBlank();
      case List<?> list -> list.isEmpty();
      case Collection<?> collection -> collection.isEmpty();
      case Map<?, ?> map -> map.isEmpty();
      case BigDecimal number -> false;
      default -> false;
    };
  }

  private static boolean isCase(String text, boolean upper) {
    return text.equals(upper ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT))
        && text.codePoints().anyMatch(Character::isLetter);
  }
}
