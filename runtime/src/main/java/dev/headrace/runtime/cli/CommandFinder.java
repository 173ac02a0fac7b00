package dev.headrace.runtime.cli;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The command among the words typed, wherever it stands.
 *
 * @param command nothing when only options were typed
 * @param rest the other words, in order; a value of one option is joined to it with {@code =}
 */
record CommandFinder(Optional<Command> command, ImmutableList<String> rest) {

  static CommandFinder find(List<String> words) {
    var rest = new ArrayList<String>();
    Optional<Command> command = Optional.empty();
    for (var i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if (takesNext(word) && isValue(words, i + 1)) {
        rest.add(word + "=" + words.get(++i));
      } else if (command.isEmpty() && !word.startsWith("-")) {
        var two = i + 1 < words.size() ? word + " " + words.get(i + 1) : word;
        command = Optional.of(named(word, two));
        i += command.get().words().indexOf(' ') < 0 ? 0 : 1;
      } else {
        rest.add(word);
      }
    }
    return new CommandFinder(command, ImmutableList.copyOf(rest));
  }

  private static boolean takesNext(String word) {
    return word.indexOf('=') < 0
        && (DbtOptions.takesValue(word)
            || CliOption.named(word)
                .filter(option -> option.takes() != CliOption.Takes.NOTHING)
                .isPresent());
  }

  private static boolean isValue(List<String> words, int place) {
    return place < words.size()
        && CliOption.named(words.get(place)).isEmpty()
        && !DbtOptions.isKnown(words.get(place));
  }

  private static Command named(String word, String two) {
    if (word.equals("list")) {
      return Command.LS;
    }
    for (var command : Command.values()) {
      if (command.words().equals(word) || command.words().equals(two)) {
        return command;
      }
    }
    throw new ProjectException(unknown(word, two));
  }

  private static Diagnostic unknown(String word, String two) {
    for (var command : Command.values()) {
      if (command.words().startsWith(word + " ")) {
        return Diagnostic.error(Code.USAGE, null, "`" + two + "` is not a command of headrace")
            .withHint("did you mean `" + command.words() + "`?");
      }
    }
    return Diagnostic.error(Code.USAGE, null, "`" + word + "` is not a command of headrace")
        .withHint(
            Suggestion.didYouMean(word, Command.allWords())
                .orElse("`headrace help` lists the commands"));
  }
}
