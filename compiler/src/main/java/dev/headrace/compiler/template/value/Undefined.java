package dev.headrace.compiler.template.value;

import dev.headrace.compiler.diagnostic.Suggestion;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The value of a name that does not exist: prints as nothing, is false, and is an error as soon as
 * it is called or asked for an attribute.
 */
public final class Undefined {
  private final String name;
  private final @Nullable TemplateObject owner;

  private Undefined(String name, @Nullable TemplateObject owner) {
    this.name = name;
    this.owner = owner;
  }

  /**
   * What stands for a name that does not exist.
   *
   * @param name as written in the template, for messages
   */
  public static Undefined of(String name) {
    return new Undefined(name, null);
  }

  /** An attribute that {@code owner} does not have. */
  public static Undefined member(TemplateObject owner, String name) {
    return new Undefined(name, owner);
  }

  public String name() {
    return name;
  }

  /** A hint naming the owner's closest attribute, when the owner is known. */
  public Optional<String> suggestion() {
    return owner == null ? Optional.empty() : Suggestion.didYouMean(name, owner.candidates());
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
