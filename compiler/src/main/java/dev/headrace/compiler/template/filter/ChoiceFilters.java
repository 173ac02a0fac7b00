package dev.headrace.compiler.template.filter;

import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.Undefined;
import dev.headrace.compiler.template.value.Values;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Filters that stand in for a missing value, and dbt's for the type of a setting. */
final class ChoiceFilters implements Filter.Family {
  private static final ImmutableSet<String> NAMES =
      ImmutableSet.of(
          "default", "d", "attr", "as_bool", "as_number", "as_native", "is_list", "random");

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
      case "default", "d" -> orElse(input, call);
      case "attr" -> Values.attribute(input, Values.text(call.argument(0, "name")));
      case "as_bool" -> asBool(input);
      case "as_number" -> asNumber(input);
      case "as_native" -> asNative(input);
      case "is_list" -> input instanceof List<?>;
      case "random" ->
          throw Values.fault("`random` is not available: the same project renders the same SQL");
      default -> throw new IllegalStateException(name);
    };
  }

  private static @Nullable Object orElse(@Nullable Object input, Call call) {
    var alsoFalse = Values.truth(call.argument(1, "boolean"));
    return input instanceof Undefined || (alsoFalse && !Values.truth(input))
        ? call.argument(0, "default_value", "")
        : input;
  }

  /** In SQL files dbt leaves the value as it is; only a text is read. */
  private static @Nullable Object asBool(@Nullable Object input) {
    if (!(input instanceof String text)) {
      return input;
    }
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> input;
    };
  }

  private static @Nullable Object asNumber(@Nullable Object input) {
    if (!(input instanceof String text)) {
      return input;
    }
    try {
      return text.matches("\\s*-?\\d+\\s*")
          ? Values.integer(new BigInteger(text.strip()))
          : (Object) Double.valueOf(text.strip());
    } catch (NumberFormatException e) {
      return input;
    }
  }

  private static @Nullable Object asNative(@Nullable Object input) {
    var bool = asBool(input);
    return bool instanceof Boolean ? bool : asNumber(input);
  }
}
