package dev.headrace.runtime.cache;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.headrace.compiler.parse.Evaluation;
import dev.headrace.compiler.parse.EvaluationCache;
import dev.headrace.compiler.parse.TextFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of a project that has changed told an earlier command: known of those that
 * have not changed themselves and touched nothing that has.
 */
public final class KnownEvaluations implements EvaluationCache {
  private final Known known;
  private final Map<String, Evaluation> kept = new ConcurrentHashMap<>();
  private final AtomicInteger evaluated = new AtomicInteger();

  /** Which evaluations still hold. */
  private interface Known {
    Optional<Evaluation> of(TextFile file, String packageName);
  }

  private KnownEvaluations(Known known) {
    this.known = known;
  }

  /**
   * Knows nothing of an earlier command's.
   *
   * @param anew what was evaluated a moment ago, by file
   */
  public static KnownEvaluations none(Map<String, Evaluation> anew) {
    return new KnownEvaluations((file, owner) -> Optional.ofNullable(anew.get(file.path())));
  }

  /**
   * Knows what an earlier command learnt.
   *
   * @param now what it would learn now of macros, variables and the environment
   * @param anew what was evaluated a moment ago, by file
   */
  public static KnownEvaluations of(ParseCache cache, Touchable now, Map<String, Evaluation> anew) {
    var learnt = cache.learnt();
    var changedMacros = changed(learnt.macros(), now.macros());
    if (!learnt.macros().keySet().equals(now.macros().keySet())
        || (learnt.includes() && !changedMacros.isEmpty())) {
      return none(anew);
    }
    var changedVars = new HashMap<String, Set<String>>();
    now.vars()
        .forEach((owner, vars) ->
            changedVars.put(owner, changed(learnt.vars().getOrDefault(owner, Map.of()), vars)));
    var evaluations = cache.evaluations();
    return new KnownEvaluations((file, owner) -> {
      var before = learnt.files().get(file.path());
      var evaluation = evaluations.get(file.path());
      if (evaluation == null
          || before == null
          || !before.checksum().equals(file.checksum())
          || !Sets.intersection(evaluation.macros(), changedMacros).isEmpty()
          || !Sets.intersection(evaluation.vars(), changedVars.getOrDefault(owner, Set.of()))
              .isEmpty()
          || !now.hasSameEnvironment(evaluation.environment())) {
        return Optional.ofNullable(anew.get(file.path()));
      }
      return Optional.of(evaluation);
    });
  }

  /** The names whose values differ, those that one of the two does not have among them. */
  private static Set<String> changed(
      Map<String, ? extends @Nullable Object> before, Map<String, ? extends @Nullable Object> now) {
    return ImmutableSet.copyOf(
        Sets.filter(
            Sets.union(before.keySet(), now.keySet()),
            name ->
                before.containsKey(name) != now.containsKey(name)
                    || !Objects.equals(before.get(name), now.get(name))));
  }

  @Override
  public Optional<Evaluation> evaluation(TextFile file, String packageName) {
    var evaluation = known.of(file, packageName);
    if (evaluation.isEmpty()) {
      evaluated.incrementAndGet();
    }
    return evaluation;
  }

  /** How many files it knew nothing of. */
  public int evaluated() {
    return evaluated.get();
  }

  @Override
  public void keep(TextFile file, Evaluation evaluation) {
    kept.put(file.path(), evaluation);
  }

  /** Everything found or known, by file in path order, that is steady or is not. */
  public ImmutableMap<String, Evaluation> kept(boolean steady) {
    var sorted = new TreeMap<String, Evaluation>();
    kept.forEach((file, evaluation) -> {
      if (evaluation.steady() == steady) {
        sorted.put(file, evaluation);
      }
    });
    return ImmutableMap.copyOf(sorted);
  }

  /** What templates read of the environment, while they were evaluated or later. */
  public ImmutableMap<String, Optional<String>> environment(Witness later) {
    var read = new TreeMap<String, Optional<String>>(later.environment());
    kept.values().forEach(evaluation -> read.putAll(evaluation.environment()));
    return ImmutableMap.copyOf(read);
  }
}
