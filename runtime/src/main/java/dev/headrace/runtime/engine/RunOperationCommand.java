package dev.headrace.runtime.engine;

import dev.headrace.compiler.context.Database;
import dev.headrace.compiler.context.MacroEntry;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.Suggestion;
import java.util.Optional;

/** Calls a macro by name. */
final class RunOperationCommand {
  private final LoadedProject loaded;

  RunOperationCommand(LoadedProject loaded) {
    this.loaded = loaded;
  }

  void run(Request.RunOperation run, Database database) {
    var macro =
        find(run.macro())
            .orElseThrow(() ->
                new ProjectException(
                    Diagnostic.error(
                            Code.UNKNOWN_MACRO, null, "there is no macro `" + run.macro() + "`")
                        .withHint(
                            Suggestion.didYouMean(
                                    run.macro(),
                                    loaded.project().macros().callable(loaded.project().name()))
                                .orElse(null))));
    loaded.workspace().remember(CommandLineYaml.ARGS, run.arguments());
    var arguments = CommandLineYaml.map(CommandLineYaml.ARGS, run.arguments());
    loaded.compiler().call(macro, arguments, database);
    database.commit();
  }

  private Optional<MacroEntry> find(String written) {
    var macros = loaded.project().macros();
    var dot = written.lastIndexOf('.');
    return dot < 0
        ? macros.find(loaded.project().name(), written)
        : macros.findIn(written.substring(0, dot), written.substring(dot + 1));
  }
}
