package dev.headrace.compiler.context;

import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads arguments of functions. */
final class Functions {
  private Functions() {}

  static ProjectException error(Call call, String message) {
    return call.error(Code.TEMPLATE_ERROR, message);
  }

  static Mention mention(Call call) {
    return new Mention(call.at(), call.through());
  }

  /** A whole number, or {@code otherwise} when absent or None. */
  static long whole(Call call, int index, String name, long otherwise) {
    var value = call.argument(index, name);
    return value == null ? otherwise : Values.toInt(value, name);
  }

  static boolean flag(Call call, int index, String name, boolean otherwise) {
    return call.has(index, name) ? Values.truth(call.argument(index, name)) : otherwise;
  }

  /** What a value iterates over; nothing for None. */
  static List<@Nullable Object> list(@Nullable Object value) {
    return value == null ? new ArrayList<>() : Values.list(value);
  }

  /** As {@link Stream#toList}, which the checker of nulls knows only without them. */
  static List<@Nullable Object> nullable(Stream<? extends @Nullable Object> values) {
    var list = new ArrayList<@Nullable Object>();
    values.forEach(list::add);
    return Collections.unmodifiableList(list);
  }

  static RelationValue relation(Call call, int index, String name) {
    if (call.argument(index, name) instanceof RelationValue relation) {
      return relation;
    }
    throw error(
        call,
        call.has(index, name)
            ? "`"
                + name
                + "` must be a relation, not "
                + Values.typeName(call.argument(index, name))
            : "the argument `" + name + "` is missing");
  }
}
