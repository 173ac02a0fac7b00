package dev.headrace.compiler.template;

import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.template.value.TemplateObject;
import dev.headrace.compiler.template.value.Undefined;
import dev.headrace.compiler.template.value.Values;
import io.pebbletemplates.pebble.node.RenderableNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code import 'file' as name}. */
final class ImportTag implements TagParser {

  @Override
  public RenderableNode parse(PlacedToken name, TemplateParser parser) {
    parser.advance();
    var file = parser.terms().expression();
    if (!parser.skipName("as")) {
      throw parser.unexpected("`as`");
    }
    var alias = parser.expectName("a name for the template").getValue();
    var unused = IncludeTag.contextClause(parser);
    parser.expectEnd();
    return new ImportPart(parser.span(name), file, alias);
  }

  /** The names that a template sets at its top level. */
  static ImportedTemplate load(CompiledTemplate self, RenderContext context, Term file) {
    var template = self.load(Values.text(file.value(context)));
    var rendering = context.rendering();
    rendering.enter(template.getName());
    try {
      var inner = RenderContext.of(template, rendering, context.chain());
      template.evaluate(new Output(rendering), inner);
      return new ImportedTemplate(template.getName(), inner);
    } finally {
      rendering.leave();
    }
  }

  /** A template as a value. */
  record ImportedTemplate(String file, RenderContext context) implements TemplateObject {
    @Override
    public @Nullable Object attribute(String name) {
      return context.hasVariable(name) ? context.get(name) : Undefined.member(this, name);
    }

    @Override
    public List<String> candidates() {
      return new ArrayList<>(context.closure().keySet());
    }

    @Override
    public String toString() {
      return "<template " + file + ">";
    }
  }

  private static final class ImportPart extends Part {
    private final Term file;
    private final String alias;

    ImportPart(SourceSpan at, Term file, String alias) {
      super(at);
      this.file = file;
      this.alias = alias;
    }

    @Override
    void render(CompiledTemplate self, Output output, RenderContext context) {
      context.put(alias, load(self, context, file));
    }

    @Override
    boolean isSilent() {
      return true;
    }
  }
}
