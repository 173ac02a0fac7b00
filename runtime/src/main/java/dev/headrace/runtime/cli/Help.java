package dev.headrace.runtime.cli;

import com.google.common.base.Strings;

/** Says what commands there are and what each takes. */
final class Help {
  private static final int MARGIN = 34;

  private Help() {}

  /** All commands. */
  static String general(String version) {
    var text = new StringBuilder("Headrace " + version + ": builds tables from SQL models\n\n");
    text.append("Usage: headrace COMMAND [OPTIONS]\n\nCommands:\n");
    for (var command : Command.values()) {
      var call = command.words() + " " + command.parameter();
      text.append("  " + Strings.padEnd(call, 22, ' ') + command.summary() + "\n");
    }
    return text.append("\n`headrace COMMAND --help` says what a command takes.\n")
        .append("Options may stand before or after the command; the environment variable\n")
        .append("HEADRACE_<OPTION> stands for an option that is not given.\n")
        .toString();
  }

  /** One command and its options. */
  static String of(Command command) {
    var call = ("headrace " + command.words() + " " + command.parameter()).strip();
    var text = new StringBuilder(call + ": " + command.summary() + "\n\n");
    text.append("Usage: " + call + " [OPTIONS]\n\nOptions:\n");
    for (var option : command.options()) {
      var front = "  " + names(option) + (option.label().isEmpty() ? "" : " " + option.label());
      text.append(
          front.length() < MARGIN
              ? Strings.padEnd(front, MARGIN, ' ')
              : front + "\n" + " ".repeat(MARGIN));
      text.append(option.description() + "\n");
    }
    return text.toString();
  }

  private static String names(CliOption option) {
    var names = String.join(", ", option.names());
    return option.opposites().isEmpty()
        ? names
        : names + " / " + String.join(", ", option.opposites());
  }
}
