package dev.headrace.runtime.workspace;

import static java.util.stream.Collectors.joining;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A profile's text as messages show it: of secrets, only how long they are. */
final class ProfileText {
  private static final String KEY =
      "(?i)((?:^|[\\s{,])[\"']?(?:pass|password|passphrase|private_key|private_key_passphrase|token"
          + "|secret|[a-z_]+_(?:password|secret|token))[\"']?\\s*:\\s*)";

  private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*\"?|'(?:[^']|'')*'?";
  private static final Pattern ALONE = Pattern.compile(KEY + "(" + QUOTED + "|\\S.*)");
  private static final Pattern IN_BRACES = Pattern.compile(KEY + "(" + QUOTED + "|[^\\s,}][^,}]*)");

  private ProfileText() {}

  /** Every character stays in its column. What a template gets from elsewhere is no secret here. */
  static String withoutSecrets(String text) {
    return text.lines().map(ProfileText::line).collect(joining("\n"));
  }

  private static String line(String line) {
    var pattern = line.strip().startsWith("{") || line.contains(": {") ? IN_BRACES : ALONE;
    return pattern
        .matcher(line)
        .replaceAll(found -> {
          var value = found.group(2);
          var shown = value.contains("{{") ? value : "*".repeat(value.length());
          return Matcher.quoteReplacement(found.group(1) + shown);
        });
  }
}
