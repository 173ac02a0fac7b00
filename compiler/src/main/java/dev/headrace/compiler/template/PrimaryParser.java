package dev.headrace.compiler.template;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import io.pebbletemplates.pebble.lexer.Token;
import java.util.HashSet;

/** Reads what stands between operators: literals, names, brackets, and what follows a value. */
final class PrimaryParser {
  /** Attributes, calls and filters behind each other; far more than anyone writes. */
  private static final int LONGEST_CHAIN = 500;

  private final TemplateParser parser;
  private final TermParser terms;
  private final FilterParser filters;

  PrimaryParser(TemplateParser parser, TermParser terms) {
    this.parser = parser;
    this.terms = terms;
    this.filters = new FilterParser(parser, this);
  }

  FilterParser filters() {
    return filters;
  }

  /**
   * A value with its sign.
   *
   * @param filtered whether filters and tests belong to it, as to {@code a} but not in {@code -a}
   */
  Term unary(boolean filtered) {
    var at = parser.current();
    Term term;
    if (at.isSign("-") || at.isSign("+")) {
      parser.enter();
      parser.advance();
      term = new Operations.Sign(parser.span(at), unary(false), at.isSign("-"));
      parser.leave();
    } else {
      term = primary();
    }
    term = postfix(term, at, true);
    return filtered ? filters.filters(term, at) : term;
  }

  /** What a call block calls: a name with attributes and arguments. */
  Term callee() {
    var start = parser.current();
    return postfix(primary(), start, true);
  }

  Term primary() {
    var token = parser.current();
    return switch (token.getType()) {
      case NAME -> name(token);
      case NUMBER -> {
        parser.advance();
        yield new Literals.Constant(parser.span(token), NumberLiterals.value(token, parser));
      }
      case STRING, STRING_INTERPOLATION_START -> text(token);
      case PUNCTUATION -> bracket(token);
      default -> throw parser.unexpected("an expression");
    };
  }

  private Term name(PlacedToken token) {
    parser.advance();
    var at = parser.span(token);
    if (token.isName("null") && parser.source().syntax() == TemplateSource.Syntax.PEBBLE) {
      return new Literals.Constant(at, null);
    }
    return switch (token.getValue()) {
      case "true", "True" -> new Literals.Constant(at, true);
      case "false", "False" -> new Literals.Constant(at, false);
      case "none", "None" -> new Literals.Constant(at, null);
      default -> {
        parser.macros().used(token.getValue());
        yield new Names.Name(at, token.getValue());
      }
    };
  }

  private Term text(PlacedToken first) {
    var parts = ImmutableList.<Term>builder();
    var interpolated = false;
    for (var token = first; ; token = parser.current()) {
      if (token.getType() == Token.Type.STRING) {
        parts.add(new Literals.Constant(inside(token), token.getValue()));
        parser.advance();
      } else if (token.getType() == Token.Type.STRING_INTERPOLATION_START) {
        parser.advance();
        parts.add(terms.expression());
        if (parser.current().getType() != Token.Type.STRING_INTERPOLATION_END) {
          throw parser.unexpected("`}`");
        }
        parser.advance();
        interpolated = true;
      } else {
        break;
      }
    }
    var all = parts.build();
    if (all.size() == 1) {
      return all.get(0);
    }
    var joined = new Literals.TextOf(parser.span(first), all);
    return interpolated ? joined : new Literals.Constant(parser.span(first), constant(all));
  }

  private static String constant(ImmutableList<Term> parts) {
    var text = new StringBuilder();
    parts.forEach(part -> text.append(((Literals.Constant) part).constant()));
    return text.toString();
  }

  /** The span of a string without its quotes. */
  private SourceSpan inside(PlacedToken token) {
    var whole = parser.span(token);
    return SourceSpan.of(
        whole.file(),
        whole.line(),
        whole.column() + 1,
        Math.max(0, token.end() - token.start() - 2));
  }

  private Term bracket(PlacedToken token) {
    return switch (token.getValue()) {
      case "(" -> parentheses(token);
      case "[" -> list(token);
      case "{" -> dict(token);
      default -> throw parser.unexpected("an expression");
    };
  }

  private Term parentheses(PlacedToken open) {
    parser.advance();
    if (parser.skipSign(")")) {
      return new Literals.TupleOf(parser.span(open), ImmutableList.of());
    }
    var term = terms.tuple();
    parser.expectSign(")");
    return term;
  }

