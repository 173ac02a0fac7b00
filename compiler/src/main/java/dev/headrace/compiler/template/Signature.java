package dev.headrace.compiler.template;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A macro's parameters and their defaults, null where there is none. */
record Signature(ImmutableList<String> names, List<@Nullable Term> defaults) {
  static final Signature NONE = new Signature(ImmutableList.of(), List.of());

  static Signature parse(TemplateParser parser) {
    parser.expectSign("(");
    var names = ImmutableList.<String>builder();
    var defaults = new ArrayList<@Nullable Term>();
    var seen = new HashSet<String>();
    while (!parser.current().isSign(")")) {
      var token = parser.expectName("a parameter's name");
      if (!seen.add(token.getValue())) {
        throw parser.error(token, "the parameter `" + token.getValue() + "` stands twice", null);
      }
      names.add(token.getValue());
      defaults.add(parser.skipSign("=") ? parser.terms().expression() : null);
      if (!parser.skipSign(",")) {
        break;
      }
    }
    parser.expectSign(")");
    return new Signature(names.build(), defaults);
  }
}
