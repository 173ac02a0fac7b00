package dev.headrace.runtime.workspace;

import com.google.common.collect.ImmutableList;
import java.util.regex.Pattern;

/**
 * Which files of a package are not to be read, as its {@code .dbtignore} says in the patterns of
 * {@code .gitignore}.
 */
final class IgnoreFile {
  static final String NAME = ".dbtignore";

  private final ImmutableList<Rule> rules;

  private IgnoreFile(ImmutableList<Rule> rules) {
    this.rules = rules;
  }

  /**
   * A line of the file.
   *
   * @param ignores false for one that begins with an exclamation mark
   */
  private record Rule(Pattern pattern, boolean ignores) {}

  static IgnoreFile parse(String text) {
    var rules = ImmutableList.<Rule>builder();
    text.lines()
        .map(line -> line.endsWith("\\ ") ? line : line.stripTrailing())
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(line -> {
          var ignores = !line.startsWith("!");
          rules.add(new Rule(pattern(ignores ? line : line.substring(1)), ignores));
        });
    return new IgnoreFile(rules.build());
  }

  /**
   * Whether the file is left out; of several rules the last one counts.
   *
   * @param path relative to the package's folder
   */
  boolean covers(String path) {
    var covered = false;
    for (var rule : rules) {
      if (rule.ignores() != covered && rule.pattern().matcher(path).matches()) {
        covered = rule.ignores();
      }
    }
    return covered;
  }

  /** A slash elsewhere than at the end ties a pattern to the package's folder. */
  private static Pattern pattern(String line) {
    var folder = line.endsWith("/");
    var glob = folder ? line.substring(0, line.length() - 1) : line;
    var tied = glob.indexOf('/') >= 0;
    var start = glob.startsWith("/") ? 1 : 0;
    var regex = new StringBuilder(tied ? "" : "(?:.*/)?");
    for (var at = start; at < glob.length(); at++) {
      at = translate(glob, at, regex);
    }
    // What matches a folder covers all that is in it.
    return Pattern.compile(regex.append(folder ? "/.*" : "(?:/.*)?").toString());
  }

  /** Translates what stands at the place; where its last sign is. */
  private static int translate(String glob, int at, StringBuilder regex) {
    var sign = glob.charAt(at);
    if (glob.startsWith("**/", at)) {
      regex.append("(?:.*/)?");
      return at + 2;
    }
    if (glob.startsWith("**", at)) {
      regex.append(".*");
      return at + 1;
    }
    if (sign == '[') {
      var end = glob.indexOf(']', at + 2);
      if (end > 0) {
        var inside = glob.substring(at + 1, end).replace("\\", "\\\\").replace("[", "\\[");
        regex.append('[').append(inside.startsWith("!") ? "^" + inside.substring(1) : inside);
        regex.append(']');
        return end;
      }
    }
    if (sign == '\\' && at + 1 < glob.length()) {
      regex.append(Pattern.quote(glob.substring(at + 1, at + 2)));
      return at + 1;
    }
    regex.append(
        switch (sign) {
          case '*' -> "[^/]*";
          case '?' -> "[^/]";
          default -> Pattern.quote(String.valueOf(sign));
        });
    return at;
  }
}
