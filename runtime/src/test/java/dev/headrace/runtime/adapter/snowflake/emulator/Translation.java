package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.headrace.runtime.adapter.snowflake.emulator.Token.Kind;

/**
 * Writes a query or a change of rows for DuckDB. Functions that need other words than a macro of
 * the same name are {@link Functions}' matter.
 */
final class Translation {
  /** After these a relation is named. */
  private static final ImmutableSet<String> BEFORE_RELATIONS =
      ImmutableSet.of("FROM", "JOIN", "INTO", "UPDATE", "USING", "TABLE", "VIEW");

  private static final ImmutableSet<String> AFTER_RELATIONS =
      ImmutableSet.of(
          "SELECT",
          "WHERE",
          "GROUP",
          "ORDER",
          "HAVING",
          "QUALIFY",
          "LIMIT",
          "ON",
          "SET",
          "WHEN",
          "UNION",
          "EXCEPT",
          "INTERSECT",
          "VALUES");

  /** Names there, words of the language here. */
  private static final ImmutableSet<String> RESERVED = ImmutableSet.of("AT");

  private final EmulatedSession session;
  private final Binds binds;
  private final Functions functions;
  private final DuckWriter out = new DuckWriter();

  private Translation(EmulatedSession session, Binds binds) {
    this.session = session;
    this.binds = binds;
    this.functions = new Functions(this, session);
  }

  static DuckSql of(Tokens tokens, EmulatedSession session, Binds binds) {
    var translation = new Translation(session, binds);
    translation.write(tokens.rest());
    return translation.out.from(tokens.sql());
  }

  static DuckSql of(Tokens tokens, EmulatedSession session) {
    return of(tokens, session, Binds.NONE);
  }

  DuckWriter out() {
    return out;
  }

  /** Writes all that has not been read. */
  void write(Tokens tokens) {
    write(tokens, true);
  }

  /** Writes what a function is called with, where {@code from} may be a word of its own. */
  void writeArguments(Tokens tokens) {
    write(tokens, tokens.looksAt("SELECT") || tokens.looksAt("WITH"));
  }

  private void write(Tokens tokens, boolean query) {
    var relation = false;
    var list = false;
    while (!tokens.atEnd()) {
      var token = tokens.peek();
      if (tokens.looksAt("DISTINCT", "FROM")) {
        word(tokens.next());
        word(tokens.next());
      } else if (token.kind() == Kind.WORD
          && query
          && BEFORE_RELATIONS.contains(token.value())
          && !tokens.looksAt("TABLE", "(")) {
        relation = !token.isWord("USING") || !isUsingColumns(tokens);
        list = token.isWord("FROM") || token.isWord("USING");
        word(tokens.next());
      } else if (token.kind() == Kind.WORD && AFTER_RELATIONS.contains(token.value())) {
        relation = false;
        list = false;
        word(tokens.next());
      } else if (token.isName() && relation) {
        relation(tokens);
        relation = false;
      } else {
        relation = list && token.isSign(",");
        one(tokens);
      }
    }
  }

  /** {@code join .. using (id)}. */
  private static boolean isUsingColumns(Tokens tokens) {
    var unread = tokens.unread();
    return unread.size() > 3
        && unread.get(1).isSign("(")
        && unread.get(2).isName()
        && (unread.get(3).isSign(")") || unread.get(3).isSign(","));
  }

  private void relation(Tokens tokens) {
    if (tokens.looksAt("LATERAL") || tokens.looksAt("TABLE") || tokens.looksAt("SELECT")) {
      one(tokens);
      return;
    }
    var unread = tokens.unread();
    if (unread.size() > 1 && unread.get(1).isSign("(") && functions.takes(unread.getFirst())) {
      one(tokens);
      return;
    }
    var first = tokens.peek();
    var chain = tokens.chain();
    out.add(first, session.relationSql(chain));
  }

  /** Writes what stands next: a token, a whole name, a group or a call. */
  private void one(Tokens tokens) {
    var token = tokens.next();
    switch (token.kind()) {
      case TEXT -> out.add(token, literal(token.value()));
      case NUMBER -> out.add(token, token.value());
      case SIGN -> sign(token, tokens);
      case WORD -> {
        if (tokens.looksAt("(") && functions.takes(token)) {
          functions.write(token, tokens);
        } else if (tokens.looksAt("(")) {
          out.add(token, token.value());
          group(tokens);
        } else {
          chain(token, tokens);
        }
      }
      case QUOTED -> chain(token, tokens);
    }
  }

  private void group(Tokens tokens) {
    out.add("(");
    writeArguments(tokens.group());
    out.add(")");
  }

  private void sign(Token token, Tokens tokens) {
    switch (token.value()) {
      case "(" -> {
        out.add(token, "(");
        writeArguments(tokens.groupAfterOpening());
        out.add(")");
      }
      case "::" -> out.add("::" + Types.read(tokens));
      case "=>" -> out.add(token, ":=");
      case "?" -> out.add(token, binds.next());
      case "/" -> {
        out.add(token, "/ sf_divisor(");
        operand(tokens);
        out.add(")");
      }
      case ":" -> Paths.write(token, tokens, out);
      default -> out.add(token, token.value());
    }
  }

  /** What binds more than any operator: a number, a name, a call, a group. */
  private void operand(Tokens tokens) {
    while (tokens.looksAt("-") || tokens.looksAt("+")) {
      out.add(tokens.next().value());
    }
    if (tokens.looksAt("(")) {
      group(tokens);
    } else {
      one(tokens);
    }
    while (tokens.looksAt("::")) {
      one(tokens);
    }
  }

  private void chain(Token first, Tokens tokens) {
    var names = ImmutableList.<Name>builder();
    if (first.kind() == Kind.WORD && !tokens.looksAt(".")) {
      word(first);
      return;
    }
    names.add(Name.of(first));
    while (tokens.looksAt(".") && tokens.unread().size() > 1 && tokens.unread().get(1).isName()) {
      tokens.next();
      names.add(Name.of(tokens.next()));
    }
    out.add(first, session.columnSql(names.build()));
  }

  private void word(Token word) {
    out.add(word, RESERVED.contains(word.value()) ? Name.of(word).sql() : word.value());
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
