package dev.headrace.runtime.engine;

import dev.headrace.compiler.parse.PackageSource;
import dev.headrace.compiler.template.TemplateLoader;
import dev.headrace.compiler.template.TemplateSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds what {@code include}, {@code import} and {@code extends} name: a file under the macro
 * paths, of the package that asks, else of the root project. Nothing else can be reached. Safe for
 * use by several threads.
 */
final class IncludedTemplates implements TemplateLoader {
  private final Map<String, PackageSource> packages = new ConcurrentHashMap<>();
  private volatile boolean used;

  /** Makes the macro files of a package known. */
  void offer(PackageSource source) {
    if (!source.macros().isEmpty()) {
      packages.put(source.folder(), source);
    }
  }

  /** Whether any template has asked. */
  boolean areUsed() {
    return used;
  }

  @Override
  public Optional<TemplateSource> load(String name, String from) {
    used = true;
    var folder =
        packages.keySet().stream()
            .filter(each -> !each.isEmpty() && from.startsWith(each))
            .findFirst()
            .orElse("");
    return find(name, folder).or(() -> find(name, ""));
  }

  private Optional<TemplateSource> find(String name, String folder) {
    var source = packages.get(folder);
    if (source == null) {
      return Optional.empty();
    }
    for (var macroPath : source.project().paths().macros()) {
      var path = folder + (macroPath.endsWith("/") ? macroPath : macroPath + "/") + name;
      for (var file : source.macros()) {
        if (file.path().equals(path)) {
          return Optional.of(file.template());
        }
      }
    }
    return Optional.empty();
  }
}
