package dev.headrace.compiler.template;

import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.template.value.Values;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.node.RenderableNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code include 'file' ignore missing}; Pebble's <code>with {...}</code> adds variables. */
final class IncludeTag implements TagParser {

  @Override
  public RenderableNode parse(PlacedToken name, TemplateParser parser) {
    parser.advance();
    var file = parser.terms().expression();
    var optional = false;
    Term variables = null;
    if (parser.skipName("ignore")) {
      parser.expectName("`missing`");
      optional = true;
    }
    if (!contextClause(parser) && parser.skipName("with")) {
      variables = parser.terms().expression();
    }
    parser.expectEnd();
    return new IncludePart(parser.span(name), file, optional, variables);
  }

  /** {@code with context} and {@code without context}, which make no difference here. */
  static boolean contextClause(TemplateParser parser) {
    var current = parser.current();
    if ((current.isName("with") || current.isName("without"))
        && parser.peek().test(Token.Type.NAME, "context")) {
      parser.advance();
      parser.advance();
      return true;
    }
    return false;
  }

  private static final class IncludePart extends Part {
    private final Term file;
    private final boolean optional;
    private final @Nullable Term variables;

    IncludePart(SourceSpan at, Term file, boolean optional, @Nullable Term variables) {
      super(at);
      this.file = file;
      this.optional = optional;
      this.variables = variables;
    }

    @Override
    void render(CompiledTemplate self, Output output, RenderContext context) {
      var template = template(self, file.value(context));
      if (template.isEmpty()) {
        return;
      }
      context.rendering().enter(template.get().getName());
      context.pushScope();
      try {
        if (variables != null && variables.value(context) instanceof Map<?, ?> map) {
          map.forEach((name, value) -> context.put(Values.text(name), value));
        }
        template.get().evaluate(output, context.shallowCopyWithoutInheritanceChain(template.get()));
      } finally {
        context.popScope();
        context.rendering().leave();
      }
    }

    /** The first of the named templates that exists. */
    private Optional<CompiledTemplate> template(CompiledTemplate self, @Nullable Object named) {
      var names = named instanceof List<?> list ? list : List.of(Values.text(named));
      for (var name : names) {
        if (self.exists(Values.text(name))) {
          return Optional.of(self.load(Values.text(name)));
        }
      }
      if (optional) {
        return Optional.empty();
      }
      throw Values.fault("there is no template `" + Values.text(named) + "`");
    }
  }
}
