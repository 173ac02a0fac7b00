package dev.headrace.compiler.project;

import dev.headrace.compiler.diagnostic.SourceSpan;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values that are named with {@code &name} and repeated with {@code *name}, for {@link FastYaml};
 * an alias inside an anchor is left to {@link SlowYaml}, so that nothing can grow.
 */
final class FastAnchors {
  private static final int MOST_ALIASES = 1000;

  private final YamlCursor cursor;
  private final Map<String, YamlValue> values = new HashMap<>();
  private boolean open;
  private int aliases;

  FastAnchors(YamlCursor cursor) {
    this.cursor = cursor;
  }

  /** Whether an anchor's value is being read. */
  boolean isOpen() {
    return open;
  }

  void open() {
    open = true;
  }

  /** The name behind the sign that stands here; null to give up. */
  @Nullable String name() {
    var start = cursor.at + 1;
    cursor.at = start;
    while (isNamePart(cursor.peek(0))) {
      cursor.at++;
    }
    return cursor.at == start || !cursor.isBlank(0)
        ? null
        : cursor.text.substring(start, cursor.at);
  }

  private static boolean isNamePart(char c) {
    return c == '_' || c == '-' || (c < 128 && Character.isLetterOrDigit(c));
  }

  /** Keeps a value; it begins where its anchor does. Null to give up. */
  @Nullable YamlValue close(String name, SourceSpan start, YamlValue value, boolean isFlow) {
    open = false;
    var at = value.at();
    var whole =
        new SourceSpan(start.file(), start.line(), start.column(), at.endLine(), at.endColumn());
    var named =
        switch (value) {
          case YamlMap map -> isFlow ? new YamlMap(map.entries(), whole) : map;
          case YamlList list -> new YamlList(list.items(), isFlow ? whole : start);
          case YamlScalar scalar ->
              new YamlScalar(
                  scalar.text(),
                  scalar.style(),
                  scalar.value(),
                  scalar.style() == YamlScalar.Style.BLOCK ? start : whole,
                  scalar.content());
        };
    if (value instanceof YamlScalar scalar
        && scalar.style() == YamlScalar.Style.PLAIN
        && scalar.text().isEmpty()) {
      return null;
    }
    values.put(name, named);
    return named;
  }

  /** The value that is repeated here; null to give up. Ends at the next content. */
  @Nullable YamlValue alias() {
    var name = name();
    if (name == null || open || ++aliases > MOST_ALIASES || !cursor.endLine()) {
      return null;
    }
    cursor.skipToContent();
    return values.get(name);
  }
}
