package dev.headrace.runtime.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.Suggestion;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Sorts the words after a command into options and parameters. */
final class ArgumentParser {
  private ArgumentParser() {}

  /**
   * The arguments of a command.
   *
   * @throws ProjectException for what the command does not know
   */
  static Arguments parse(
      Command command, List<String> words, ImmutableMap<String, String> environment) {
    checkNames(command, words);
    var known = words.stream().filter(word -> !DbtOptions.isIgnored(word)).toList();
    var line = new CommandLine(spec(command));
    line.setExpandAtFiles(false);
    line.setTrimQuotes(false);
    line.setOverwrittenOptionsAllowed(true);
    line.setUnmatchedOptionsArePositionalParams(false);
    try {
      var parsed = line.parseArgs(known.toArray(String[]::new));
      var given = ImmutableMap.<CliOption, ImmutableList<String>>builder();
      for (var option : command.options()) {
        var name = option.longName();
        if (!option.opposites().isEmpty()) {
          lastSaid(command, option, known)
              .ifPresent(said -> given.put(option, ImmutableList.of(said.toString())));
        } else if (parsed.hasMatchedOption(name)) {
          given.put(option, ImmutableList.copyOf(parsed.matchedOption(name).stringValues()));
        }
      }
      var parameters =
          parsed.hasMatchedPositional(0)
              ? ImmutableList.copyOf(parsed.matchedPositional(0).stringValues())
              : ImmutableList.<String>of();
      return new Arguments(command, given.buildOrThrow(), parameters, environment);
    } catch (ParameterException wrong) {
      throw new ProjectException(diagnostic(command, wrong));
    }
  }

  /** An option that is not known could otherwise be taken for a value of the one before it. */
  private static void checkNames(Command command, List<String> words) {
    for (var word : words) {
      var refused = DbtOptions.refused(word);
      if (refused.isPresent() && command.option(word).isEmpty()) {
        var name = CliOption.nameIn(word);
        throw new ProjectException(
            Diagnostic.error(Code.USAGE, null, "dbt's option `" + name + "` is not supported")
                .withHint(refused.get()));
      }
      if (word.startsWith("-")
          && word.length() > 1
          && !DbtOptions.isIgnored(word)
          && command.option(word).isEmpty()
          && !isCluster(command, word)) {
        throw new ProjectException(unmatched(command, word));
      }
    }
  }

  /** Several one-letter options in one word: {@code -xf}. */
  private static boolean isCluster(Command command, String word) {
    return word.chars().skip(1).allMatch(letter -> command.option("-" + (char) letter).isPresent());
  }

  /** Of an option and its opposite the one typed last counts. */
  private static Optional<Boolean> lastSaid(Command command, CliOption option, List<String> words) {
    Optional<Boolean> said = Optional.empty();
    for (var word : words) {
      if (option.opposites().contains(word)) {
        said = Optional.of(false);
      } else if (option.names().contains(word) || isInCluster(command, option, word)) {
        said = Optional.of(true);
      }
    }
    return said;
  }

  private static boolean isInCluster(Command command, CliOption option, String word) {
    return word.startsWith("-")
        && !word.startsWith("--")
        && isCluster(command, word)
        && option.names().stream()
            .anyMatch(name -> name.length() == 2 && word.indexOf(name.charAt(1)) > 0);
  }

  private static CommandSpec spec(Command command) {
    var spec = CommandSpec.create().name("headrace " + command.words());
    for (var option : command.options()) {
      spec.addOption(
          switch (option.takes()) {
            case NOTHING -> builder(option).type(boolean.class).arity("0").build();
            case ONE -> builder(option).type(String.class).arity("1").build();
            case MANY ->
                builder(option).type(List.class).auxiliaryTypes(String.class).arity("1..*").build();
          });
    }
    if (!command.parameter().isEmpty()) {
      spec.addPositional(
          PositionalParamSpec.builder()
              .paramLabel(command.parameter())
              .type(List.class)
              .auxiliaryTypes(String.class)
              .index("0..*")
              .arity("0..*")
              .build());
    }
    return spec;
  }

  private static OptionSpec.Builder builder(CliOption option) {
    return OptionSpec.builder(option.spellings().toArray(String[]::new));
  }

  private static Diagnostic diagnostic(Command command, ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      return unmatched(command, unmatched.getUnmatched().getFirst());
    }
    if (wrong instanceof MissingParameterException missing
        && !missing.getMissing().isEmpty()
        && missing.getMissing().getFirst() instanceof OptionSpec option) {
      return usage(command, "`" + option.longestName() + "` needs a value");
    }
    if (wrong instanceof OverwrittenOptionException) {
      return usage(command, "an option is given twice");
    }
    return usage(command, String.valueOf(wrong.getMessage()));
  }

  private static Diagnostic unmatched(Command command, String word) {
    if (!word.startsWith("-")) {
      return usage(command, "`headrace " + command.words() + "` takes no `" + word + "`");
    }
    var name = CliOption.nameIn(word);
    var known = command.options().stream().flatMap(option -> option.spellings().stream()).toList();
    var wrong = usage(command, "`headrace " + command.words() + "` has no option `" + name + "`");
    return Suggestion.didYouMean(name, known).map(wrong::withHint).orElse(wrong);
  }

  private static Diagnostic usage(Command command, String message) {
    return Diagnostic.error(Code.USAGE, null, message)
        .withHint("`headrace " + command.words() + " --help` lists what it takes");
  }
}
