package dev.headrace.compiler.template;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.template.Operations.Relation;
import dev.headrace.compiler.template.value.Operator;
import io.pebbletemplates.pebble.parser.ExpressionParser;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads expressions with Jinja's precedence; Pebble's own operators stand beside theirs. */
final class TermParser extends ExpressionParser {
  private final TemplateParser parser;
  private final PrimaryParser primaries;

  TermParser(TemplateParser parser) {
    super(parser, ImmutableMap.of(), ImmutableMap.of(), null);
    this.parser = parser;
    this.primaries = new PrimaryParser(parser, this);
  }

  @Override
  public Term parseExpression() {
    return expression();
  }

  PrimaryParser primaries() {
    return primaries;
  }

  /** An expression, or several with commas between them as a tuple. */
  Term tuple() {
    return tuple(this::expression);
  }

  /** The same where a trailing {@code if} is not part of it: what a loop walks over. */
  Term tupleWithoutCondition() {
    return tuple(this::or);
  }

  private Term tuple(Supplier<Term> element) {
    var start = parser.current();
    var first = element.get();
    if (!parser.current().isSign(",")) {
      return first;
    }
    var elements = ImmutableList.<Term>builder().add(first);
    while (parser.skipSign(",") && beginsTerm()) {
      elements.add(element.get());
    }
    return new Literals.TupleOf(parser.span(start), elements.build());
  }

  private boolean beginsTerm() {
    var token = parser.current();
    return switch (token.getType()) {
      case EXECUTE_END, PRINT_END, EOF, STRING_INTERPOLATION_END -> false;
      case PUNCTUATION -> token.isSign("(") || token.isSign("[") || token.isSign("{");
      default -> true;
    };
  }

  Term expression() {
    parser.enter();
    var term = conditional();
    parser.leave();
    return term;
  }

  private Term conditional() {
    var term = or();
    while (true) {
      var at = parser.current();
      if (parser.skipName("if")) {
        var condition = or();
        var otherwise = parser.skipName("else") ? expression() : null;
        term = new Operations.Choice(parser.span(at), condition, term, otherwise);
      } else if (parser.skipSign("?")) {
        var then = expression();
        parser.expectSign(":");
        term = new Operations.Choice(parser.span(at), term, then, expression());
      } else {
        return term;
      }
    }
  }

  /** An expression without a trailing {@code if}. */
  Term or() {
    return operation(Rank.OR);
  }

  /** How tightly an operator binds, loosest first. */
  private enum Rank {
    OR,
    AND,
    NOT,
    COMPARISON,
    SUM,
    RANGE,
    CONCATENATION,
    PRODUCT,
    POWER,
    NONE;

    Rank tighter() {
      return switch (this) {
        case OR -> AND;
        case AND -> NOT;
        case NOT -> COMPARISON;
        case COMPARISON -> SUM;
        case SUM -> RANGE;
        case RANGE -> CONCATENATION;
        case CONCATENATION -> PRODUCT;
        case PRODUCT -> POWER;
        case POWER, NONE -> NONE;
      };
    }
  }

  /** Operands and operators that bind at least so tightly; one method, to save stack. */
  private Term operation(Rank loosest) {
    var start = parser.current();
    Term term;
    if (start.isName("not") && loosest.compareTo(Rank.NOT) <= 0) {
      term = not();
    } else {
      term = primaries.unary(true);
    }
    for (var rank = rank(); rank.compareTo(loosest) >= 0 && rank != Rank.NONE; rank = rank()) {
      term = chain(rank, start, term);
    }
    return term;
  }

  private Term not() {
    var at = parser.current();
    parser.enter();
    parser.advance();
    var operand = operation(Rank.NOT);
    parser.leave();
    return new Operations.Not(parser.span(at), operand);
  }

  /** The rank of the operator at the current token. */
  private Rank rank() {
    var token = parser.current();
    return switch (token.getType()) {
      case OPERATOR -> signRank(token.getValue());
      case NAME -> nameRank(token.getValue());
      default -> Rank.NONE;
    };
  }

  private static Rank signRank(String sign) {
    return switch (sign) {
      case "+", "-" -> Rank.SUM;
      case "*", "/", "//", "%" -> Rank.PRODUCT;
      case "**" -> Rank.POWER;
      case "~" -> Rank.CONCATENATION;
      case ".." -> Rank.RANGE;
      case "==", "!=", "<", "<=", ">", ">=" -> Rank.COMPARISON;
      default -> Rank.NONE;
    };
  }

  private Rank nameRank(String word) {
    return switch (word) {
      case "or" -> Rank.OR;
      case "and" -> Rank.AND;
      case "in", "contains", "equals" -> Rank.COMPARISON;
      case "not" -> parser.peek().isName("in") ? Rank.COMPARISON : Rank.NONE;
      default -> Rank.NONE;
    };
  }

  /** All operators of one rank that follow each other, from the left. */
  private Term chain(Rank rank, PlacedToken start, Term first) {
    var signs = ImmutableList.<String>builder();
    var operands = ImmutableList.<Term>builder();
    while (rank() == rank) {
      var sign = parser.current().getValue();
      parser.advance();
      if (sign.equals("not")) {
        parser.advance();
      }
      signs.add(sign);
      operands.add(operation(rank.tighter()));
    }
    return combined(rank, parser.spanFrom(start), first, signs.build(), operands.build());
  }

  private static Term combined(
      Rank rank,
      SourceSpan at,
      Term first,
      ImmutableList<String> signs,
      ImmutableList<Term> operands) {
    return switch (rank) {
      case OR, AND -> new Operations.Logic(at, all(first, operands), rank == Rank.AND);
      case COMPARISON ->
          new Operations.Comparison(at, first, mapped(signs, TermParser::relation), operands);
      case SUM, PRODUCT, POWER ->
          new Operations.Calculation(at, first, mapped(signs, TermParser::operator), operands);
      case CONCATENATION -> new Operations.Concatenation(at, all(first, operands));
      case RANGE -> new Operations.Range(at, first, operands.getLast());
      case NOT, NONE -> throw new IllegalStateException("no operator between operands");
    };
  }

  private static ImmutableList<Term> all(Term first, ImmutableList<Term> rest) {
    return ImmutableList.<Term>builder().add(first).addAll(rest).build();
  }

  private static <T> ImmutableList<T> mapped(
      ImmutableList<String> signs, Function<String, T> meaning) {
    return signs.stream().map(meaning).collect(ImmutableList.toImmutableList());
  }

  private static Relation relation(String sign) {
    return switch (sign) {
      case "==", "equals" -> Relation.EQUAL;
      case "!=" -> Relation.NOT_EQUAL;
      case "<" -> Relation.LESS;
      case "<=" -> Relation.LESS_OR_EQUAL;
      case ">" -> Relation.GREATER;
      case ">=" -> Relation.GREATER_OR_EQUAL;
      case "in" -> Relation.IN;
      case "not" -> Relation.NOT_IN;
      case "contains" -> Relation.CONTAINS;
      default -> throw new IllegalStateException(sign);
    };
  }

  private static Operator operator(String sign) {
    return switch (sign) {
      case "+" -> Operator.ADD;
      case "-" -> Operator.SUBTRACT;
      case "*" -> Operator.MULTIPLY;
      case "/" -> Operator.DIVIDE;
      case "//" -> Operator.FLOOR_DIVIDE;
      case "%" -> Operator.MODULO;
      case "**" -> Operator.POWER;
      default -> throw new IllegalStateException(sign);
    };
  }
}