  private Term list(PlacedToken open) {
    parser.advance();
    var elements = ImmutableList.<Term>builder();
    while (!parser.current().isSign("]")) {
      elements.add(terms.expression());
      if (!parser.skipSign(",")) {
        break;
      }
    }
    parser.expectSign("]");
    return new Literals.ListOf(parser.span(open), elements.build());
  }

  private Term dict(PlacedToken open) {
    parser.advance();
    var keys = ImmutableList.<Term>builder();
    var values = ImmutableList.<Term>builder();
    while (!parser.current().isSign("}")) {
      keys.add(terms.expression());
      parser.expectSign(":");
      values.add(terms.expression());
      if (!parser.skipSign(",")) {
        break;
      }
    }
    parser.expectSign("}");
    return new Literals.DictOf(parser.span(open), keys.build(), values.build());
  }

  /** Attributes, items and calls behind a value. */
  Term postfix(Term first, PlacedToken start, boolean calls) {
    var term = first;
    for (var length = 0; ; length++) {
      var token = parser.current();
      if (length > LONGEST_CHAIN) {
        throw chainTooLong(token);
      }
      if (token.isSign(".")) {
        term = member(term, start);
      } else if (token.isSign("[")) {
        term = subscript(term, start);
      } else if (calls && token.isSign("(")) {
        term = call(term, start);
      } else {
        return term;
      }
    }
  }

  ProjectException chainTooLong(PlacedToken token) {
    return new ProjectException(
        Diagnostic.error(
            Code.TEMPLATE_LIMIT,
            parser.span(token),
            "more than " + LONGEST_CHAIN + " attributes, calls or filters follow each other"));
  }

  private Term member(Term owner, PlacedToken start) {
    var name = parser.next();
    if (name.getType() == Token.Type.NUMBER) {
      parser.advance();
      var index = new Literals.Constant(parser.span(name), NumberLiterals.value(name, parser));
      return new Names.Item(parser.span(start, name), owner, index);
    }
    parser.expectName("an attribute's name");
    return new Names.Member(parser.span(start, name), owner, name.getValue());
  }

  private Term subscript(Term owner, PlacedToken start) {
    parser.advance();
    var from = atBound() ? null : terms.tuple();
    if (!parser.current().isSign(":")) {
      if (from == null) {
        throw parser.unexpected("an index");
      }
      var end = parser.current();
      parser.expectSign("]");
      return new Names.Item(parser.span(start, end), owner, from);
    }
    parser.advance();
    var to = atBound() ? null : terms.expression();
    Term step = null;
    if (parser.skipSign(":") && !atBound()) {
      step = terms.expression();
    }
    var end = parser.current();
    parser.expectSign("]");
    return new Names.Slice(parser.span(start, end), owner, from, to, step);
  }

  private boolean atBound() {
    return parser.current().isSign(":") || parser.current().isSign("]");
  }

  Term call(Term callee, PlacedToken start) {
    var arguments = arguments();
    var end = (PlacedToken) parser.getStream().peek(-1);
    var at = parser.span(start, end);
    var block = parser.peekBlockStack();
    if (block != null
        && arguments.isEmpty()
        && callee instanceof Names.Name name
        && (name.name().equals("super") || name.name().equals("parent"))) {
      return new ParentBlock(at, block);
    }
    return new Calls.CallOf(at, callee, arguments);
  }

  /** What stands in parentheses behind a callee. */
  Arguments arguments() {
    parser.expectSign("(");
    var positional = ImmutableList.<Term>builder();
    var named = ImmutableList.<Arguments.Named>builder();
    var seen = new HashSet<String>();
    Term rest = null;
    Term namedRest = null;
    while (!parser.current().isSign(")")) {
      var token = parser.current();
      if (parser.skipSign("**")) {
        namedRest = terms.expression();
      } else if (parser.skipSign("*")) {
        rest = terms.expression();
      } else if (token.getType() == Token.Type.NAME && parser.peek().isSign("=")) {
        if (!seen.add(token.getValue())) {
          throw parser.error(token, "the argument `" + token.getValue() + "` is given twice", null);
        }
        parser.advance();
        parser.advance();
        named.add(new Arguments.Named(token.getValue(), parser.span(token), terms.expression()));
      } else {
        if (!seen.isEmpty() || namedRest != null) {
          throw parser.error(token, "a positional argument stands behind a named one", null);
        }
        positional.add(terms.expression());
      }
      if (!parser.skipSign(",")) {
        break;
      }
    }
    parser.expectSign(")");
    return new Arguments(positional.build(), named.build(), rest, namedRest);
  }

  /** The arguments, if there are any in parentheses. */
  Arguments optionalArguments() {
    return parser.current().isSign("(") ? arguments() : Arguments.NONE;
  }
}
