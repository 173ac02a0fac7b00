package dev.headrace.compiler.select;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.node.Exposure;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.Source;

/**
 * A node's name, its table's name where the name is {@code schema.table}, or the beginning of its
 * dotted path with or without the package.
 */
final class NameMatching {
  private static final Splitter DOTS = Splitter.on('.');

  private final String value;
  private final Glob whole;
  private final ImmutableList<String> parts;
  private final Glob fromFirstWildcard;
  private final int firstWildcard;

  NameMatching(String value) {
    this.value = value;
    this.whole = Glob.of(value);
    this.parts = ImmutableList.copyOf(DOTS.split(value));
    var wildcard = 0;
    while (wildcard < parts.size() && !Glob.isWildcard(parts.get(wildcard))) {
      wildcard++;
    }
    this.firstWildcard = wildcard;
    this.fromFirstWildcard =
        Glob.of(String.join(".", parts.subList(Math.min(wildcard, parts.size()), parts.size())));
  }

  /** Sources and exposures have methods of their own: they may be called like a model. */
  boolean matches(Node node) {
    if (node instanceof Source || node instanceof Exposure) {
      return false;
    }
    return matchesName(node.name())
        || begins(node.identity().fqn())
        || (node.identity().fqn().size() > 1
            && begins(node.identity().fqn().subList(1, node.identity().fqn().size())));
  }

  private boolean matchesName(String name) {
    var table = name.substring(name.lastIndexOf('.') + 1);
    return firstWildcard < parts.size()
        ? whole.matches(name) || whole.matches(table)
        : value.equals(name) || value.equals(table);
  }

  /** Dots in names separate like those between folders; a wildcard reaches across them. */
  private boolean begins(ImmutableList<String> fqn) {
    if (firstWildcard > 0 && !fqn.getFirst().startsWith(parts.getFirst())) {
      return false;
    }
    var flat = fqn.stream().flatMap(DOTS::splitToStream).toList();
    if (flat.size() < parts.size()) {
      return false;
    }
    if (!flat.subList(0, firstWildcard).equals(parts.subList(0, firstWildcard))) {
      return false;
    }
    return firstWildcard == parts.size()
        || fromFirstWildcard.matches(String.join(".", flat.subList(firstWildcard, flat.size())));
  }
}
