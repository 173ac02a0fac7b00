package dev.headrace.compiler.template;

import io.pebbletemplates.pebble.node.RenderableNode;

/** {@code print expression}: as between double braces. */
final class PrintTag implements TagParser {

  @Override
  public RenderableNode parse(PlacedToken name, TemplateParser parser) {
    parser.advance();
    var term = parser.terms().tuple();
    parser.expectEnd();
    return new PrintPart(term);
  }
}
