package dev.headrace.runtime.copy;

import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.node.Column;
import dev.headrace.compiler.node.Documentation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the columns that are declared personal: {@code meta: {classification: pii}}. */
public final class PersonalColumns {
  private static final String KEY = "classification";
  private static final String PERSONAL = "pii";

  private PersonalColumns() {}

  /** Their names in small letters, in declared order. */
  public static ImmutableSet<String> of(Documentation documentation) {
    return documentation.columns().stream()
        .filter(PersonalColumns::isPersonal)
        .map(column -> column.name().value().toLowerCase(Locale.ROOT))
        .collect(ImmutableSet.toImmutableSet());
  }

  private static boolean isPersonal(Column column) {
    return classes(column.meta().get(KEY)).anyMatch(PERSONAL::equalsIgnoreCase);
  }

  private static Stream<String> classes(@Nullable Object written) {
    return written instanceof List<?> several
        ? several.stream().map(String::valueOf)
        : Stream.ofNullable(written).map(String::valueOf);
  }
}
