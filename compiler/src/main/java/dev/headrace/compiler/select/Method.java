package dev.headrace.compiler.select;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a criterion looks at: the word before its colon. */
enum Method {
  FQN,
  TAG,
  PATH,
  FILE,
  SOURCE,
  EXPOSURE,
  PACKAGE,
  CONFIG,
  RESOURCE_TYPE,
  TEST_NAME,
  TEST_TYPE,
  GROUP,
  ACCESS,
  VERSION,
  SELECTOR;

  /** The word as written. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Method> of(String label) {
    return Arrays.stream(values()).filter(method -> method.label().equals(label)).findFirst();
  }

  static ImmutableList<String> labels() {
    return Arrays.stream(values()).map(Method::label).collect(ImmutableList.toImmutableList());
  }

  /** What a value without a method means: a path, a file's name, else a node's name. */
  static Method implied(String value) {
    if (value.indexOf('/') >= 0 || value.indexOf('\\') >= 0) {
      return PATH;
    }
    var lower = value.toLowerCase(Locale.ROOT);
    var isFile =
        lower.endsWith(".sql")
            || lower.endsWith(".csv")
            || lower.endsWith(".sql.jinja")
            || lower.endsWith(".sql.peb");
    return isFile ? FILE : FQN;
  }
}
