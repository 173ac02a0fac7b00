package dev.headrace.compiler.project;

import dev.headrace.compiler.node.ResourceType;
import java.util.List;

/** Puts the layers of a node's configuration on top of each other. */
public final class ConfigLayers {
  private ConfigLayers() {}

  /**
   * Merges layers: a later one wins; tags append, meta, grants and column types merge by key, hooks
   * append.
   *
   * @param layers outermost first, already rendered
   */
  public static MergedConfig merge(ResourceType type, List<ConfigLayer> layers) {
    var merge = new ConfigMerge();
    layers.forEach(merge::add);
    return merge.result(type);
  }
}
