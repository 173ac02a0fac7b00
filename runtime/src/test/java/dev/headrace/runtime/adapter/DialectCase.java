package dev.headrace.runtime.adapter;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a call of a macro gives on every engine.
 *
 * @param name of the model that holds it
 * @param expression a template of an expression, or of a query of one column
 * @param expected the text of the value; that of several rows with slashes between
 */
record DialectCase(String name, String macro, String expression, String expected) {
  private static final Path FILE = Path.of("src/test/resources/dialects/cases.txt");
  private static final Splitter ARROW = Splitter.on(" => ").limit(2);

  static ImmutableList<DialectCase> read() throws IOException {
    var cases = ImmutableList.<DialectCase>builder();
    var macro = "";
    var number = 0;
    for (var line : Files.readAllLines(FILE)) {
      if (line.startsWith("## ")) {
        macro = line.substring("## ".length());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        var parts = ARROW.splitToList(line);
        var expected = parts.get(1).equals("''") ? "" : parts.get(1);
        number++;
        cases.add(new DialectCase("case_" + number, macro, parts.get(0), expected));
      }
    }
    return cases.build();
  }

  /** The model's text. */
  String query() {
    return expression.startsWith("select ")
        ? expression
        : "select cast(" + expression + " as {{ type_string() }})";
  }
}
