package dev.headrace.compiler.node;

import org.jspecify.annotations.Nullable;

/**
 * What names a node for good: {@code model.project.name}, {@code source.project.source.table},
 * {@code test.project.name.0123456789}.
 *
 * @param value the whole id
 */
public record NodeId(String value) implements Comparable<NodeId> {
  public NodeId {
    if (value.indexOf('.') < 0) {
      throw new IllegalArgumentException("not a node id: " + value);
    }
  }

  public static NodeId of(ResourceType type, String packageName, String name) {
    return new NodeId(type.label() + "." + packageName + "." + name);
  }

  public ResourceType type() {
    return ResourceType.of(value.substring(0, value.indexOf('.')));
  }

  /** Written out, for maps of nodes ask it often and the one a record gets is slow at first. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NodeId id && value.equals(id.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(NodeId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
