package dev.headrace.compiler.template;

import dev.headrace.compiler.template.value.Values;
import io.pebbletemplates.pebble.node.RenderableNode;

/** {@code materialization name, adapter='duckdb'}, or {@code materialization name, default}. */
final class MaterializationTag implements TagParser {

  @Override
  public RenderableNode parse(PlacedToken tag, TemplateParser parser) {
    var start = parser.tagStart();
    parser.advance();
    var name = parser.expectName("a materialization's name").getValue();
    var adapter = "default";
    while (parser.skipSign(",")) {
      var option = parser.expectName("`default`, `adapter` or `supported_languages`");
      if (parser.skipSign("=")) {
        var value = parser.terms().expression();
        if (option.getValue().equals("adapter") && value instanceof Literals.Constant constant) {
          adapter = Values.text(constant.constant());
        }
      }
    }
    var opening = parser.current();
    var fullName = "materialization_" + name + "_" + adapter;
    var node =
        MacroTag.read(tag, start, fullName, Macro.Kind.MATERIALIZATION, Signature.NONE, parser);
    ResourceTag.register(tag, start, opening, name, parser);
    return node;
  }
}
