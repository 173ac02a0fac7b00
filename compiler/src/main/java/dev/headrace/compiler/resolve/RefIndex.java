package dev.headrace.compiler.resolve;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.headrace.compiler.node.Dependencies.Ref;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.parse.LeftOut;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what a {@code ref} names, in the order packages are searched. */
final class RefIndex {
  private final String rootPackage;
  private final ImmutableListMultimap<String, Referable> byName;
  private final ImmutableListMultimap<String, Referable> byLastPart;
  private final ImmutableMap<String, LeftOut> leftOut;

  /**
   * @param leftOut what is declared and not built
   */
  RefIndex(String rootPackage, Collection<Referable> referables, Collection<LeftOut> leftOut) {
    this.rootPackage = rootPackage;
    this.leftOut =
        leftOut.stream()
            .collect(ImmutableMap.toImmutableMap(LeftOut::name, Function.identity(), (a, b) -> a));
    var names = ImmutableListMultimap.<String, Referable>builder();
    var lastParts = ImmutableListMultimap.<String, Referable>builder();
    for (var referable : referables) {
      names.put(referable.name(), referable);
      var dot = referable.name().lastIndexOf('.');
      if (dot >= 0) {
        lastParts.put(referable.name().substring(dot + 1), referable);
      }
    }
    this.byName = names.build();
    this.byLastPart = lastParts.build();
  }

  /**
   * A model or seed as a {@code ref} sees it.
   *
   * @param name may have two parts, {@code schema.table}
   * @param version of a versioned model, or null
   * @param latestVersion the version an unversioned {@code ref} means, or null
   */
  record Referable(
      NodeId id,
      String packageName,
      String name,
      @Nullable String version,
      @Nullable String latestVersion,
      boolean enabled) {}

  /** What a {@code ref} turned out to be. */
  sealed interface Answer {}

  /** It names one node. */
  record Found(NodeId id) implements Answer {}

  /** It names a node that is switched off. */
  record Disabled(NodeId id) implements Answer {}

  /** It could be any of these. */
  record Ambiguous(ImmutableList<NodeId> candidates) implements Answer {}

  /** It names something that is not built. */
  record NotBuilt(LeftOut leftOut) implements Answer {}

  /** It names nothing. */
  record Unknown() implements Answer {}

  Answer find(Ref ref, String fromPackage) {
    var named = byName.get(ref.name());
    var candidates = named.isEmpty() ? byLastPart.get(ref.name()) : named;
    if (candidates.size() == 1 && ref.packageName() == null) {
      // Whatever the order, the search ends here; nearly every ref is of this kind.
      return only(candidates.getFirst(), ref);
    }
    var versioned = candidates.stream().filter(candidate -> hasVersion(candidate, ref)).toList();
    Optional<NodeId> disabled = Optional.empty();
    for (var packageName : searchOrder(ref, fromPackage)) {
      var enabled = new LinkedHashSet<NodeId>();
      for (var candidate : versioned) {
        if (packageName.isPresent() && !packageName.get().equals(candidate.packageName())) {
          continue;
        }
        if (candidate.enabled()) {
          enabled.add(candidate.id());
        } else if (disabled.isEmpty()) {
          disabled = Optional.of(candidate.id());
        }
      }
      if (enabled.size() == 1) {
        return new Found(enabled.iterator().next());
      }
      if (enabled.size() > 1) {
        return new Ambiguous(ImmutableList.sortedCopyOf(enabled));
      }
    }
    if (disabled.isPresent()) {
      return new Disabled(disabled.get());
    }
    var known = leftOut.get(ref.name());
    return known == null ? new Unknown() : new NotBuilt(known);
  }

  ImmutableList<LeftOut> leftOut() {
    return leftOut.values().asList();
  }

  ImmutableList<Referable> referables() {
    return ImmutableList.copyOf(byName.values());
  }

  private static Answer only(Referable candidate, Ref ref) {
    if (!hasVersion(candidate, ref)) {
      return new Unknown();
    }
    return candidate.enabled() ? new Found(candidate.id()) : new Disabled(candidate.id());
  }

  /** Every name a {@code ref} could have meant. */
  ImmutableSet<String> names() {
    return ImmutableSortedSet.copyOf(byName.keySet());
  }

  private ImmutableSet<Optional<String>> searchOrder(Ref ref, String fromPackage) {
    return ref.packageName() == null
        ? ImmutableSet.of(Optional.of(rootPackage), Optional.of(fromPackage), Optional.empty())
        : ImmutableSet.of(Optional.of(ref.packageName()));
  }

  private static boolean hasVersion(Referable candidate, Ref ref) {
    if (candidate.version() == null) {
      return ref.version() == null;
    }
    return ref.version() == null
        ? Objects.equals(candidate.version(), candidate.latestVersion())
        : ref.version().equals(candidate.version());
  }
}
