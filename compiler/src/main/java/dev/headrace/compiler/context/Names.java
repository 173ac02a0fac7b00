package dev.headrace.compiler.context;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * The names that a record offers to templates: those of its components, without the underscore that
 * keeps one apart from a word of Java. Immutable.
 */
final class Names<R extends Record> {
  private final ImmutableMap<String, Method> accessors;

  private Names(ImmutableMap<String, Method> accessors) {
    this.accessors = accessors;
  }

  static <R extends Record> Names<R> of(Class<R> type) {
    var accessors = ImmutableMap.<String, Method>builder();
    for (var component : type.getRecordComponents()) {
      var name = CharMatcher.is('_').trimTrailingFrom(component.getName());
      accessors.put(name, component.getAccessor());
    }
    return new Names<>(accessors.buildOrThrow());
  }

  boolean has(String name) {
    return accessors.containsKey(name);
  }

  /** The value of a component; a {@link Lazy} one is asked now. */
  @Nullable Object get(R values, String name) {
    var accessor = accessors.get(name);
    if (accessor == null) {
      throw new IllegalStateException("no such name: " + name);
    }
    try {
      var value = accessor.invoke(values);
      return value instanceof Lazy lazy ? lazy.get() : value;
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  ImmutableSet<String> all() {
    return accessors.keySet();
  }
}
