package dev.headrace.compiler.parse;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.node.Dependencies.Ref;
import dev.headrace.compiler.node.Dependencies.SourceRef;
import dev.headrace.compiler.project.ConfigLayer;

/**
 * What evaluating a template once, without a database, told about it.
 *
 * @param refs in order of first mention
 * @param sources in order of first mention
 * @param configs one layer for each time it configured itself
 * @param macros ids of the macros called
 * @param vars names of the variables read
 * @param environment the environment variables read and what they held; absent ones are empty
 * @param faults what is wrong, which matters only when the node is enabled
 */
public record Evaluation(
    ImmutableList<Located<Ref>> refs,
    ImmutableList<Located<SourceRef>> sources,
    ImmutableList<ConfigLayer> configs,
    ImmutableSet<String> macros,
    ImmutableSet<String> vars,
    ImmutableMap<String, String> environment,
    ImmutableList<Diagnostic> faults) {
  public static final Evaluation NOTHING =
      new Evaluation(
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableSet.of(),
          ImmutableSet.of(),
          ImmutableMap.of(),
          ImmutableList.of());

  /** Whether it could not be evaluated to its end. */
  public boolean isBroken() {
    return faults.stream().anyMatch(Diagnostic::isError);
  }
}
