package dev.headrace.compiler.project;

import dev.headrace.compiler.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A single value.
 *
 * @param text as written, without quotes, escapes resolved
 * @param value what the text resolves to by the rules of YAML 1.1: null, Boolean, Long, BigInteger,
 *     Double or String
 */
public record YamlScalar(String text, Style style, @Nullable Object value, SourceSpan at)
    implements YamlValue {

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
        at);
  }

  public boolean isNull() {
    return value == null;
  }

  /** Its text and place. */
  public Text toText() {
    return new Text(text, at);
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
