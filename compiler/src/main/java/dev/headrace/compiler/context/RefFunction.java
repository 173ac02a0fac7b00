package dev.headrace.compiler.context;

import dev.headrace.compiler.node.Dependencies;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.TemplateCallable;
import dev.headrace.compiler.template.value.Values;

/** {@code ref([package,] name, version=)}: the relation of another node. */
record RefFunction(Dialect dialect, Resolver resolver, Recorder recorder)
    implements TemplateCallable {
  @Override
  public Object call(Call call) {
    call.rejectUnknown("version", "v");
    var count = call.positional().size();
    if (count < 1 || count > 2) {
      throw Functions.error(
          call, "`ref` takes a name, or a package and a name, but got " + count + " arguments");
    }
    var packageName = count == 2 ? call.requireString(0, "package") : null;
    var name = call.requireString(count - 1, "name");
    var version = call.named().getOrDefault("version", call.named().get("v"));
    var ref =
        new Dependencies.Ref(packageName, name, version == null ? null : Values.text(version));
    var mention = Functions.mention(call);
    recorder.ref(ref, mention);
    return RelationValue.of(dialect, resolver.ref(ref, mention));
  }
}
