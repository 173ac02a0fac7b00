package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Locale;

/**
 * Options of {@code copy into}, those of the file's format among them.
 *
 * @param values by name in capitals; texts as they are, words and numbers as written
 */
record FileOptions(ImmutableMap<String, String> values) {

  static FileOptions read(Tokens statement) {
    var values = new HashMap<String, String>();
    read(statement, values);
    return new FileOptions(ImmutableMap.copyOf(values));
  }

  private static void read(Tokens statement, HashMap<String, String> values) {
    while (!statement.atEnd()) {
      if (statement.take(",")) {
        continue;
      }
      var name = statement.name().text();
      statement.expect("=");
      if (!statement.looksAt("(")) {
        values.put(name, statement.next().value());
      } else if (name.equals("FILE_FORMAT")) {
        read(statement.group(), values);
      } else {
        values.put(name, statement.group().text());
      }
    }
  }

  String get(String name, String unset) {
    return values.getOrDefault(name, unset);
  }

  boolean is(String name) {
    return get(name, "").equalsIgnoreCase("true");
  }

  /** In small letters. */
  String word(String name, String unset) {
    return get(name, unset).toLowerCase(Locale.ROOT);
  }

  /** The sign around values, empty where there is none. */
  String quote() {
    var quote = get("FIELD_OPTIONALLY_ENCLOSED_BY", "NONE");
    return quote.equalsIgnoreCase("NONE") ? "" : quote;
  }
}
