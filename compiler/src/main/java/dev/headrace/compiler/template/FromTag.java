package dev.headrace.compiler.template;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.template.value.Undefined;
import dev.headrace.compiler.template.value.Values;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.node.RenderableNode;

/** {@code from 'file' import name as alias, other}. */
final class FromTag implements TagParser {

  @Override
  public RenderableNode parse(PlacedToken name, TemplateParser parser) {
    parser.advance();
    var file = parser.terms().expression();
    if (!parser.skipName("import")) {
      throw parser.unexpected("`import`");
    }
    var names = ImmutableMap.<String, String>builder();
    while (parser.current().getType() == Token.Type.NAME && !IncludeTag.contextClause(parser)) {
      var imported = parser.expectName("a name").getValue();
      var alias = parser.skipName("as") ? parser.expectName("a name").getValue() : imported;
      names.put(alias, imported);
      if (!parser.skipSign(",")) {
        var unused = IncludeTag.contextClause(parser);
        break;
      }
    }
    parser.expectEnd();
    return new FromPart(parser.span(name), file, names.buildKeepingLast());
  }

  private static final class FromPart extends Part {
    private final Term file;
    private final ImmutableMap<String, String> names;

    FromPart(SourceSpan at, Term file, ImmutableMap<String, String> names) {
      super(at);
      this.file = file;
      this.names = names;
    }

    @Override
    void render(CompiledTemplate self, Output output, RenderContext context) {
      var template = ImportTag.load(self, context, file);
      names.forEach((alias, name) -> {
        var value = template.attribute(name);
        if (value instanceof Undefined) {
          throw Values.fault(
              "the template `" + template.file() + "` has no `" + name + "` to import");
        }
        context.put(alias, value);
      });
    }

    @Override
    boolean isSilent() {
      return true;
    }
  }
}
