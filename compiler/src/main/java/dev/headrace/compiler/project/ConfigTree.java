package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.node.ResourceType;
import java.util.List;
import java.util.Optional;

/**
 * The configuration a project file gives to the resources of one kind, by package and folder.
 *
 * @param own what is set at this level
 * @param below by package, folder or resource name
 * @param at where that name stands; absent for the whole tree
 */
public record ConfigTree(
    ResourceType type,
    ConfigLayer own,
    ImmutableMap<String, ConfigTree> below,
    Optional<SourceSpan> at) {

  static ConfigTree empty(ResourceType type) {
    return new ConfigTree(type, ConfigLayer.EMPTY, ImmutableMap.of(), Optional.empty());
  }

  /** Whether nothing is set here or below. */
  public boolean isEmpty() {
    return own.isEmpty() && below.values().stream().allMatch(ConfigTree::isEmpty);
  }

  /**
   * What applies to a resource, outermost first.
   *
   * @param fqn package, folders, name
   */
  public ImmutableList<ConfigLayer> layersFor(List<String> fqn) {
    var layers = ImmutableList.<ConfigLayer>builder();
    var level = this;
    layers.add(level.own);
    for (var part : fqn) {
      level = level.below.get(part);
      if (level == null) {
        break;
      }
      layers.add(level.own);
    }
    return layers.build();
  }
}
