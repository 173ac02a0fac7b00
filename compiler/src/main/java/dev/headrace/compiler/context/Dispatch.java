package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.Suggestion;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.TemplateCallable;
import dev.headrace.compiler.template.value.Values;
import java.util.stream.Collectors;

/** {@code adapter.dispatch(name, namespace)}: the macro's implementation for the engine. */
record Dispatch(MacroLibrary macros, String adapterType, String fromPackage, Recorder recorder)
    implements TemplateCallable {
  @Override
  public Object call(Call call) {
    call.rejectUnknown("macro_name", "macro_namespace", "packages");
    var name = call.requireString(0, "macro_name");
    if (name.indexOf('.') >= 0) {
      throw new ProjectException(
          unknown(
                  call,
                  "`adapter.dispatch` wants a macro's name without a package, not `" + name + "`")
              .withHint("write the package as the second argument, `macro_namespace`"));
    }
    var packages = packages(call);
    var entry = macros.dispatch(fromPackage, name, packages, adapterType);
    if (entry.isEmpty()) {
      throw notFound(call, name, packages);
    }
    return new MacroCallable(entry.get(), recorder);
  }

  private ImmutableList<String> packages(Call call) {
    // Packages written for old releases list the packages to search themselves.
    var listed = call.named().get("packages");
    if (listed != null) {
      return Functions.list(listed).stream()
          .map(Values::text)
          .collect(ImmutableList.toImmutableList());
    }
    return macros.searchOrder(RelationValue.nullable(call.argument(1, "macro_namespace")));
  }

  private ProjectException notFound(Call call, String name, ImmutableList<String> packages) {
    var tried =
        macros.tried(name, packages, adapterType).stream()
            .map(candidate -> "`" + candidate + "`")
            .collect(Collectors.joining(", "));
    var message = "no macro implements `" + name + "` for `" + adapterType + "`; tried " + tried;
    var prefix = adapterType + "__";
    var known =
        macros.callable(fromPackage).stream()
            .map(macro -> macro.substring(macro.lastIndexOf('.') + 1))
            .filter(macro -> macro.startsWith(prefix) || macro.startsWith("default__"))
            .map(macro -> macro.substring(macro.indexOf("__") + 2))
            .toList();
    return new ProjectException(
        unknown(call, message).withHint(Suggestion.didYouMean(name, known).orElse(null)));
  }

  private static Diagnostic unknown(Call call, String message) {
    return Diagnostic.error(Code.UNKNOWN_MACRO, call.at(), message).withThrough(call.through());
  }
}
