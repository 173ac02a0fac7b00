package dev.headrace.compiler.template;

import com.google.common.collect.ImmutableMap;
import org.jspecify.annotations.Nullable;

/** All tags of the language, by name. */
final class Tags {
  private static final ImmutableMap<String, TagParser> PARSERS =
      ImmutableMap.<String, TagParser>builder()
          .put("if", new IfTag())
          .put("for", new ForTag())
          .put("break", LoopControl.parser(true))
          .put("continue", LoopControl.parser(false))
          .put("set", new SetTag())
          .put("do", new DoTag())
          .put("print", new PrintTag())
          .put("with", new WithTag())
          .put("filter", new FilterTag())
          .put("autoescape", new AutoescapeTag())
          .put("macro", MacroTag.of(Macro.Kind.MACRO))
          .put("test", MacroTag.of(Macro.Kind.TEST))
          .put("data_test", MacroTag.of(Macro.Kind.TEST))
          .put("materialization", new MaterializationTag())
          .put("snapshot", new ResourceTag())
          .put("docs", new ResourceTag())
          .put("call", new CallTag())
          .put("block", new BlockTag())
          .put("extends", new ExtendsTag())
          .put("include", new IncludeTag())
          .put("import", new ImportTag())
          .put("from", new FromTag())
          .buildOrThrow();

  private Tags() {}

  static @Nullable TagParser find(String name) {
    return PARSERS.get(name);
  }

  static Iterable<String> names() {
    return PARSERS.keySet();
  }
}
