package dev.headrace.runtime.workspace;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;

/** Reads the variables of a {@code .env} file: {@code NAME=value}, comments, quotes, export. */
final class EnvFile {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private EnvFile() {}

  /**
   * The variables in file order; a name given twice has its last value.
   *
   * @throws ProjectException at the first line that is none of these
   */
  static ImmutableMap<String, String> parse(String file, String text) {
    var variables = new LinkedHashMap<String, String>();
    var number = 0;
    for (var raw : text.lines().toList()) {
      number++;
      var line = raw.strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("export ")) {
        line = line.substring("export ".length()).stripLeading();
      }
      var equals = line.indexOf('=');
      var name = equals < 0 ? line : line.substring(0, equals).strip();
      if (equals < 0 || !NAME.matcher(name).matches()) {
        throw new ProjectException(
            Diagnostic.error(
                    Code.INVALID_VALUE,
                    SourceSpan.of(file, number, 1, Math.max(1, raw.length())),
                    "a line of an environment file is `NAME=value`")
                .withHint("start the line with # to make it a comment"));
      }
      variables.put(name, value(line.substring(equals + 1).strip()));
    }
    return ImmutableMap.copyOf(variables);
  }

  private static String value(String written) {
    if (written.length() >= 2 && written.startsWith("'") && written.endsWith("'")) {
      return written.substring(1, written.length() - 1);
    }
    if (written.length() >= 2 && written.startsWith("\"") && written.endsWith("\"")) {
      return written
          .substring(1, written.length() - 1)
          .replace("\\n", "\n")
          .replace("\\\"", "\"")
          .replace("\\\\", "\\");
    }
    var comment = written.indexOf(" #");
    return comment < 0 ? written : written.substring(0, comment).stripTrailing();
  }
}
