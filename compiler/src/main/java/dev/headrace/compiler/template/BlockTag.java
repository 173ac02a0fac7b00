package dev.headrace.compiler.template;

import io.pebbletemplates.pebble.node.BlockNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.tokenParser.BlockTokenParser;

/** {@code block name}, read by Pebble's own parser. */
final class BlockTag implements TagParser {

  @Override
  public RenderableNode parse(PlacedToken name, TemplateParser parser) {
    var block = (BlockNode) parser.within(name, () -> new BlockTokenParser().parse(name, parser));
    parser.register(block);
    return block;
  }
}
