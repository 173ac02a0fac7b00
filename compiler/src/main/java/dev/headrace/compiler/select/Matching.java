package dev.headrace.compiler.select;

import dev.headrace.compiler.node.DataTest;
import dev.headrace.compiler.node.Exposure;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.Source;
import dev.headrace.compiler.node.Versions;
import java.util.function.Predicate;

/** Decides which nodes a criterion's method and value match, neighbours aside. */
final class Matching {
  private static final String THIS_PACKAGE = "this";

  private final String rootPackage;

  Matching(String rootPackage) {
    this.rootPackage = rootPackage;
  }

  Predicate<Node> of(Criterion criterion) {
    var value = criterion.value();
    return switch (criterion.method()) {
      case FQN -> new NameMatching(value)::matches;
      case TAG -> {
        var tag = Glob.of(value);
        yield node -> node.tags().stream().anyMatch(tag::matches);
      }
      case PATH -> new PathMatching(value, rootPackage)::matches;
      case FILE -> PathMatching.ofFile(value);
      case SOURCE -> source(value);
      case EXPOSURE -> exposure(value);
      case PACKAGE -> {
        var name = packageName(value);
        yield node -> name.matches(node.identity().packageName());
      }
      case CONFIG -> new ConfigMatching(criterion.argument(), value)::matches;
      case RESOURCE_TYPE -> {
        var label = Glob.of(value);
        yield node -> label.matches(node.id().type().label());
      }
      case TEST_NAME -> {
        var name = Glob.of(value);
        yield node -> node instanceof DataTest test && isNamed(test, name);
      }
      case TEST_TYPE -> node -> node instanceof DataTest test && isOfType(test, value);
      case SELECTOR -> throw new IllegalStateException("a selector is looked up by its name");
      case GROUP -> setting("group", value);
      case ACCESS -> access(value);
      case VERSION -> node -> node instanceof Model model && value.equals(age(model));
    };
  }

  private static Predicate<Node> setting(String key, String value) {
    var wanted = Glob.of(value);
    return node -> node.configValues().get(key) instanceof String set && wanted.matches(set);
  }

  /** A model of which nothing is said may be read by all of its package. */
  private static Predicate<Node> access(String value) {
    var wanted = Glob.of(value);
    return node ->
        node instanceof Model model
            && wanted.matches(
                model.configValues().get("access") instanceof String access ? access : "protected");
  }

  /** How old a version is beside the latest; a model without versions has none. */
  private static String age(Model model) {
    if (model.version() == null || model.latestVersion() == null) {
      return "none";
    }
    return switch (Integer.signum(Versions.ORDER.compare(model.version(), model.latestVersion()))) {
      case 0 -> "latest";
      case 1 -> "prerelease";
      default -> "old";
    };
  }

  private Predicate<Node> source(String value) {
    var parts = value.split("\\.", -1);
    var packageName = parts.length > 2 ? packageName(parts[0]) : Glob.of("*");
    var sourceName = Glob.of(parts.length > 2 ? parts[1] : parts[0]);
    var table = Glob.of(parts.length > 1 ? parts[parts.length - 1] : "*");
    return node ->
        parts.length <= 3
            && node instanceof Source source
            && packageName.matches(source.identity().packageName())
            && sourceName.matches(source.sourceName())
            && table.matches(source.name());
  }

  private Predicate<Node> exposure(String value) {
    var dot = value.indexOf('.');
    var packageName = dot < 0 ? Glob.of("*") : packageName(value.substring(0, dot));
    var name = Glob.of(value.substring(dot + 1));
    return node ->
        node instanceof Exposure
            && packageName.matches(node.identity().packageName())
            && name.matches(node.name());
  }

  private Glob packageName(String value) {
    return Glob.of(value.equals(THIS_PACKAGE) ? rootPackage : value);
  }

  private static boolean isNamed(DataTest test, Glob name) {
    return switch (test.subject()) {
      case DataTest.Generic generic -> name.matches(generic.testName());
      case DataTest.Singular singular -> name.matches(test.name());
    };
  }

  private static boolean isOfType(DataTest test, String type) {
    return switch (test.subject()) {
      case DataTest.Generic generic -> type.equals("generic") || type.equals("data");
      case DataTest.Singular singular -> type.equals("singular") || type.equals("data");
    };
  }
}
