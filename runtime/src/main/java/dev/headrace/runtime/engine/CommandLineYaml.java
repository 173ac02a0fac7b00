package dev.headrace.runtime.engine;

import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.project.Yaml;
import dev.headrace.compiler.project.YamlMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the mappings that options such as {@code --vars} hold. */
final class CommandLineYaml {
  /** The option that sets variables. */
  static final String VARS = "--vars";

  /** The option that gives a macro its arguments. */
  static final String ARGS = "--args";

  private CommandLineYaml() {}

  /**
   * An option's mapping; empty text is an empty one.
   *
   * @throws ProjectException when it is no mapping
   */
  static Map<String, @Nullable Object> map(String option, String written) {
    if (written.isBlank()) {
      return new LinkedHashMap<>();
    }
    var diagnostics = new Diagnostics();
    var value = Yaml.parseInline(option, written, diagnostics);
    diagnostics.throwIfErrors();
    if (!(value instanceof YamlMap map)) {
      throw new ProjectException(
          Diagnostic.error(
                  Code.USAGE, value.at(), "`" + option + "` takes a mapping, found " + written)
              .withHint("write " + option + " '{name: value}'"));
    }
    var values = new LinkedHashMap<String, @Nullable Object>();
    for (var entry : map.entries()) {
      values.put(entry.key(), entry.value().toTemplateValue());
    }
    return values;
  }
}
