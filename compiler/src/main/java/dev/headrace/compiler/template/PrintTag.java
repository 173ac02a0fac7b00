package dev.headrace.compiler.template;

import io.pebbletemplates.pebble.node.RenderableNode;
import java.util.ArrayList;

/** {@code print a, b}: as between double braces. */
final class PrintTag implements TagParser {

  @Override
  public RenderableNode parse(PlacedToken name, TemplateParser parser) {
    parser.advance();
    var parts = new ArrayList<RenderableNode>();
    do {
      parts.add(new PrintPart(parser.terms().expression()));
    } while (parser.skipSign(","));
    parser.expectEnd();
    return new Body(name.getLineNumber(), parts);
  }
}
