package dev.headrace.compiler.template.filter;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.headrace.compiler.template.value.Call;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands behind {@code |}. */
public final class Filter {
  private static final ImmutableList<Family> FAMILIES =
      ImmutableList.of(
          new TextFilters(),
          new MarkupFilters(),
          new NumberFilters(),
          new ListFilters(),
          new ChoiceFilters(),
          new PebbleFilters());

  private final String name;
  private final Family family;

  private Filter(String name, Family family) {
    this.name = name;
    this.family = family;
  }

  /** Filters on one kind of value, in one file. */
  interface Family {
    Iterable<String> names();

    boolean has(String name);

    /** The filtered value; the call holds the arguments behind the name. */
    @Nullable Object apply(String name, @Nullable Object input, Call call);
  }

  /** The filter of that name, if there is one. */
  public static Optional<Filter> named(String name) {
    for (var family : FAMILIES) {
      if (family.has(name)) {
        return Optional.of(new Filter(name, family));
      }
    }
    return Optional.empty();
  }

  /** All names. */
  public static Iterable<String> names() {
    return Iterables.concat(Iterables.transform(FAMILIES, Family::names));
  }

  /** The filtered value; the call holds the arguments behind the name. */
  public @Nullable Object apply(@Nullable Object input, Call call) {
    return family.apply(name, input, call);
  }
}
