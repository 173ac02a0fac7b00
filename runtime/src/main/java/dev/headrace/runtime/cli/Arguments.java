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
import java.util.OptionalLong;

/**
 * What was typed after a command, with what the environment says where nothing was typed.
 *
 * @param given values by option; for options without a value the text {@code true}
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
      ImmutableSet.of("", "0", "false", "f", "no", "n", "off");

  boolean flag(CliOption option) {
    if (given.containsKey(option)) {
      return true;
    }
    for (var variable : option.variables()) {
      var value = environment.get(variable);
      if (value != null) {
        return yesOrNo(variable, value);
      }
    }
    return false;
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
    return option.variables().stream()
        .map(environment::get)
        .filter(value -> value != null && !value.isBlank())
        .findFirst()
        .map(ImmutableList::of)
        .orElse(ImmutableList.of());
  }

  OptionalLong number(CliOption option) {
    var value = value(option);
    try {
      return value.isEmpty()
          ? OptionalLong.empty()
          : OptionalLong.of(Long.parseLong(value.get().strip()));
    } catch (NumberFormatException notANumber) {
      throw wrong("`" + option.longName() + "` must be a whole number, not `" + value.get() + "`");
    }
  }

  /** One of several words; the first of them when nothing was said. */
  String choice(CliOption option, ImmutableList<String> words) {
    var value = value(option).orElse(words.getFirst()).toLowerCase(Locale.ROOT);
    if (words.contains(value)) {
      return value;
    }
    throw new ProjectException(
        Diagnostic.error(
                Code.USAGE,
                null,
                "`"
                    + option.longName()
                    + "` must be one of "
                    + String.join(", ", words)
                    + ", not `"
                    + value
                    + "`")
            .withHint(Suggestion.didYouMean(value, words).orElse(null)));
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
