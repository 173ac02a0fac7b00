package dev.headrace.compiler.template;

import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.template.value.Values;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code for x in list if condition recursive}, {@code else}. */
final class ForTag implements TagParser {

  @Override
  public RenderableNode parse(PlacedToken name, TemplateParser parser) {
    parser.advance();
    var target = Target.parse(parser);
    if (!parser.skipName("in")) {
      throw parser.unexpected("`in`");
    }
    var elements = parser.terms().tupleWithoutCondition();
    var condition = parser.skipName("if") ? parser.terms().expression() : null;
    var recursive = parser.skipName("recursive");
    parser.expectEnd();
    var body = parser.until(name, "else", "endfor");
    BodyNode otherwise = null;
    if (parser.skipName("else")) {
      parser.expectEnd();
      otherwise = parser.until(name, "endfor");
    }
    parser.closeBlock();
    return new ForPart(parser.span(name), target, elements, condition, recursive, body, otherwise);
  }

  /** One loop; public to {@link Loop}, which runs it again for {@code loop(children)}. */
  static final class ForPart extends Part {
    private final Target target;
    private final Term elements;
    private final @Nullable Term condition;
    private final boolean recursive;
    private final BodyNode body;
    private final @Nullable BodyNode otherwise;

    ForPart(
        SourceSpan at,
        Target target,
        Term elements,
        @Nullable Term condition,
        boolean recursive,
        BodyNode body,
        @Nullable BodyNode otherwise) {
      super(at);
      this.target = target;
      this.elements = elements;
      this.condition = condition;
      this.recursive = recursive;
      this.body = body;
      this.otherwise = otherwise;
    }

    @Override
    void render(CompiledTemplate self, Output output, RenderContext context) throws IOException {
      run(self, output, context, elements.value(context), 0);
    }

    boolean isRecursive() {
      return recursive;
    }

    void run(
        CompiledTemplate self,
        Output output,
        RenderContext context,
        @Nullable Object over,
        int depth)
        throws IOException {
      var values = chosen(context, Values.list(over));
      if (values.isEmpty()) {
        if (otherwise != null) {
          context.pushScope();
          try {
            otherwise.render(self, output, context);
          } finally {
            context.popScope();
          }
        }
        return;
      }
      var loop = new Loop(this, self, context, values, depth);
      for (var value : values) {
        loop.next();
        if (!round(self, output, context, loop, value)) {
          return;
        }
      }
    }

    private List<@Nullable Object> chosen(RenderContext context, List<@Nullable Object> values) {
      if (condition == null) {
        return values;
      }
      var chosen = new ArrayList<@Nullable Object>();
      for (var value : values) {
        context.rendering().countIteration();
        context.pushScope();
        try {
          target.assign(context, value);
          if (Values.truth(condition.value(context))) {
            chosen.add(value);
          }
        } finally {
          context.popScope();
        }
      }
      return chosen;
    }

    /** Whether the loop goes on. */
    private boolean round(
        CompiledTemplate self,
        Output output,
        RenderContext context,
        Loop loop,
        @Nullable Object value)
        throws IOException {
      context.rendering().countIteration();
      context.pushScope();
      try {
        context.put("loop", loop);
        target.assign(context, value);
        body.render(self, output, context);
        return true;
      } catch (LoopSignal signal) {
        return !signal.ends();
      } finally {
        context.popScope();
      }
    }
  }
}
