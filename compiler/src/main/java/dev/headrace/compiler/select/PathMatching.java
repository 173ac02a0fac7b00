package dev.headrace.compiler.select;

import dev.headrace.compiler.node.Analysis;
import dev.headrace.compiler.node.DataTest;
import dev.headrace.compiler.node.Documentation;
import dev.headrace.compiler.node.Exposure;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.Operation;
import dev.headrace.compiler.node.Seed;
import dev.headrace.compiler.node.Source;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A file, a folder above it, or the properties file that describes the node. */
final class PathMatching {
  private static final Pattern TEMPLATE_ENDING = Pattern.compile("(\\.sql)?\\.[^.]*$");

  private final String rootPackage;
  private final Glob path;

  PathMatching(String value, String rootPackage) {
    this.rootPackage = rootPackage;
    var forward = value.replace('\\', '/').replaceFirst("^(\\./)+", "").replaceFirst("/+$", "");
    this.path = Glob.ofPath(forward);
  }

  /** A node defined in a file of that name, its ending given or not. */
  static Predicate<Node> ofFile(String value) {
    var name = Glob.of(value);
    return node -> {
      var path = node.identity().originalFilePath();
      var file = path.substring(path.lastIndexOf('/') + 1);
      return name.matches(file) || name.matches(TEMPLATE_ENDING.matcher(file).replaceFirst(""));
    };
  }

  boolean matches(Node node) {
    var identity = node.identity();
    if (isBelow(identity.at().file())) {
      return true;
    }
    return identity.packageName().equals(rootPackage)
        && (isBelow(identity.originalFilePath()) || describes(node));
  }

  private boolean isBelow(String file) {
    for (var end = file.length(); end > 0; end = file.lastIndexOf('/', end - 1)) {
      if (path.matches(file.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  private boolean describes(Node node) {
    var patchPath = documentation(node).patchPath();
    return patchPath != null && path.matches(patchPath.substring(patchPath.indexOf("://") + 3));
  }

  private static Documentation documentation(Node node) {
    return switch (node) {
      case Model model -> model.documentation();
      case Seed seed -> seed.documentation();
      case Source source -> source.documentation();
      case Analysis analysis -> analysis.documentation();
      case DataTest test -> Documentation.NONE;
      case Exposure exposure -> Documentation.NONE;
      case Operation operation -> Documentation.NONE;
    };
  }
}
