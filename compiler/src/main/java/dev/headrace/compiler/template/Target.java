package dev.headrace.compiler.template;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.template.value.Values;
import org.jspecify.annotations.Nullable;

/** What a value is assigned to. */
sealed interface Target {

  void assign(RenderContext context, @Nullable Object value);

  /** A variable. */
  record Variable(String name) implements Target {
    @Override
    public void assign(RenderContext context, @Nullable Object value) {
      context.put(name, value);
    }
  }

  /** {@code namespace.name}. */
  record Attribute(String namespace, String name) implements Target {
    @Override
    public void assign(RenderContext context, @Nullable Object value) {
      if (!(context.get(namespace) instanceof Namespace holder)) {
        throw Values.fault(
            "`" + namespace + "` is no namespace, so `" + name + "` cannot be set on it");
      }
      holder.put(name, value);
    }
  }

  /** {@code a, (b, c)}: the value is taken apart. */
  record Parts(ImmutableList<Target> targets) implements Target {
    @Override
    public void assign(RenderContext context, @Nullable Object value) {
      var values = Values.list(value);
      if (values.size() != targets.size()) {
        throw Values.fault(
            "%d values cannot be assigned to %d names".formatted(values.size(), targets.size()));
      }
      for (var i = 0; i < targets.size(); i++) {
        targets.get(i).assign(context, values.get(i));
      }
    }
  }

  /** Reads a target: one name, or several with commas between them. */
  static Target parse(TemplateParser parser) {
    var first = single(parser);
    if (!parser.current().isSign(",")) {
      return first;
    }
    var targets = ImmutableList.<Target>builder().add(first);
    while (parser.skipSign(",") && !parser.current().isName("in") && !atEnd(parser)) {
      targets.add(single(parser));
    }
    return new Parts(targets.build());
  }

  private static boolean atEnd(TemplateParser parser) {
    return parser.current().isSign("=") || parser.current().isSign(")");
  }

  private static Target single(TemplateParser parser) {
    if (parser.skipSign("(")) {
      parser.enter();
      var inner = parse(parser);
      parser.leave();
      parser.expectSign(")");
      return inner;
    }
    var name = parser.expectName("a variable's name").getValue();
    return parser.skipSign(".")
        ? new Attribute(name, parser.expectName("an attribute's name").getValue())
        : new Variable(name);
  }
}
