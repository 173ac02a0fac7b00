package dev.headrace.compiler.project;

import dev.headrace.compiler.diagnostic.SourceSpan;

/**
 * A piece of text as written, which may hold a template.
 *
 * @param value without quotes, escapes resolved
 */
public record Text(String value, SourceSpan at) {
  /** Whether evaluating it could give something else than its text. */
  public boolean isTemplate() {
    return isTemplate(value);
  }

  static boolean isTemplate(String value) {
    var brace = value.indexOf('{');
    while (brace >= 0 && brace + 1 < value.length()) {
      var next = value.charAt(brace + 1);
      if (next == '{' || next == '%' || next == '#') {
        return true;
      }
      brace = value.indexOf('{', brace + 1);
    }
    return false;
  }

  @Override
  public String toString() {
    return value;
  }
}
