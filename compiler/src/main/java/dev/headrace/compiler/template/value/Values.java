package dev.headrace.compiler.template.value;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Python's rules for values: None is null; then Boolean, Long (BigInteger when too large), Double,
 * String, List, {@link PyTuple}, Map, Set, {@link TemplateObject}, {@link TemplateCallable} and
 * {@link Undefined}.
 */
public final class Values {
  private Values() {}

  /** What {@code str(value)} gives, and what a template prints. */
  public static String text(@Nullable Object value) {
    return value instanceof String text ? text : Texts.text(value);
  }

  /** How the value stands inside a printed list: strings in quotes. */
  public static String repr(@Nullable Object value) {
    return Texts.repr(value);
  }

  /** Whether {@code if value} holds. */
  public static boolean truth(@Nullable Object value) {
    return switch (value) {
      case null -> false;
      case Boolean bool -> bool;
      case String text -> !text.isEmpty();
      case Undefined undefined -> false;
      case Collection<?> collection -> !collection.isEmpty();
      case Map<?, ?> map -> !map.isEmpty();
      case TemplateObject object -> object.truth();
      case Number number -> Numbers.signum(number) != 0;
      default -> true;
    };
  }

  /** Python's name of the value's type, for messages. */
  public static String typeName(@Nullable Object value) {
    return switch (value) {
      case null -> "None";
      case Boolean bool -> "bool";
      case String text -> "str";
      case Undefined undefined -> "undefined";
      case PyTuple tuple -> "tuple";
      case List<?> list -> "list";
      case Set<?> set -> "set";
      case Map<?, ?> map -> "dict";
      case Double number -> "float";
      case Float number -> "float";
      case BigDecimal number -> "Decimal";
      case Number number -> "int";
      case TemplateObject object -> "object";
      case TemplateCallable callable -> "function";
      default -> value.getClass().getSimpleName();
    };
  }

  /** Whether the value is a whole number; a bool is one, as in Python. */
  public static boolean isInteger(@Nullable Object value) {
    return value instanceof Boolean || Numbers.isWhole(value);
  }

  public static boolean isNumber(@Nullable Object value) {
    return value instanceof Boolean || value instanceof Number;
  }

  public static boolean equal(@Nullable Object left, @Nullable Object right) {
    return Comparisons.equal(left, right);
  }

  /**
   * Negative, zero or positive, as for a comparator.
   *
   * @throws ProjectException when the two have no order
   */
  public static int compare(@Nullable Object left, @Nullable Object right) {
    return Comparisons.compare(left, right);
  }

  /** {@code element in container}. */
  public static boolean contains(@Nullable Object container, @Nullable Object element) {
    return switch (container) {
      case String text -> {
        if (element instanceof String part) {
          yield text.contains(part);
        }
        throw fault("`in` looks for a string in a string, not for " + typeName(element));
      }
      case Map<?, ?> map -> containsKey(map, element);
      case null, default -> {
        for (var candidate : iterate(container)) {
          if (equal(candidate, element)) {
            yield true;
          }
        }
        yield false;
      }
    };
  }

  private static boolean containsKey(Map<?, ?> map, @Nullable Object key) {
    // some of Java's maps throw when asked for null
    return key == null
        ? map.keySet().stream().anyMatch(Objects::isNull)
        : map.containsKey(Numbers.canonical(key));
  }

  /**
   * What {@code for x in value} walks over.
   *
   * @throws ProjectException when the value cannot be iterated
   */
  public static Iterable<? extends @Nullable Object> iterate(@Nullable Object value) {
    return switch (value) {
      case Collection<?> collection -> collection;
      case Map<?, ?> map -> map.keySet();
      case String text -> characters(text);
      case Undefined undefined -> ImmutableList.of();
      case TemplateObject object -> {
        var elements = object.iterate();
        if (elements == null) {
          throw fault("`" + object.text() + "` is not iterable");
        }
        yield elements;
      }
      case null, default -> throw fault("`" + typeName(value) + "` is not iterable");
    };
  }

