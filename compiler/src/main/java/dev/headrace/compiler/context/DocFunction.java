package dev.headrace.compiler.context;

import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.Suggestion;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.TemplateCallable;

/** {@code doc([package,] name)}: the text of a docs block. */
record DocFunction(Surroundings.DocLookup docs, String fromPackage, Recorder recorder)
    implements TemplateCallable {
  @Override
  public Object call(Call call) {
    var count = call.positional().size();
    if (count < 1 || count > 2) {
      throw Functions.error(
          call, "`doc` takes a name, or a package and a name, but got " + count + " arguments");
    }
    var packageName = count == 2 ? call.requireString(0, "package") : null;
    var name = call.requireString(count - 1, "name");
    recorder.doc(name);
    var text = docs.find(fromPackage, packageName, name);
    if (text == null) {
      var full = packageName == null ? name : packageName + "." + name;
      throw new ProjectException(
          Diagnostic.error(Code.UNKNOWN_DOC, call.at(), "there is no docs block `" + full + "`")
              .withThrough(call.through())
              .withHint(Suggestion.didYouMean(name, docs.names()).orElse(null)));
    }
    return text;
  }
}
