package dev.headrace.compiler.resolve;

import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.Suggestion;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.ResourceType;
import dev.headrace.compiler.project.ConfigTree;
import dev.headrace.compiler.project.ProjectFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds configuration in the root's project file that is for nothing there is. */
final class UnusedPaths {
  private final ProjectFile file;
  private final List<Draft> drafts;
  private final Diagnostics diagnostics;

  UnusedPaths(ProjectFile file, List<Draft> drafts, Diagnostics diagnostics) {
    this.file = file;
    this.drafts = drafts;
    this.diagnostics = diagnostics;
  }

  void report() {
    for (var tree : file.trees().values()) {
      if (!tree.below().isEmpty() && tree.type() != ResourceType.SNAPSHOT) {
        report(tree, List.of(), places(tree.type()));
      }
    }
  }

  /** Every place in which there is a resource of a kind, switched off or not. */
  private Set<List<String>> places(ResourceType type) {
    var places = new HashSet<List<String>>();
    for (var draft : drafts) {
      var id = draft.identity().id();
      var fqn = draft.identity().fqn();
      for (var length = fqn.size(); isOf(id, type) && length > 0; length--) {
        if (!places.add(fqn.subList(0, length))) {
          break;
        }
      }
    }
    return places;
  }

  private static boolean isOf(NodeId id, ResourceType type) {
    return id.type() == type;
  }

  private void report(ConfigTree tree, List<String> path, Set<List<String>> places) {
    for (Map.Entry<String, ConfigTree> entry : tree.below().entrySet()) {
      var below = entry.getValue();
      var there = with(path, entry.getKey());
      if (places.contains(there)) {
        report(below, there, places);
      } else if (!below.isEmpty() && below.at().isPresent()) {
        diagnostics.report(
            Diagnostic.warning(
                    Code.UNUSED_CONFIG_PATH,
                    below.at().get(),
                    "there is no "
                        + below.type().label()
                        + " in `"
                        + String.join("/", there)
                        + "`, so that this configures nothing")
                .withHint(hint(there, places).orElse(null)));
      }
    }
  }

  private Optional<String> hint(List<String> path, Set<List<String>> places) {
    var root = file.name().value();
    var below = new ArrayList<>(List.of(root));
    below.addAll(path);
    if (places.contains(below)) {
      return Optional.of("folders of this project stand under `" + root + "`");
    }
    var parent = path.subList(0, path.size() - 1);
    var beside =
        places.stream()
            .filter(place ->
                place.size() == path.size() && place.subList(0, parent.size()).equals(parent))
            .map(List::getLast)
            .sorted()
            .toList();
    return Suggestion.didYouMean(path.getLast(), beside);
  }

  private static List<String> with(List<String> path, String name) {
    var longer = new ArrayList<>(path);
    longer.add(name);
    return List.copyOf(longer);
  }
}
