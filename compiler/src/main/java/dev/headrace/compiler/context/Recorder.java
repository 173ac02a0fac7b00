package dev.headrace.compiler.context;

import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.node.Dependencies;
import dev.headrace.compiler.project.ConfigLayer;
import org.jspecify.annotations.Nullable;

/** Is told what evaluating a template touched. Every method does nothing unless overridden. */
public interface Recorder {
  /** Forgets everything. */
  Recorder NONE = new Recorder() {};

  default void ref(Dependencies.Ref ref, Mention mention) {}

  default void source(Dependencies.SourceRef source, Mention mention) {}

  /** The named arguments of one call of {@code config}, in order. */
  default void config(ConfigLayer layer) {}

  /** A macro was called; its id is {@code macro.package.name}. */
  default void macro(String id) {}

  default void var(String name) {}

  /** An environment variable was read; null when it is not set. */
  default void envVar(String name, @Nullable String value) {}

  /** A docs block was read. */
  default void doc(String name) {}

  /**
   * A name was looked up whose value may be another for the next command: the time, the command's
   * options, or what does something besides giving a value.
   */
  default void unsteady(String name) {}

  /** A template asked the database, so that its text may differ when it is rendered again. */
  default void askedDatabase() {}

  /** Something that is wrong only when the node is enabled, such as a missing variable. */
  default void fault(Diagnostic diagnostic) {}
}
