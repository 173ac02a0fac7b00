package dev.headrace.compiler.select;

import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Suggestion;
import dev.headrace.compiler.node.DataTest;
import dev.headrace.compiler.node.Exposure;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.ResourceType;
import dev.headrace.compiler.node.Source;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;

/** Says that a criterion matches nothing, and what may have been meant. */
final class Unmatched {
  private Unmatched() {}

  static Diagnostic warning(Criterion criterion, Collection<Node> nodes) {
    var candidates = candidates(criterion, nodes).distinct().sorted().toList();
    return Diagnostic.warning(
            Code.UNMATCHED_SELECTOR,
            criterion.at(),
            "`%s` matches no enabled node".formatted(criterion.text()))
        .withHint(Suggestion.didYouMean(criterion.value(), candidates).orElse(null));
  }

  static Diagnostic warning(Expression.Intersection intersection) {
    return Diagnostic.warning(
        Code.UNMATCHED_SELECTOR,
        intersection.at(),
        "no enabled node is matched by all of `%s`".formatted(intersection.text()));
  }

  /** For expressions of blanks, such as an empty variable of the shell gives. */
  static Diagnostic nothingAsked() {
    return Diagnostic.warning(
            Code.UNMATCHED_SELECTOR, null, "`--select` is empty, which selects nothing")
        .withHint("leave it out to select everything");
  }

  private static Stream<String> candidates(Criterion criterion, Collection<Node> nodes) {
    return switch (criterion.method()) {
      case FQN -> nodes.stream().flatMap(Unmatched::names);
      case TAG -> nodes.stream().flatMap(node -> node.tags().stream());
      case PATH -> nodes.stream().flatMap(node -> paths(node.identity().originalFilePath()));
      case FILE ->
          nodes.stream()
              .map(node -> node.identity().originalFilePath())
              .map(path -> path.substring(path.lastIndexOf('/') + 1));
      case SOURCE -> nodes.stream().flatMap(Unmatched::sourceNames);
      case EXPOSURE -> nodes.stream().filter(Exposure.class::isInstance).map(Node::name);
      case PACKAGE -> nodes.stream().map(node -> node.identity().packageName());
      case CONFIG -> Stream.of();
      case RESOURCE_TYPE -> Arrays.stream(ResourceType.values()).map(ResourceType::label);
      case TEST_NAME -> nodes.stream().flatMap(Unmatched::testNames);
      case TEST_TYPE -> Stream.of("generic", "singular", "data");
      case SELECTOR -> Stream.of();
      case GROUP -> settings(nodes, "group");
      case ACCESS -> Stream.of("public", "protected", "private");
      case VERSION -> Stream.of("latest", "prerelease", "old", "none");
    };
  }

  private static Stream<String> settings(Collection<Node> nodes, String key) {
    return nodes.stream()
        .map(node -> node.configValues().get(key))
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }

  private static Stream<String> names(Node node) {
    if (node instanceof Source || node instanceof Exposure) {
      return Stream.of();
    }
    return Stream.of(node.name(), node.name().substring(node.name().lastIndexOf('.') + 1));
  }

  private static Stream<String> paths(String file) {
    return Stream.iterate(
        file,
        path -> !path.isEmpty(),
        path -> path.substring(0, Math.max(0, path.lastIndexOf('/'))));
  }

  private static Stream<String> sourceNames(Node node) {
    return node instanceof Source source
        ? Stream.of(source.sourceName(), source.sourceName() + "." + source.name())
        : Stream.of();
  }

  private static Stream<String> testNames(Node node) {
    return node instanceof DataTest test && test.subject() instanceof DataTest.Generic generic
        ? Stream.of(generic.testName())
        : Stream.of();
  }
}
