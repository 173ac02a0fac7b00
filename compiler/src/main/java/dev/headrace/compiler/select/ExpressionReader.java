package dev.headrace.compiler.select;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.select.Expression.Intersection;
import dev.headrace.compiler.select.Expression.Sum;
import dev.headrace.compiler.select.Expression.Term;
import java.util.Optional;

/**
 * Reads selection expressions: criteria joined by commas (all of them), blanks (any of them) and
 * {@code not} (without them), and parentheses around any of these.
 */
final class ExpressionReader {
  private static final String NOT = "not";

  private final Diagnostics diagnostics;
  private final CriterionReader criteria;
  private String text = "";
  private Places places = (start, end) -> SourceSpan.ofFile("");
  private int at;

  ExpressionReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.criteria = new CriterionReader(diagnostics);
  }

  /** Where a part of an expression stands, by its offsets. */
  @FunctionalInterface
  interface Places {
    SourceSpan of(int start, int end);
  }

  /**
   * The same of an option's value.
   *
   * @param option what the expression is shown to stand in
   * @param line its number among the values of that option, from 1
   */
  Optional<Sum> read(String expression, String option, int line) {
    return read(
        expression,
        (start, end) -> SourceSpan.of(option, line, start + 1, Math.max(1, end - start)));
  }

  /**
   * An expression without the parts that cannot be read, which are reported; empty where nothing is
   * left, and where there is nothing but blanks.
   */
  Optional<Sum> read(String expression, Places places) {
    this.text = expression;
    this.places = places;
    this.at = 0;
    var terms = ImmutableList.<Term>builder();
    while (true) {
      sum().ifPresent(sum -> terms.addAll(sum.terms()));
      if (at == text.length()) {
        var read = terms.build();
        return read.isEmpty() ? Optional.empty() : Optional.of(sum(read, 0));
      }
      refuse(at, at + 1, "this parenthesis was never opened");
      at++;
    }
  }

  /** Up to the end, or to a parenthesis that closes. */
  private Optional<Sum> sum() {
    var start = at;
    var terms = ImmutableList.<Term>builder();
    while (!isAtEnd()) {
      var isAdded = !skipNot();
      intersection().ifPresent(part -> terms.add(new Term(isAdded, part)));
    }
    var read = terms.build();
    return read.isEmpty() ? Optional.empty() : Optional.of(sum(read, start));
  }

  private Sum sum(ImmutableList<Term> terms, int start) {
    return new Sum(terms, text.substring(start, at).strip(), span(start, at));
  }

  private boolean isAtEnd() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at == text.length() || text.charAt(at) == ')';
  }

  /** Whether the word stands here; what it is about has to follow. */
  private boolean skipNot() {
    if (!isNot()) {
      return false;
    }
    var start = at;
    at += NOT.length();
    if (isAtEnd()) {
      refuse(start, start + NOT.length(), "`not` needs something to leave out after it");
    }
    return true;
  }

  private boolean isNot() {
    var end = at + NOT.length();
    return text.startsWith(NOT, at)
        && (end == text.length()
            || Character.isWhitespace(text.charAt(end))
            || text.charAt(end) == '('
            || text.charAt(end) == ')');
  }

  private Optional<Expression> intersection() {
    var start = at;
    var parts = ImmutableList.<Expression>builder();
    while (true) {
      operand().ifPresent(parts::add);
      if (at == text.length() || text.charAt(at) != ',') {
        break;
      }
      at++;
    }
    var read = parts.build();
    return switch (read.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(read.getFirst());
      default -> Optional.of(new Intersection(read, text.substring(start, at), span(start, at)));
    };
  }

  private Optional<? extends Expression> operand() {
    var start = at;
    if (skipNot()) {
      // Of everything: `a,not b` is what is in a and is not in b.
      return operand().map(part -> sum(ImmutableList.of(new Term(false, part)), start));
    }
    if (at < text.length() && text.charAt(at) == '(') {
      return group();
    }
    while (at < text.length() && !endsWord(text.charAt(at))) {
      at++;
    }
    var word = text.substring(start, at);
    if (word.isEmpty() && isBesideComma(start)) {
      refuse(start, start + 1, "a comma needs a criterion on both sides");
    }
    return word.isEmpty() ? Optional.empty() : criteria.read(word, span(start, at));
  }

  private boolean isBesideComma(int start) {
    return (start > 0 && text.charAt(start - 1) == ',')
        || (start < text.length() && text.charAt(start) == ',');
  }

  private Optional<Sum> group() {
    var start = at;
    at++;
    var inner = sum();
    if (at == text.length()) {
      refuse(start, start + 1, "this parenthesis is never closed");
      return inner;
    }
    at++;
    if (inner.isEmpty()) {
      refuse(start, at, "there is nothing between these parentheses");
    }
    return inner;
  }

  private static boolean endsWord(char sign) {
    return Character.isWhitespace(sign) || sign == ',' || sign == ')' || sign == '(';
  }

  private SourceSpan span(int start, int end) {
    return places.of(start, end);
  }

  private void refuse(int start, int end, String message) {
    diagnostics.report(
        Diagnostic.error(Code.INVALID_SELECTOR, span(start, end), message)
            .withHint(CriterionReader.SHAPE));
  }
}
