package dev.headrace.compiler.resolve;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.Suggestion;
import dev.headrace.compiler.node.DataTest;
import dev.headrace.compiler.node.Group;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.parse.ParsedPackage;
import dev.headrace.compiler.parse.ParsedProject;
import dev.headrace.compiler.project.GroupProperties;
import dev.headrace.compiler.project.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The groups of a project, and who may refer to what their models keep to themselves. */
final class Groups {
  private final Diagnostics diagnostics;
  private final Map<String, Group> byName = new TreeMap<>();
  private final ImmutableSet<String> restricted;

  Groups(ParsedProject parsed, Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.restricted =
        parsed.all().stream()
            .filter(owner -> owner.project().restrictAccess())
            .map(ParsedPackage::name)
            .collect(ImmutableSet.toImmutableSet());
    for (var owner : parsed.all()) {
      for (var file : owner.properties()) {
        for (var properties : file.file().groups()) {
          add(group(owner, file, properties));
        }
      }
    }
  }

  ImmutableList<Group> all() {
    return ImmutableList.copyOf(byName.values());
  }

  private void add(Group group) {
    var first = byName.putIfAbsent(group.name(), group);
    if (first != null) {
      diagnostics.report(
          Diagnostic.error(
              Code.DUPLICATE_PROPERTIES,
              group.at(),
              "the group `" + group.name() + "` is declared already: " + first.at()));
    }
  }

  private static Group group(
      ParsedPackage owner, ParsedPackage.ParsedProperties file, GroupProperties properties) {
    return new Group(
        owner.name(),
        properties.name().value(),
        value(properties.ownerName()),
        value(properties.ownerEmail()),
        properties.description().value(),
        file.path(),
        file.originalFilePath(),
        properties.name().at());
  }

  private static @Nullable String value(@Nullable Text text) {
    return text == null ? null : text.value();
  }

  /** A test belongs to the group of what it stands under. */
  Node inGroup(Node node, Map<NodeId, Node> before) {
    if (node instanceof DataTest test && test.subject() instanceof DataTest.Generic generic) {
      var attached = before.get(generic.attached());
      var group = attached == null ? Optional.<String>empty() : groupOf(attached);
      return group.<Node>map(test::inGroup).orElse(node);
    }
    return node;
  }

  /** Says which nodes are in a group nobody declares, and which refer to what they may not. */
  void check(List<Draft> drafts, Map<NodeId, Node> nodes, Linker linker) {
    for (var draft : drafts) {
      var node = nodes.get(draft.identity().id());
      if (node == null || !draft.enabled()) {
        continue;
      }
      if (!Linker.isTest(draft)) {
        groupOf(node).ifPresent(group -> checkDeclared(node, group));
      }
      for (var id : node.dependencies().nodes()) {
        if (nodes.get(id) instanceof Model target) {
          refusal(node, target).ifPresent(why -> refuse(draft, target, why, linker));
        }
      }
    }
  }

  private void checkDeclared(Node node, String group) {
    if (!byName.containsKey(group)) {
      diagnostics.report(
          Diagnostic.error(
                  Code.UNKNOWN_GROUP,
                  node.configValues().place("group").orElse(node.identity().at()),
                  node.id().type().label()
                      + " `"
                      + node.name()
                      + "` is in the group `"
                      + group
                      + "`, which is not declared")
              .withHint(
                  Suggestion.didYouMean(group, byName.keySet())
                      .orElse("declare it under `groups:` in a properties file")));
    }
  }

  /** Why a node may not refer to a model. */
  private Optional<String> refusal(Node node, Model target) {
    var access = target.configValues().get("access");
    var packageName = target.identity().packageName();
    var outside =
        restricted.contains(packageName) && !packageName.equals(node.identity().packageName());
    if ("private".equals(access)) {
      var group = groupOf(target);
      return outside || group.isEmpty() || !group.equals(groupOf(node))
          ? Optional.of(
              group
                  .map(name -> "is private to the group `" + name + "`")
                  .orElse("is private and in no group"))
          : Optional.empty();
    }
    return outside && !"public".equals(access)
        ? Optional.of("is not public, and the package `" + packageName + "` restricts access")
        : Optional.empty();
  }

  private void refuse(Draft draft, Model target, String why, Linker linker) {
    var mention = linker.mention(draft, target.id());
    diagnostics.report(
        Diagnostic.error(
                Code.PRIVATE_REF,
                mention.at(),
                draft.identity().id().type().label()
                    + " `"
                    + draft.identity().name()
                    + "` refers to `"
                    + target.name()
                    + "`, which "
                    + why)
            .withThrough(mention.through())
            .withHint("put both into one group, or give the model another `access`"));
  }

  private static Optional<String> groupOf(Node node) {
    return node.configValues().get("group") instanceof String group
        ? Optional.of(group)
        : Optional.empty();
  }
}
