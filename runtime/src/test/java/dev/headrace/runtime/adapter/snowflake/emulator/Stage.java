package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * A place in a stage: {@code @~/x}, {@code @%table/x}, {@code @db.schema.stage/x}.
 *
 * @param folder the stage's own
 * @param path in it, which may be the beginning of files' names
 */
record Stage(Path folder, String path) {

  /** Reads a place, which is not made of tokens: it ends with a blank or a parenthesis. */
  static Stage read(Tokens statement, EmulatedSession session) {
    var written = written(statement);
    var slash = slash(written);
    var stage = slash < 0 ? written : written.substring(0, slash);
    return new Stage(
        session.account().stages().resolve(name(stage, session)),
        slash < 0 ? "" : written.substring(slash + 1));
  }

  private static String written(Tokens statement) {
    if (statement.peek().kind() == Token.Kind.TEXT) {
      return statement.textToken().substring(1);
    }
    if (!statement.looksAt("@")) {
      throw statement.unexpected();
    }
    var start = statement.next().end();
    var end = start;
    // Whatever follows without a blank between is part of it.
    while (!statement.atEnd()
        && statement.peek().start() == end
        && !statement.looksAt("(")
        && !statement.looksAt(")")
        && !statement.looksAt(";")) {
      end = statement.next().end();
    }
    return statement.sql().substring(start, end);
  }

  private static int slash(String written) {
    var quoted = false;
    for (var i = 0; i < written.length(); i++) {
      quoted ^= written.charAt(i) == '"';
      if (!quoted && written.charAt(i) == '/') {
        return i;
      }
    }
    return -1;
  }

  private static String name(String stage, EmulatedSession session) {
    if (stage.equals("~")) {
      return "user";
    }
    var names = new ArrayList<Name>();
    var table = "";
    for (var token : Lexer.tokens(stage)) {
      if (token.isSign("%")) {
        table = "%";
      } else if (token.isName()) {
        names.add(Name.of(token));
      }
    }
    var last = names.getLast();
    // A quoted name may begin with the sign of a table's stage.
    if (last.text().startsWith("%")) {
      names.set(names.size() - 1, new Name(last.text().substring(1)));
      table = "%";
    }
    var name = session.resolve(ImmutableList.copyOf(names));
    if (!table.isEmpty()) {
      Relation.get(name, session);
    }
    return name.database().stored()
        + "."
        + name.schema().stored()
        + "."
        + table
        + name.name().stored();
  }

  Path target() {
    return folder.resolve(path);
  }

  /** Those whose names begin so, in order. */
  ImmutableList<Path> files() {
    if (!Files.isDirectory(folder)) {
      return ImmutableList.of();
    }
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> relative(file).startsWith(path))
          .sorted()
          .collect(ImmutableList.toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As lists of files name it. */
  String relative(Path file) {
    return String.join(
        "/",
        Splitter.on(file.getFileSystem().getSeparator()).split(folder.relativize(file).toString()));
  }
}
