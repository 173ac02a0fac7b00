package dev.headrace.compiler.template;

import dev.headrace.compiler.diagnostic.SourceSpan;

/** Text outside of tags. */
final class TextPart extends Part {
  private final String text;

  TextPart(String text, SourceSpan at) {
    super(at);
    this.text = text;
  }

  @Override
  void render(CompiledTemplate self, Output output, RenderContext context) {
    output.copy(text, at(), context.chain());
  }
}
