package dev.headrace.compiler.template;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.SourceSpan;
import io.pebbletemplates.pebble.node.RenderableNode;

/** {@code macro name(a, b=1)} and the generic tests, {@code test name(model)}. */
final class MacroTag implements TagParser {
  private final Macro.Kind kind;

  private MacroTag(Macro.Kind kind) {
    this.kind = kind;
  }

  static MacroTag of(Macro.Kind kind) {
    return new MacroTag(kind);
  }

  @Override
  public RenderableNode parse(PlacedToken tag, TemplateParser parser) {
    var start = parser.tagStart();
    parser.advance();
    var name = parser.expectName("a macro's name").getValue();
    var fullName = kind == Macro.Kind.TEST ? "test_" + name : name;
    var signature = Signature.parse(parser);
    return read(tag, start, fullName, kind, signature, parser);
  }

  /** The rest of a macro, from the end of its opening tag. */
  static RenderableNode read(
      PlacedToken tag,
      PlacedToken start,
      String name,
      Macro.Kind kind,
      Signature signature,
      TemplateParser parser) {
    parser.expectEnd();
    var top = parser.atTop();
    parser.macros().begin();
    var body = parser.until(tag, "end" + tag.getValue());
    var uses = ImmutableList.copyOf(parser.macros().end());
    var end = parser.closeBlock();
    var definition = new MacroDefinition(name, signature, uses, body, parser.span(start, tag));
    if (top) {
      parser
          .parsedMacros()
          .add(
              new TemplateParser.ParsedMacro(
                  kind, definition, parser.text().substring(start.start(), end.end())));
    }
    return new MacroPart(definition);
  }

  private static final class MacroPart extends Part {
    private final MacroDefinition definition;

    MacroPart(MacroDefinition definition) {
      super(definition.at());
      this.definition = definition;
    }

    @Override
    void render(CompiledTemplate self, Output output, RenderContext context) {
      context.put(definition.name(), new BoundMacro(definition, self, context.closure()));
    }

    @Override
    boolean isSilent() {
      return true;
    }
  }

  /** A tag that stands for something outside the template: it renders as nothing. */
  static final class Nothing extends Part {
    Nothing(SourceSpan at) {
      super(at);
    }

    @Override
    void render(CompiledTemplate self, Output output, RenderContext context) {}

    @Override
    boolean isSilent() {
      return true;
    }
  }
}
