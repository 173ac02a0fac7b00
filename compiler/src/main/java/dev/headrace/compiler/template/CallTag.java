package dev.headrace.compiler.template;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.template.value.Values;
import io.pebbletemplates.pebble.node.RenderableNode;

/** {@code call(arguments) macro()}: calls with the block as {@code caller}. */
final class CallTag implements TagParser {

  @Override
  public RenderableNode parse(PlacedToken name, TemplateParser parser) {
    parser.advance();
    var signature = parser.current().isSign("(") ? Signature.parse(parser) : Signature.NONE;
    var start = parser.current();
    if (!(parser.terms().primaries().callee() instanceof Calls.CallOf call)) {
      throw parser.error(start, "`call` needs a call, such as `macro()`", null);
    }
    parser.expectEnd();
    parser.macros().begin();
    var body = parser.until(name, "endcall");
    var uses = parser.macros().end();
    parser.closeBlock();
    if (uses.remove("caller")) {
      // inside the block, the caller is still that of the macro around it
      parser.macros().used("caller");
    }
    var definition =
        new MacroDefinition(
            "caller", signature, ImmutableList.copyOf(uses), body, parser.span(name));
    return new CallPart(parser.span(name), call, definition);
  }

  private static final class CallPart extends Part {
    private final Calls.CallOf call;
    private final MacroDefinition caller;

    CallPart(SourceSpan at, Calls.CallOf call, MacroDefinition caller) {
      super(at);
      this.call = call;
      this.caller = caller;
    }

    @Override
    void render(CompiledTemplate self, Output output, RenderContext context) {
      var callee = call.callee().value(context);
      var named = call.arguments().named(context);
      named.put("caller", new BoundMacro(caller, self, context.closure()));
      var result =
          Invocation.call(
              context,
              call.at(),
              callee,
              call.callee().path(),
              call.arguments().positional(context),
              named,
              call.arguments());
      output.print(Values.text(result), at(), context.chain());
    }
  }
}
