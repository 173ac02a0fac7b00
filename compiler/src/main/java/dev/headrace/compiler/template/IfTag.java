package dev.headrace.compiler.template;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.template.value.Values;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** {@code if}, {@code elif} (Pebble: {@code elseif}), {@code else}. */
final class IfTag implements TagParser {

  @Override
  public RenderableNode parse(PlacedToken name, TemplateParser parser) {
    var conditions = ImmutableList.<Term>builder();
    var bodies = ImmutableList.<BodyNode>builder();
    BodyNode otherwise = null;
    do {
      parser.advance();
      conditions.add(parser.terms().tuple());
      parser.expectEnd();
      bodies.add(parser.until(name, "elif", "elseif", "else", "endif"));
    } while (parser.current().isName("elif") || parser.current().isName("elseif"));
    if (parser.skipName("else")) {
      parser.expectEnd();
      otherwise = parser.until(name, "endif");
    }
    parser.closeBlock();
    return new IfPart(parser.span(name), conditions.build(), bodies.build(), otherwise);
  }

  private static final class IfPart extends Part {
    private final ImmutableList<Term> conditions;
    private final ImmutableList<BodyNode> bodies;
    private final @Nullable BodyNode otherwise;

    IfPart(
        SourceSpan at,
        ImmutableList<Term> conditions,
        ImmutableList<BodyNode> bodies,
        @Nullable BodyNode otherwise) {
      super(at);
      this.conditions = conditions;
      this.bodies = bodies;
      this.otherwise = otherwise;
    }

    @Override
    void render(CompiledTemplate self, Output output, RenderContext context) throws IOException {
      for (var i = 0; i < conditions.size(); i++) {
        if (Values.truth(conditions.get(i).value(context))) {
          bodies.get(i).render(self, output, context);
          return;
        }
      }
      if (otherwise != null) {
        otherwise.render(self, output, context);
      }
    }
  }
}
