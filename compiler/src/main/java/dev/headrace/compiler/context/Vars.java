package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a command: the command line's, then the root project's, then a package's own.
 */
public final class Vars {
  private final Map<String, @Nullable Object> commandLine;
  private final String rootPackage;
  private final ImmutableMap<String, Map<String, @Nullable Object>> ofProjects;
  private final Map<String, Map<String, @Nullable Object>> merged = new ConcurrentHashMap<>();

  /**
   * @param commandLine {@code --vars}
   * @param ofProjects the {@code vars:} of each project file by package, as written: variables, and
   *     per package a map of variables
   */
  public Vars(
      Map<String, @Nullable Object> commandLine,
      String rootPackage,
      Map<String, Map<String, @Nullable Object>> ofProjects) {
    this.commandLine = Collections.unmodifiableMap(new LinkedHashMap<>(commandLine));
    this.rootPackage = rootPackage;
    this.ofProjects = ImmutableMap.copyOf(ofProjects);
  }

  /** Everything a package's templates see. */
  public Map<String, @Nullable Object> of(String packageName) {
    return merged.computeIfAbsent(packageName, this::merge);
  }

  /** What {@code --vars} says, which is all that project files see. */
  public Map<String, @Nullable Object> commandLine() {
    return commandLine;
  }

  private Map<String, @Nullable Object> merge(String packageName) {
    var all = new LinkedHashMap<String, @Nullable Object>();
    addProject(packageName, packageName, all);
    addProject(rootPackage, packageName, all);
    all.putAll(commandLine);
    return Collections.unmodifiableMap(all);
  }

  private void addProject(String project, String packageName, Map<String, @Nullable Object> all) {
    var vars = ofProjects.get(project);
    if (vars == null) {
      return;
    }
    all.putAll(vars);
    if (vars.get(packageName) instanceof Map<?, ?> own) {
      own.forEach((name, value) -> all.put(String.valueOf(name), value));
    }
  }
}
