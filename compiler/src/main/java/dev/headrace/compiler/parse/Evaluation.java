package dev.headrace.compiler.parse;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.node.Dependencies.Ref;
import dev.headrace.compiler.node.Dependencies.SourceRef;
import dev.headrace.compiler.project.ConfigLayer;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * What evaluating a template once, without a database, told about it.
 *
 * @param refs in order of first mention
 * @param sources in order of first mention
 * @param configs one layer for each time it configured itself
 * @param macros ids of the macros called
 * @param vars names of the variables read
 * @param environment the environment variables read, with the {@link #digest} of what they held;
 *     empty when not set
 * @param steady whether nothing was looked up that may differ for the next command, all else equal
 * @param faults what is wrong, which matters only when the node is enabled
 */
public record Evaluation(
    ImmutableList<Located<Ref>> refs,
    ImmutableList<Located<SourceRef>> sources,
    ImmutableList<ConfigLayer> configs,
    ImmutableSet<String> macros,
    ImmutableSet<String> vars,
    ImmutableMap<String, Optional<String>> environment,
    boolean steady,
    ImmutableList<Diagnostic> faults) {
  public static final Evaluation NOTHING =
      new Evaluation(
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableSet.of(),
          ImmutableSet.of(),
          ImmutableMap.of(),
          true,
          ImmutableList.of());

  /** The same reading and calling, besides, what another reads and calls. */
  public Evaluation reading(Evaluation other) {
    return new Evaluation(
        together(refs, other.refs),
        together(sources, other.sources),
        configs,
        ImmutableSet.<String>builder().addAll(macros).addAll(other.macros).build(),
        vars,
        environment,
        steady,
        faults);
  }

  private static <T> ImmutableList<Located<T>> together(
      ImmutableList<Located<T>> some, ImmutableList<Located<T>> more) {
    var together = new LinkedHashMap<T, Located<T>>();
    some.forEach(each -> together.put(each.value(), each));
    more.forEach(each -> together.putIfAbsent(each.value(), each));
    return ImmutableList.copyOf(together.values());
  }

  /** Tells one value of an environment variable from another without showing it. */
  public static String digest(String value) {
    return Hashing.sha256().hashUnencodedChars(value).toString();
  }
}
