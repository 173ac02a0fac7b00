package dev.headrace.runtime.adapter.snowflake.emulator;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;

/**
 * The columns a statement that makes a relation lists.
 *
 * @param types DuckDB's, with {@code NOT NULL} and defaults, which alone are enforced; empty where
 *     names alone were given
 */
record ColumnList(
    ImmutableList<Name> columns, ImmutableList<String> types, ImmutableMap<Name, String> comments) {
  static final ColumnList NONE =
      new ColumnList(ImmutableList.of(), ImmutableList.of(), ImmutableMap.of());

  private static final ImmutableSet<String> CONSTRAINTS =
      ImmutableSet.of("CONSTRAINT", "PRIMARY", "UNIQUE", "FOREIGN", "CHECK");

  static ColumnList read(Tokens group, EmulatedSession session) {
    var columns = ImmutableList.<Name>builder();
    var types = ImmutableList.<String>builder();
    var comments = ImmutableMap.<Name, String>builder();
    for (var part : group.parts()) {
      var first = part.peek();
      if (first.kind() == Token.Kind.WORD && CONSTRAINTS.contains(first.value())) {
        continue;
      }
      var name = part.name();
      columns.add(name);
      if (!part.atEnd() && !part.looksAt("COMMENT")) {
        types.add(definition(part, session));
      }
      while (!part.atEnd()) {
        if (part.take("COMMENT")) {
          comments.put(name, part.textToken());
        } else {
          part.next();
        }
      }
    }
    return new ColumnList(columns.build(), types.build(), comments.buildOrThrow());
  }

  /** A column's type with what is enforced of it, up to its comment. */
  static String definition(Tokens part, EmulatedSession session) {
    var type = new StringBuilder(Types.read(part));
    while (!part.atEnd() && !part.looksAt("COMMENT")) {
      if (part.take("NOT", "NULL")) {
        type.append(" NOT NULL");
      } else if (part.take("DEFAULT")) {
        var value = part.of(ImmutableList.of(part.next()));
        type.append(" DEFAULT ").append(Translation.of(value, session).text());
      } else {
        part.next();
      }
    }
    return type.toString();
  }

  boolean isTyped() {
    return !types.isEmpty();
  }

  /** The names alone, in parentheses; nothing where there are none. */
  String names() {
    return columns.isEmpty()
        ? ""
        : columns.stream().map(Name::sql).collect(joining(", ", "(", ")"));
  }

  String sql() {
    var written = new StringBuilder("(");
    for (var i = 0; i < columns.size(); i++) {
      written.append(i > 0 ? ", " : "").append(columns.get(i).sql()).append(' ');
      written.append(types.get(i));
    }
    return written.append(')').toString();
  }
}
