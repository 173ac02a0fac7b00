package dev.headrace.compiler.template;

import dev.headrace.compiler.diagnostic.SourceSpan;

/** {@code break} and {@code continue}. */
final class LoopControl extends Part {
  private final boolean ends;

  private LoopControl(SourceSpan at, boolean ends) {
    super(at);
    this.ends = ends;
  }

  static TagParser parser(boolean ends) {
    return (name, parser) -> {
      if (!parser.inLoop()) {
        throw parser.error(name, "`" + name.getValue() + "` stands outside a loop", null);
      }
      parser.advance();
      parser.expectEnd();
      return new LoopControl(parser.span(name), ends);
    };
  }

  @Override
  void render(CompiledTemplate self, Output output, RenderContext context) {
    throw new LoopSignal(ends);
  }
}
