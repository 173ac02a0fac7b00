package dev.headrace.compiler.template;

import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.node.RenderableNode;

/** {@code snapshot name} and {@code docs name}: blocks that stand for a resource. */
final class ResourceTag implements TagParser {

  @Override
  public RenderableNode parse(PlacedToken tag, TemplateParser parser) {
    var start = parser.tagStart();
    parser.advance();
    var name = parser.expectName("a name").getValue();
    var opening = parser.expectEnd();
    var unused = parser.until(tag, "end" + tag.getValue());
    register(tag, start, opening, name, parser);
    parser.closeBlock();
    return new MacroTag.Nothing(parser.span(start, opening));
  }

  /**
   * Keeps the block, which has just been read.
   *
   * @param start of the opening tag
   * @param opening the end of the opening tag
   */
  static void register(
      PlacedToken tag, PlacedToken start, PlacedToken opening, String name, TemplateParser parser) {
    var text = parser.text();
    var end = bodyEnd(tag, parser);
    parser
        .resourceBlocks()
        .add(
            new Block(
                tag.getValue(),
                name,
                text.substring(opening.end(), Math.max(opening.end(), end)),
                parser.span(start, opening),
                opening.getLineNumber(),
                opening.column() + opening.end() - opening.start()));
  }

  /** Where the closing tag begins: the last tag start before the current token. */
  private static int bodyEnd(PlacedToken tag, TemplateParser parser) {
    for (var back = 0; ; back--) {
      var token = (PlacedToken) parser.getStream().peek(back);
      if (token.getType() == Token.Type.EXECUTE_START
          && ((PlacedToken) parser.getStream().peek(back + 1)).isName("end" + tag.getValue())) {
        return token.start();
      }
    }
  }
}
