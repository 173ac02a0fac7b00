package dev.headrace.runtime.adapter;

import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.sql.Dialect;

/** A kind of database a project can be built in. Stateless. */
public interface Adapter {
  /** As in a profile's {@code type}. */
  default String type() {
    return dialect().name();
  }

  default Dialect dialect() {
    return statements().dialect();
  }

  /** What this engine cannot do; everything else is expected of it. */
  ImmutableSet<Lacks> lacks();

  /** Whether {@code compile} asks which relations stand. Where it does not, none do. */
  default boolean isAskedToCompile() {
    return true;
  }

  /** How it spells the statements that make and change relations. */
  Statements statements();

  /**
   * Reads a target's settings. Opens nothing.
   *
   * @throws dev.headrace.compiler.diagnostic.ProjectException when they are wrong
   */
  Connections connections(TargetConfig config, Diagnostics diagnostics);
}
