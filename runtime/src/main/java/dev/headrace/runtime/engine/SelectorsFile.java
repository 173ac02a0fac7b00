package dev.headrace.runtime.engine;

import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.project.Yaml;
import dev.headrace.compiler.select.SelectorDefinitions;
import dev.headrace.runtime.workspace.Workspace;
import java.nio.file.Files;

/** The file in which a project names selections. */
final class SelectorsFile {
  static final String NAME = "selectors.yml";

  private SelectorsFile() {}

  /**
   * What it defines; nothing where there is none.
   *
   * @throws dev.headrace.compiler.diagnostic.ProjectException when it is wrong
   */
  static SelectorDefinitions read(Workspace workspace) {
    if (!Files.isRegularFile(workspace.root().resolve(NAME))) {
      return SelectorDefinitions.NONE;
    }
    var diagnostics = new Diagnostics();
    var file = Yaml.parse(NAME, workspace.text(NAME), diagnostics);
    diagnostics.throwIfErrors();
    var definitions = SelectorDefinitions.read(file, diagnostics);
    diagnostics.throwIfErrors();
    return definitions;
  }
}
