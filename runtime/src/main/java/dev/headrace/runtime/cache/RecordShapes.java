package dev.headrace.runtime.cache;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How the program's records are taken apart and made again. Safe for use by several threads. */
final class RecordShapes {
  /** Only the program's own types are kept, so that a file can make nothing else. */
  private static final String KEPT = "dev.headrace.";

  private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();

  static boolean isKept(Class<?> type) {
    return type.getName().startsWith(KEPT) && (type.isRecord() || type.isEnum());
  }

  /** The type of that name, which must be one that is kept. */
  static Class<?> named(String name) {
    try {
      var type = Class.forName(name, false, RecordShapes.class.getClassLoader());
      if (isKept(type)) {
        return type;
      }
    } catch (ClassNotFoundException unknown) {
      throw new IllegalStateException(unknown);
    }
    throw new IllegalStateException(name + " is not kept");
  }

  Shape of(Class<?> type) {
    return shapes.computeIfAbsent(type, Shape::of);
  }

  /** One record's constructor and accessors, in the order of its components. */
  static final class Shape {
    private final Constructor<?> constructor;
    private final Method[] accessors;

    private Shape(Constructor<?> constructor, Method[] accessors) {
      this.constructor = constructor;
      this.accessors = accessors;
    }

    static Shape of(Class<?> type) {
      var components = type.getRecordComponents();
      try {
        var types =
            Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        var accessors =
            Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
        for (var accessor : accessors) {
          accessor.setAccessible(true);
        }
        return new Shape(constructor, accessors);
      } catch (NoSuchMethodException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    int size() {
      return accessors.length;
    }

    @Nullable Object[] components(Object part) {
      var components = new @Nullable Object[accessors.length];
      try {
        for (var index = 0; index < components.length; index++) {
          components[index] = accessors[index].invoke(part);
        }
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException(impossible);
      }
      return components;
    }

    Object make(@Nullable Object[] components) {
      try {
        return constructor.newInstance(components);
      } catch (ReflectiveOperationException mismatch) {
        throw new IllegalStateException(mismatch);
      }
    }
  }
}
