package dev.headrace.compiler.template;

import io.pebbletemplates.pebble.node.RenderableNode;

/** {@code autoescape}: SQL is never escaped, so only the body counts. */
final class AutoescapeTag implements TagParser {

  @Override
  public RenderableNode parse(PlacedToken name, TemplateParser parser) {
    parser.advance();
    var unused = parser.terms().expression();
    parser.expectEnd();
    var body = parser.until(name, "endautoescape");
    parser.closeBlock();
    return body;
  }
}
