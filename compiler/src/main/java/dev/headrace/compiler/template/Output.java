package dev.headrace.compiler.template;

import dev.headrace.compiler.diagnostic.SourceSpan;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** What a rendering writes, with the origin of each stretch. Used by one thread. */
final class Output extends Writer {
  private final Rendering rendering;
  private final StringBuilder text = new StringBuilder();
  private final Segments segments = new Segments();

  Output(Rendering rendering) {
    this.rendering = rendering;
  }

  /** Writes text copied from the template. */
  void copy(String literal, SourceSpan at, @Nullable CallChain chain) {
    segments.add(text.length(), at, chain, true);
    append(literal);
  }

  /** Writes the text of a value; what a macro captured keeps its own origins. */
  void print(String value, SourceSpan at, @Nullable CallChain chain) {
    if (value.isEmpty()) {
      return;
    }
    var captured = rendering.captured(value);
    if (captured == null) {
      segments.add(text.length(), at, chain, false);
    } else {
      segments.addAll(captured, text.length());
    }
    append(value);
  }

  private void append(String written) {
    rendering.countOutput(written.length());
    text.append(written);
  }

  /** The text so far as a value that remembers its origins. */
  String capture() {
    var value = text.toString();
    rendering.remember(value, segments);
    return value;
  }

  Rendered rendered(SourceSpan start) {
    var value = text.toString();
    return new Rendered(value, new SourceMap(value, segments, start));
  }

  @Override
  public void write(char[] characters, int offset, int length) {
    rendering.countOutput(length);
    text.append(characters, offset, length);
  }

  @Override
  public void write(String written) {
    append(written);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
