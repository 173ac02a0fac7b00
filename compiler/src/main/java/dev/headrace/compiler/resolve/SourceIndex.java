package dev.headrace.compiler.resolve;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.headrace.compiler.node.Dependencies.SourceRef;
import dev.headrace.compiler.node.NodeId;
import java.util.Collection;
import java.util.Optional;

/** Finds what a {@code source} names: in the caller's package, the root project, anywhere. */
final class SourceIndex {
  private final String rootPackage;
  private final ImmutableListMultimap<SourceRef, Table> byRef;

  SourceIndex(String rootPackage, Collection<Table> tables) {
    this.rootPackage = rootPackage;
    var index = ImmutableListMultimap.<SourceRef, Table>builder();
    tables.forEach(table -> index.put(table.ref(), table));
    this.byRef = index.build();
  }

  /** A declared table as a {@code source} sees it. */
  record Table(NodeId id, String packageName, SourceRef ref, boolean enabled) {}

  ImmutableList<Table> tables() {
    return ImmutableList.copyOf(byRef.values());
  }

  Optional<Table> find(SourceRef ref, String fromPackage) {
    var candidates = byRef.get(ref);
    return candidates.stream()
        .filter(source -> source.packageName().equals(rootPackage))
        .findFirst()
        .or(() ->
            candidates.stream()
                .filter(source -> source.packageName().equals(fromPackage))
                .findFirst())
        .or(() -> candidates.stream().findFirst());
  }

  /** Every declared table, {@code source.table}. */
  ImmutableSet<String> names() {
    return byRef.keySet().stream()
        .map(ref -> ref.sourceName() + "." + ref.tableName())
        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
  }
}
