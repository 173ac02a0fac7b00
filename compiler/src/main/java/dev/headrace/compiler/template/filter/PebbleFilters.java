package dev.headrace.compiler.template.filter;

import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.TemplateTemporal;
import dev.headrace.compiler.template.value.Values;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.core.CoreExtension;
import io.pebbletemplates.pebble.template.EvaluationContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The filters of Pebble that Jinja has not, run by Pebble itself. */
final class PebbleFilters implements Filter.Family {
  private static final ImmutableSet<String> NAMES =
      ImmutableSet.of(
          "abbreviate",
          "base64encode",
          "base64decode",
          "date",
          "merge",
          "nl2br",
          "numberformat",
          "rsort",
          "sha256",
          "split",
          "raw");

  @Override
  public ImmutableSet<String> names() {
    return NAMES;
  }

  @Override
  public boolean has(String name) {
    return NAMES.contains(name);
  }

  /** Made at the first use, because few templates need it. */
  private static final class Core {
    static final Map<String, io.pebbletemplates.pebble.extension.Filter> FILTERS =
        new CoreExtension().getFilters();
  }

  @Override
  public @Nullable Object apply(String name, @Nullable Object input, Call call) {
    if (name.equals("raw")) {
      return input;
    }
    var filter = Core.FILTERS.get(name);
    if (filter == null) {
      throw new IllegalStateException("Pebble has no filter " + name);
    }
    var arguments = new LinkedHashMap<String, @Nullable Object>();
    var names = filter.getArgumentNames();
    for (var i = 0; i < call.positional().size(); i++) {
      if (names == null || i >= names.size()) {
        throw Values.fault("`" + name + "` takes fewer arguments");
      }
      arguments.put(names.get(i), pebble(call.positional().get(i)));
    }
    call.named().forEach((key, value) -> arguments.put(key, pebble(value)));
    try {
      return ours(filter.apply(pebble(input), arguments, null, new Context(), 0));
    } catch (PebbleException e) {
      throw Values.fault("`" + name + "`: " + e.getPebbleMessage());
    } catch (ClassCastException | IllegalArgumentException e) {
      throw Values.fault("`" + name + "` cannot be applied to " + Values.typeName(input));
    }
  }

  private static @Nullable Object pebble(@Nullable Object value) {
    return value instanceof TemplateTemporal temporal ? temporal.temporal() : value;
  }

  private static @Nullable Object ours(@Nullable Object value) {
    return switch (value) {
      case Object[] array -> Values.list(Arrays.asList(array));
      case null -> null;
      case CharSequence text -> text.toString();
      default -> value instanceof Number ? Values.canonical(value) : safe(value);
    };
  }

  /** Pebble marks text that needs no escaping; here no text does. */
  private static Object safe(Object value) {
    return value instanceof io.pebbletemplates.pebble.extension.escaper.SafeString
        ? value.toString()
        : value;
  }

  /** What Pebble's filters may know. */
  private static final class Context implements EvaluationContext {
    @Override
    public boolean isStrictVariables() {
      return false;
    }

    @Override
    public Locale getLocale() {
      return Locale.ROOT;
    }

    @Override
    public @Nullable Object getVariable(String name) {
      return null;
    }
  }
}
