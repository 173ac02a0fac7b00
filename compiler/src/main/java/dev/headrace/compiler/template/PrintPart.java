package dev.headrace.compiler.template;

import dev.headrace.compiler.template.value.Values;

/** <code>{{ expression }}</code>. */
final class PrintPart extends Part {
  private final Term term;

  PrintPart(Term term) {
    super(term.at());
    this.term = term;
  }

  Term term() {
    return term;
  }

  @Override
  void render(CompiledTemplate self, Output output, RenderContext context) {
    output.print(Values.text(term.value(context)), at(), context.chain());
  }
}
