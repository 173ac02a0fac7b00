package dev.headrace.runtime.adapter.snowflake.emulator;

import dev.headrace.runtime.adapter.snowflake.emulator.Token.Kind;

/** The way into a value of values: {@code v:a.b[0]}. */
final class Paths {
  private Paths() {}

  static void write(Token colon, Tokens tokens, DuckWriter out) {
    var path = new StringBuilder("$");
    path.append(key(tokens));
    while (tokens.looksAt(".") || tokens.looksAt("[")) {
      if (tokens.take(".")) {
        path.append(key(tokens));
      } else {
        tokens.expect("[");
        var key = tokens.next();
        path.append(
            key.kind() == Kind.NUMBER ? "[" + key.value() + "]" : ".\"" + key.value() + "\"");
        tokens.expect("]");
      }
    }
    // A scalar that is cast loses its quotes.
    var operator = tokens.looksAt("::") ? "->>" : "->";
    out.add(colon, operator + " " + Translation.literal(path.toString()));
  }

  /** Keys keep the case they are written in. */
  private static String key(Tokens tokens) {
    var key = tokens.next();
    var written =
        key.kind() == Kind.WORD ? tokens.sql().substring(key.start(), key.end()) : key.value();
    return ".\"" + written + "\"";
  }
}