  public static boolean isIterable(@Nullable Object value) {
    return switch (value) {
      case null -> false;
      case TemplateObject object -> object.iterate() != null;
      default ->
          value instanceof Collection<?>
              || value instanceof Map<?, ?>
              || value instanceof String
              || value instanceof Undefined;
    };
  }

  /** A new list of what the value iterates over. */
  public static List<@Nullable Object> list(@Nullable Object value) {
    var list = new ArrayList<@Nullable Object>();
    for (var element : iterate(value)) {
      list.add(element);
    }
    return list;
  }

  private static List<String> characters(String text) {
    var characters = new ArrayList<String>(text.length());
    text.codePoints().forEach(point -> characters.add(Character.toString(point)));
    return characters;
  }

  /** {@code len(value)}. */
  public static long size(@Nullable Object value) {
    return switch (value) {
      case String text -> text.codePointCount(0, text.length());
      case Collection<?> collection -> collection.size();
      case Map<?, ?> map -> map.size();
      case null, default -> list(value).size();
    };
  }

  /**
   * Adds the entries of a dict, or of a list of pairs.
   *
   * @throws ProjectException when it is neither
   */
  public static void putEntries(
      Map<@Nullable Object, @Nullable Object> map, @Nullable Object entries) {
    MapMethods.put(map, entries);
  }

  /** The entries of a dict as pairs. */
  public static List<@Nullable Object> items(Map<?, ?> map) {
    return MapMethods.items(map);
  }

  /** {@code value.name}: a method or attribute, else the item of that name. */
  public static @Nullable Object attribute(@Nullable Object value, String name) {
    return Access.attribute(value, name);
  }

  /** {@code value[key]}: the item, else the attribute of that name. */
  public static @Nullable Object item(@Nullable Object value, @Nullable Object key) {
    return Access.item(value, key);
  }

  /** {@code value[from:to:step]}; null bounds are open. */
  public static Object slice(
      @Nullable Object value, @Nullable Object from, @Nullable Object to, @Nullable Object step) {
    return Slices.slice(value, from, to, step);
  }

  /** The value of an operator of arithmetic. */
  public static @Nullable Object arithmetic(
      Operator operator, @Nullable Object left, @Nullable Object right) {
    return Arithmetic.apply(operator, left, right);
  }

  /**
   * A whole number that fits an int, clamped to it.
   *
   * @param what names the value in the message when it is none
   */
  public static int toInt(@Nullable Object value, String what) {
    if (!isInteger(value)) {
      throw fault("`" + what + "` must be a whole number, not " + typeName(value));
    }
    return Math.clamp(
        Numbers.big(value).min(Numbers.MAX_LONG).longValue(), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** A number as a double. */
  public static double toDouble(@Nullable Object value, String what) {
    if (!isNumber(value)) {
      throw fault("`" + what + "` must be a number, not " + typeName(value));
    }
    return Numbers.decimal(value);
  }

  /** Brings a Java value into the model: small integers become Long, arrays are not accepted. */
  public static @Nullable Object canonical(@Nullable Object value) {
    return Numbers.canonical(value);
  }

  /** A whole number, as Long if it fits. */
  public static Number integer(BigInteger value) {
    return Numbers.shrink(value);
  }

  /** An error whose place the engine adds. */
  public static ProjectException fault(String message) {
    return fault(Code.TEMPLATE_ERROR, message);
  }

  /** An error whose place the engine adds. */
  public static ProjectException fault(Code code, String message) {
    return new ProjectException(Diagnostic.error(code, null, message));
  }

  /** The error of using a value that does not exist. */
  public static ProjectException undefined(Undefined undefined) {
    return new ProjectException(
        Diagnostic.error(Code.UNDEFINED_NAME, null, undefined.message())
            .withHint(undefined.suggestion().orElse(null)));
  }
}
