package dev.headrace.compiler.project;

import dev.headrace.compiler.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A single value.
 *
 * @param text as written, without quotes, escapes resolved
 * @param value what the text resolves to by the rules of YAML 1.1: null, Boolean, Long, BigInteger,
 *     Double or String
 * @param content where the text itself stands, without quotes or the sign of a block
 */
public record YamlScalar(
    String text, Style style, @Nullable Object value, SourceSpan at, SourceSpan content)
    implements YamlValue {

  YamlScalar(String text, Style style, @Nullable Object value, SourceSpan at) {
    this(text, style, value, at, style == Style.QUOTED ? inside(at) : at);
  }

  private static SourceSpan inside(SourceSpan at) {
    return new SourceSpan(
        at.file(), at.line(), at.column() + 1, at.endLine(), Math.max(1, at.endColumn() - 1));
  }

  /** How a scalar is written; only a plain one can be something else than text. */
  public enum Style {
    PLAIN,
    QUOTED,
    BLOCK
  }

  static YamlScalar of(@Nullable Object value, SourceSpan at) {
    return new YamlScalar(
        value == null ? "" : value.toString(),
        value instanceof String ? Style.QUOTED : Style.PLAIN,
        value,
        at,
        at);
  }

  public boolean isNull() {
    return value == null;
  }

  /** Its text and place. */
  public Text toText() {
    return new Text(text, content);
  }

  @Override
  public @Nullable Object toTemplateValue() {
    return value;
  }

  @Override
  public YamlValue rendered(Renderer renderer) {
    return value instanceof String && Text.isTemplate(text)
        ? YamlValue.of(renderer.render(toText()), at)
        : this;
  }
}
