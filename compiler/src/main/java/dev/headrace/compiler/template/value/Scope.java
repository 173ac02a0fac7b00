package dev.headrace.compiler.template.value;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Suggestion;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names a template can reach besides its own variables: functions, macros, objects, packages'
 * namespaces. Called by one thread per rendering.
 */
public interface Scope {

  /**
   * The value behind a name; null is the template's {@code None}.
   *
   * @return {@link Undefined#of} the name when there is none
   */
  @Nullable Object lookup(String name);

  /** Names to offer when one was mistyped. */
  default Iterable<String> candidates() {
    return ImmutableList.of();
  }

  /**
   * Whether an attribute or call of a missing value is missing again, and no error. So it is while
   * a project is read, when no query has a result.
   */
  default boolean isForgiving() {
    return false;
  }

  /** A hint at what a mistyped name was meant to be. */
  default Optional<String> suggestion(String name) {
    return Suggestion.didYouMean(name, candidates());
  }
}
