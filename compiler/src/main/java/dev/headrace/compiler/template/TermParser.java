package dev.headrace.compiler.template;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.template.Operations.Relation;
import dev.headrace.compiler.template.value.Operator;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.parser.ExpressionParser;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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

  Term or() {
    return logic("or", this::and);
  }

  private Term and() {
    return logic("and", this::not);
  }

  private Term logic(String word, Supplier<Term> operand) {
    var first = operand.get();
    if (!parser.current().isName(word)) {
      return first;
    }
    var operands = ImmutableList.<Term>builder().add(first);
    while (parser.skipName(word)) {
      operands.add(operand.get());
    }
    return new Operations.Logic(first.at(), operands.build(), word.equals("and"));
  }

  private Term not() {
    var at = parser.current();
    if (!at.isName("not")) {
      return comparison();
    }
    parser.enter();
    parser.advance();
    var operand = not();
    parser.leave();
    return new Operations.Not(parser.span(at), operand);
  }

  private Term comparison() {
    var first = sum();
    var relation = relation();
    if (relation == null) {
      return first;
    }
    var relations = ImmutableList.<Relation>builder();
    var operands = ImmutableList.<Term>builder();
    while (relation != null) {
      relations.add(relation);
      operands.add(sum());
      relation = relation();
    }
    return new Operations.Comparison(first.at(), first, relations.build(), operands.build());
  }

  /** The relation at the current token, if one stands there; moves over it. */
  private @Nullable Relation relation() {
    var token = parser.current();
    var relation =
        switch (token.getType()) {
          case OPERATOR -> relation(token.getValue());
          case NAME -> namedRelation(token.getValue());
          default -> null;
        };
    if (relation != null) {
      parser.advance();
    }
    return relation;
  }

  private static @Nullable Relation relation(String sign) {
    return switch (sign) {
      case "==" -> Relation.EQUAL;
      case "!=" -> Relation.NOT_EQUAL;
      case "<" -> Relation.LESS;
      case "<=" -> Relation.LESS_OR_EQUAL;
      case ">" -> Relation.GREATER;
      case ">=" -> Relation.GREATER_OR_EQUAL;
      default -> null;
    };
  }

  private @Nullable Relation namedRelation(String word) {
    return switch (word) {
      case "in" -> Relation.IN;
      case "contains" -> Relation.CONTAINS;
      case "equals" -> Relation.EQUAL;
      case "not" -> {
        if (!parser.peek().isName("in")) {
          yield null;
        }
        parser.advance();
        yield Relation.NOT_IN;
      }
      default -> null;
    };
  }

  private Term sum() {
    return calculation(this::range, TermParser::additive);
  }

  private static @Nullable Operator additive(String sign) {
    return switch (sign) {
      case "+" -> Operator.ADD;
      case "-" -> Operator.SUBTRACT;
      default -> null;
    };
  }

  private Term range() {
    var from = concatenation();
    var at = parser.current();
    return parser.skipSign("..")
        ? new Operations.Range(parser.span(at), from, concatenation())
        : from;
  }

  private Term concatenation() {
    var first = product();
    if (!parser.current().isSign("~")) {
      return first;
    }
    var operands = ImmutableList.<Term>builder().add(first);
    while (parser.skipSign("~")) {
      operands.add(product());
    }
    return new Operations.Concatenation(first.at(), operands.build());
  }

  private Term product() {
    return calculation(this::power, TermParser::multiplicative);
  }

  private static @Nullable Operator multiplicative(String sign) {
    return switch (sign) {
      case "*" -> Operator.MULTIPLY;
      case "/" -> Operator.DIVIDE;
      case "//" -> Operator.FLOOR_DIVIDE;
      case "%" -> Operator.MODULO;
      default -> null;
    };
  }

  private Term power() {
    return calculation(
        () -> primaries.unary(true), sign -> sign.equals("**") ? Operator.POWER : null);
  }

  /** What tells an operator of one rank from its sign. */
  private interface Rank {
    @Nullable Operator operator(String sign);
  }

  private Term calculation(Supplier<Term> operand, Rank rank) {
    var first = operand.get();
    var operator = operator(rank);
    if (operator == null) {
      return first;
    }
    var operators = ImmutableList.<Operator>builder();
    var operands = ImmutableList.<Term>builder();
    while (operator != null) {
      operators.add(operator);
      operands.add(operand.get());
      operator = operator(rank);
    }
    return new Operations.Calculation(first.at(), first, operators.build(), operands.build());
  }

  private @Nullable Operator operator(Rank rank) {
    var token = parser.current();
    if (token.getType() != Token.Type.OPERATOR) {
      return null;
    }
    var operator = rank.operator(token.getValue());
    if (operator != null) {
      parser.advance();
    }
    return operator;
  }
}
