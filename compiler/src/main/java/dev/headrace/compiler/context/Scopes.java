package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.template.value.Scope;
import dev.headrace.compiler.template.value.Undefined;

/** Makes the names each phase's templates can reach. Immutable; the scopes are for one thread. */
public final class Scopes {
  private final Surroundings surroundings;

  public Scopes(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The phases of a command, each with its names. */
  public enum Phase {
    YAML,
    PARSE,
    COMPILE,
    HOOK
  }

  /** For values in the project file: of the variables, the command line's only. */
  public Scope projectFile(Recorder recorder) {
    return Undefined::of;
  }

  /** For values in properties files. */
  public Scope yaml(String packageName, Recorder recorder) {
    return Undefined::of;
  }

  /** For a node's template when it is evaluated to learn what it needs. */
  public Scope parse(NodeView node, Recorder recorder) {
    return Undefined::of;
  }

  /** For a node's template when its SQL is wanted. */
  public Scope compile(NodeView node, Resolver resolver, Database database, Recorder recorder) {
    return Undefined::of;
  }

  /** For hooks and operations. */
  public Scope hook(
      NodeView node, Resolver resolver, Database database, Recorder recorder, HookView hook) {
    return Undefined::of;
  }

  /** The context's own names in a phase, without macros. */
  public static ImmutableSet<String> names(Phase phase) {
    return ImmutableSet.of();
  }

  Surroundings surroundings() {
    return surroundings;
  }
}
