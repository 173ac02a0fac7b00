package dev.headrace.runtime.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.Suggestion;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What was typed after a command, with what the environment says where nothing was typed.
 *
 * @param given values by option; for options without a value {@code true} or, where the opposite
 *     was typed last, {@code false}
 * @param parameters the words that belong to no option
 */
record Arguments(
    Command command,
    ImmutableMap<CliOption, ImmutableList<String>> given,
    ImmutableList<String> parameters,
    ImmutableMap<String, String> environment) {
  private static final ImmutableSet<String> YES =
      ImmutableSet.of("1", "true", "t", "yes", "y", "on");
  private static final ImmutableSet<String> NO =
      ImmutableSet.of("0", "false", "f", "no", "n", "off");

  /** The same where the project's {@code .env} file has its say, too. */
  Arguments in(ImmutableMap<String, String> environment) {
    return new Arguments(command, given, parameters, environment);
  }

  boolean flag(CliOption option) {
    return said(option).orElse(false);
  }

  /** What was said of an option without a value, if anything was. */
  Optional<Boolean> said(CliOption option) {
    var typed = given.get(option);
    if (typed != null) {
      return Optional.of(Boolean.valueOf(typed.getLast()));
    }
    return variable(option, option.variables())
        .map(variable -> yesOrNo(variable, environment.getOrDefault(variable, "")))
        .or(() ->
            variable(option, option.oppositeVariables())
                .map(variable -> !yesOrNo(variable, environment.getOrDefault(variable, ""))));
  }

  /** The first of an option's variables that is set, if the command has the option. */
  private Optional<String> variable(CliOption option, ImmutableList<String> variables) {
    return variables.stream()
        .filter(variable -> command.options().contains(option))
        .filter(variable -> !environment.getOrDefault(variable, "").isBlank())
        .findFirst();
  }

  private static boolean yesOrNo(String variable, String value) {
    var word = value.strip().toLowerCase(Locale.ROOT);
    if (YES.contains(word) || NO.contains(word)) {
      return YES.contains(word);
    }
    throw wrong(
        "the environment variable `" + variable + "` must be true or false, not `" + value + "`");
  }

  /** The value; the last of several. */
  Optional<String> value(CliOption option) {
    return values(option).reverse().stream().findFirst();
  }

  /** All values, in the order typed. */
  ImmutableList<String> values(CliOption option) {
    var typed = given.get(option);
    if (typed != null) {
      return typed;
    }
    return variable(option, option.variables())
        .map(variable -> ImmutableList.of(environment.getOrDefault(variable, "")))
        .orElse(ImmutableList.of());
  }

  /** Whether a person typed it. */
  boolean isTyped(CliOption option) {
    return given.containsKey(option);
  }

  /** Where an option's value comes from, for messages: its name or that of a variable. */
  String origin(CliOption option) {
    return variable(option, option.variables())
        .filter(variable -> !isTyped(option))
        .map(name -> "the environment variable `" + name + "`")
        .orElse("`" + option.longName() + "`");
  }

  OptionalLong number(CliOption option) {
    var value = value(option);
    try {
      return value.isEmpty()
          ? OptionalLong.empty()
          : OptionalLong.of(Long.parseLong(value.get().strip()));
    } catch (NumberFormatException notANumber) {
      throw wrong(origin(option) + " must be a whole number, not `" + value.get() + "`");
    }
  }

  /** A number within bounds. */
  OptionalInt number(CliOption option, int least, int most) {
    var number = number(option);
    if (number.isEmpty()) {
      return OptionalInt.empty();
    }
    if (number.getAsLong() < least || number.getAsLong() > most) {
      throw wrong(
          "%s must be between %d and %d, not `%d`"
              .formatted(origin(option), least, most, number.getAsLong()));
    }
    return OptionalInt.of((int) number.getAsLong());
  }

  /** One of an option's choices; the first of them when nothing was said. */
  String choice(CliOption option) {
    return choice(option, ImmutableMap.of()).orElse(option.choices().getFirst());
  }

  /**
   * One of an option's choices, if anything was said.
   *
   * @param others further words that are taken, each with the choice it stands for
   */
  Optional<String> choice(CliOption option, ImmutableMap<String, String> others) {
    return value(option)
        .map(value -> {
          var word = value.strip().toLowerCase(Locale.ROOT);
          var choice = others.getOrDefault(word, word);
          if (option.choices().contains(choice)) {
            return choice;
          }
          throw notAmong(option, value);
        });
  }

  /** A value that is none of an option's choices. */
  ProjectException notAmong(CliOption option, String value) {
    var choices = option.choices();
    return new ProjectException(
        Diagnostic.error(
                Code.USAGE,
                null,
                "%s must be one of %s, not `%s`"
                    .formatted(origin(option), String.join(", ", choices), value))
            .withHint(Suggestion.didYouMean(value, choices).orElse(null)));
  }

  /** The one word the command is about. */
  String parameter() {
    if (parameters.size() == 1) {
      return parameters.getFirst();
    }
    var call = "`headrace " + command.words() + " " + command.parameter() + "`";
    throw wrong(
        parameters.isEmpty()
            ? call + " needs its " + command.parameter()
            : call + " takes no `" + parameters.get(1) + "`");
  }

  static ProjectException wrong(String message) {
    return new ProjectException(Diagnostic.error(Code.USAGE, null, message));
  }
}
