package dev.headrace.compiler.template;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.SourceSpan;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import java.io.IOException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** {@code with a = 1, b = 2}: a scope of its own. */
final class WithTag implements TagParser {

  @Override
  public RenderableNode parse(PlacedToken name, TemplateParser parser) {
    parser.advance();
    var targets = ImmutableList.<Target>builder();
    var values = ImmutableList.<Term>builder();
    while (parser.current().getType() != Token.Type.EXECUTE_END) {
      targets.add(new Target.Variable(parser.expectName("a variable's name").getValue()));
      parser.expectSign("=");
      values.add(parser.terms().expression());
      if (!parser.skipSign(",")) {
        break;
      }
    }
    parser.expectEnd();
    var body = parser.until(name, "endwith");
    parser.closeBlock();
    return new WithPart(parser.span(name), targets.build(), values.build(), body);
  }

  private static final class WithPart extends Part {
    private final ImmutableList<Target> targets;
    private final ImmutableList<Term> values;
    private final BodyNode body;

    WithPart(
        SourceSpan at, ImmutableList<Target> targets, ImmutableList<Term> values, BodyNode body) {
      super(at);
      this.targets = targets;
      this.values = values;
      this.body = body;
    }

    /** The values see the variables outside, not those of this tag. */
    @Override
    void render(CompiledTemplate self, Output output, RenderContext context) throws IOException {
      var outside = new ArrayList<@Nullable Object>(values.size());
      for (var value : values) {
        outside.add(value.value(context));
      }
      context.pushScope();
      try {
        for (var i = 0; i < targets.size(); i++) {
          targets.get(i).assign(context, outside.get(i));
        }
        body.render(self, output, context);
      } finally {
        context.popScope();
      }
    }
  }
}
