package dev.headrace.compiler.context;

import dev.headrace.compiler.node.Dependencies;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.TemplateCallable;

/** {@code source(source, table)}: the relation of a declared source. */
record SourceFunction(Dialect dialect, Resolver resolver, Recorder recorder)
    implements TemplateCallable {
  @Override
  public Object call(Call call) {
    call.rejectUnknown("source_name", "table_name");
    if (call.positional().size() > 2) {
      throw Functions.error(
          call,
          "`source` takes the names of a source and of its table, but got "
              + call.positional().size()
              + " arguments");
    }
    var source =
        new Dependencies.SourceRef(
            call.requireString(0, "source_name"), call.requireString(1, "table_name"));
    var mention = Functions.mention(call);
    recorder.source(source, mention);
    return RelationValue.of(dialect, resolver.source(source, mention));
  }
}
