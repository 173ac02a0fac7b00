package dev.headrace.compiler.template;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.Suggestion;
import dev.headrace.compiler.template.filter.Filter;
import dev.headrace.compiler.template.filter.TestOperator;
import io.pebbletemplates.pebble.lexer.Token;
import java.util.Optional;

/** Reads filters and tests behind a value. */
final class FilterParser {
  private final TemplateParser parser;
  private final PrimaryParser primaries;

  FilterParser(TemplateParser parser, PrimaryParser primaries) {
    this.parser = parser;
    this.primaries = primaries;
  }

  /** All filters and tests that follow; a call may follow them, too. */
  Term filters(Term first, PlacedToken start) {
    var term = first;
    for (var length = 0; ; length++) {
      var token = parser.current();
      if (length > 0 && length % 500 == 0) {
        throw primaries.chainTooLong(token);
      }
      if (parser.skipSign("|")) {
        term = filter(term);
      } else if (token.isName("is")) {
        term = test(term);
      } else if (token.isSign("(")) {
        term = primaries.call(term, start);
      } else {
        return term;
      }
    }
  }

  /** The filter at the current token, with its arguments. */
  Calls.Filtered filter(Term input) {
    var name = parser.current();
    var filter = filterName(name);
    return new Calls.Filtered(parser.span(name), input, filter, primaries.optionalArguments());
  }

  private Filter filterName(PlacedToken at) {
    var name = dottedName("a filter's name");
    return Filter.named(name)
        .orElseThrow(() ->
            unknown(
                Code.UNKNOWN_FILTER,
                at,
                "there is no filter `" + name + "`",
                Suggestion.didYouMean(name, Filter.names())));
  }

  private String dottedName(String what) {
    var name = new StringBuilder(parser.expectName(what).getValue());
    while (parser.current().isSign(".") && parser.peek().getType() == Token.Type.NAME) {
      parser.advance();
      name.append('.').append(parser.expectName(what).getValue());
    }
    return name.toString();
  }

  private Term test(Term input) {
    var at = parser.current();
    parser.advance();
    var negated = parser.skipName("not");
    var place = parser.current();
    var name = testName();
    var test =
        TestOperator.named(name)
            .orElseThrow(() ->
                unknown(
                    Code.UNKNOWN_TEST_OPERATOR,
                    place,
                    "there is no test `" + name + "` to use behind `is`",
                    Suggestion.didYouMean(name, TestOperator.names())));
    return new Calls.Tested(parser.span(at), input, test, testArguments(), negated);
  }

  /** {@code null} and {@code in} are words of the language elsewhere, but tests here. */
  private String testName() {
    return dottedName("a test's name");
  }

  private Arguments testArguments() {
    var token = parser.current();
    if (token.isSign("(")) {
      return primaries.arguments();
    }
    var begins =
        switch (token.getType()) {
          case STRING, NUMBER -> true;
          case NAME -> !isWord(token.getValue());
          case PUNCTUATION -> token.isSign("[") || token.isSign("{");
          default -> false;
        };
    if (!begins) {
      return Arguments.NONE;
    }
    var argument = primaries.postfix(primaries.primary(), token, true);
    return new Arguments(ImmutableList.of(argument), ImmutableList.of(), null, null);
  }

  private static boolean isWord(String name) {
    return switch (name) {
      case "else", "or", "and", "if", "not", "in", "is", "recursive", "contains", "equals" -> true;
      default -> false;
    };
  }

  private ProjectException unknown(
      Code code, PlacedToken at, String message, Optional<String> hint) {
    return new ProjectException(
        Diagnostic.error(code, parser.span(at), message).withHint(hint.orElse(null)));
  }
}
