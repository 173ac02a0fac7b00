package dev.headrace.compiler.template.value;

import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.Suggestion;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The value of a name that does not exist: prints as nothing, is false, and is an error as soon as
 * it is called, asked for an attribute or computed with.
 */
public final class Undefined {
  private final String name;
  private final String message;
  private final @Nullable TemplateObject owner;
  private final Supplier<Optional<String>> similar;

  private Undefined(
      String name,
      String message,
      @Nullable TemplateObject owner,
      Supplier<Optional<String>> similar) {
    this.name = name;
    this.message = message;
    this.owner = owner;
    this.similar = similar;
  }

  private Undefined(String name, String message, @Nullable TemplateObject owner) {
    this(name, message, owner, Optional::empty);
  }

  /**
   * What stands for a name that does not exist.
   *
   * @param name as written in the template, for messages
   */
  public static Undefined of(String name) {
    return new Undefined(name, "`" + name + "` is undefined", null);
  }

  /** An attribute that {@code owner} does not have. */
  public static Undefined member(TemplateObject owner, String name) {
    return new Undefined(name, "`" + name + "` is undefined", owner);
  }

  /** An attribute or item that a value of the model does not have. */
  static Undefined absent(@Nullable Object value, String name) {
    var absent =
        new Undefined(
            name, "`" + Values.typeName(value) + "` has no attribute `" + name + "`", null);
    return value instanceof Map<?, ?> map
        ? absent.suggesting(() -> Suggestion.didYouMean(name, texts(map.keySet())))
        : absent;
  }

  private static ImmutableSet<String> texts(Collection<?> keys) {
    return keys.stream()
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** A macro's parameter that was not given and has no default. */
  public static Undefined parameter(String name) {
    return new Undefined(name, "the parameter `" + name + "` is not given", null);
  }

  /**
   * The same with a hint.
   *
   * @param similar finds it, asked only when the missing value turns out to be a fault
   */
  public Undefined suggesting(Supplier<Optional<String>> similar) {
    return new Undefined(name, message, owner, similar);
  }

  /** The same under its full name, such as {@code dbt_utils.star}. */
  public Undefined named(String path) {
    return owner == null
        ? new Undefined(path, message, null, similar)
        : new Undefined(path, "`" + path + "` is undefined", owner, similar);
  }

  public String name() {
    return name;
  }

  /** One sentence for a diagnostic. */
  public String message() {
    return message;
  }

  /** A hint naming the owner's closest attribute, or the closest name there is. */
  public Optional<String> suggestion() {
    if (owner == null) {
      return similar.get();
    }
    var prefix = name.substring(0, name.lastIndexOf('.') + 1);
    return Suggestion.closest(name.substring(prefix.length()), owner.candidates())
        .map(closest -> "did you mean `" + prefix + closest + "`?");
  }

  /** Whether nothing of that name is known, rather than a value that is not there. */
  public boolean isUnknownName() {
    return message.equals("`" + name + "` is undefined");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Undefined;
  }

  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public String toString() {
    return "";
  }
}
