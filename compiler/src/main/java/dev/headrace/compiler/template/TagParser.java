package dev.headrace.compiler.template;

import io.pebbletemplates.pebble.node.RenderableNode;

/** Reads one kind of tag, from its name to after its end. */
@FunctionalInterface
interface TagParser {

  /**
   * Parses a tag; the current token is its name.
   *
   * @param name the tag's name
   */
  RenderableNode parse(PlacedToken name, TemplateParser parser);
}
