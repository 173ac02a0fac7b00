package dev.headrace.compiler.artifact;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.node.Group;
import dev.headrace.compiler.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Groups as artifacts show them. */
public final class GroupMaps {
  private GroupMaps() {}

  /** All of them, by id. */
  public static Map<String, @Nullable Object> groups(Iterable<Group> groups) {
    var byId = new TreeMap<String, @Nullable Object>();
    for (var group : groups) {
      byId.put(
          group.id(),
          Entries.map(
              "name",
              group.name(),
              "resource_type",
              "group",
              "package_name",
              group.packageName(),
              "path",
              group.path(),
              "original_file_path",
              group.originalFilePath(),
              "unique_id",
              group.id(),
              "owner",
              Entries.map("email", group.ownerEmail(), "name", group.ownerName()),
              "description",
              group.description(),
              "config",
              Entries.map("meta", ImmutableMap.of())));
    }
    return byId;
  }

  /** The ids of what is in each group, by its name. */
  public static Map<String, List<String>> members(Iterable<Group> groups, Iterable<Node> nodes) {
    var byName = new TreeMap<String, List<String>>();
    groups.forEach(group -> byName.put(group.name(), new ArrayList<>()));
    for (var node : nodes) {
      var members =
          node.configValues().get("group") instanceof String group ? byName.get(group) : null;
      if (members != null) {
        members.add(node.id().value());
      }
    }
    return byName;
  }
}
