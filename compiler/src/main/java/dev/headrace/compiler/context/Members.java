package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.TemplateCallable;
import dev.headrace.compiler.template.value.TemplateObject;
import dev.headrace.compiler.template.value.Undefined;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes and methods that the values of one kind offer to templates. Immutable. */
final class Members<T extends TemplateObject> {
  private final ImmutableMap<String, Attribute<T>> byName;

  private Members(Map<String, Attribute<T>> byName) {
    this.byName = ImmutableMap.copyOf(byName);
  }

  /** Reads an attribute of an owner. */
  @FunctionalInterface
  interface Attribute<T> {
    @Nullable Object of(T owner);
  }

  /** Calls a method of an owner. */
  @FunctionalInterface
  interface Method<T> {
    @Nullable Object call(T owner, Call call);
  }

  static <T extends TemplateObject> Builder<T> builder() {
    return new Builder<>();
  }

  @Nullable Object get(T owner, String name) {
    var attribute = byName.get(name);
    return attribute == null ? Undefined.member(owner, name) : attribute.of(owner);
  }

  ImmutableSet<String> names() {
    return byName.keySet();
  }

  /** Collects members. */
  static final class Builder<T extends TemplateObject> {
    private final Map<String, Attribute<T>> byName = new LinkedHashMap<>();

    Builder<T> value(String name, Attribute<T> attribute) {
      byName.put(name, attribute);
      return this;
    }

    Builder<T> method(String name, Method<T> method) {
      byName.put(name, owner -> (TemplateCallable) call -> method.call(owner, call));
      return this;
    }

    /**
     * A method that takes certain arguments only.
     *
     * @param required how many of them, from the first, must be given
     * @param parameters their names in order
     */
    Builder<T> method(String name, Method<T> method, int required, String... parameters) {
      return method(
          name,
          (owner, call) -> {
            call.takes(required, parameters);
            return method.call(owner, call);
          });
    }

    Members<T> build() {
      return new Members<>(byName);
    }
  }
}
