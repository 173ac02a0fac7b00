package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.collect.ImmutableList;
import dev.headrace.runtime.adapter.snowflake.emulator.Token.Kind;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalInt;

/** A statement that is read token by token; used by one thread. */
final class Tokens {
  private final String sql;
  private final ImmutableList<Token> tokens;
  private int at;

  private Tokens(String sql, ImmutableList<Token> tokens) {
    this.sql = sql;
    this.tokens = tokens;
  }

  static Tokens of(String sql) {
    return new Tokens(sql, Lexer.tokens(sql));
  }

  /** The statements of a text, which semicolons part. */
  static ImmutableList<Tokens> statements(String sql) {
    var statements = ImmutableList.<Tokens>builder();
    var one = ImmutableList.<Token>builder();
    for (var token : Lexer.tokens(sql)) {
      if (!token.isSign(";")) {
        one.add(token);
      } else {
        addTo(statements, sql, one.build());
        one = ImmutableList.builder();
      }
    }
    addTo(statements, sql, one.build());
    return statements.build();
  }

  private static void addTo(
      ImmutableList.Builder<Tokens> statements, String sql, ImmutableList<Token> tokens) {
    if (!tokens.isEmpty()) {
      statements.add(new Tokens(sql, tokens));
    }
  }

  /** The same statement from its beginning. */
  Tokens again() {
    return new Tokens(sql, tokens);
  }

  Tokens of(ImmutableList<Token> part) {
    return new Tokens(sql, part);
  }

  /** The text the statement is part of, in which tokens have their offsets. */
  String sql() {
    return sql;
  }

  /** As it was written. */
  String text() {
    return tokens.isEmpty() ? "" : sql.substring(tokens.getFirst().start(), tokens.getLast().end());
  }

  boolean atEnd() {
    return at == tokens.size();
  }

  /** The next tokens are these words and signs. */
  boolean looksAt(String... words) {
    for (var i = 0; i < words.length; i++) {
      if (at + i >= tokens.size()) {
        return false;
      }
      var token = tokens.get(at + i);
      if (!token.isWord(words[i]) && !token.isSign(words[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether a name's columns are meant, all of them. */
  boolean isAllOf() {
    return tokens.size() == at + 3
        && tokens.get(at).isName()
        && tokens.get(at + 1).isSign(".")
        && tokens.get(at + 2).isSign("*");
  }

  /** Goes past the words and signs, if they are next. */
  boolean take(String... words) {
    var found = looksAt(words);
    if (found) {
      at += words.length;
    }
    return found;
  }

  /** Goes past one of the words, if it is next. */
  Optional<String> takeOneOf(String... words) {
    for (var word : words) {
      if (take(word)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  void expect(String... words) {
    for (var word : words) {
      if (!take(word)) {
        throw unexpected();
      }
    }
  }

  void expectOneOf(String... words) {
    if (takeOneOf(words).isEmpty()) {
      throw unexpected();
    }
  }

  Token peek() {
    if (atEnd()) {
      throw unexpected();
    }
    return tokens.get(at);
  }

  Token next() {
    var token = peek();
    at++;
    return token;
  }

  String textToken() {
    if (peek().kind() != Kind.TEXT) {
      throw unexpected();
    }
    return next().value();
  }

  Name name() {
    if (!peek().isName()) {
      throw unexpected();
    }
    return Name.of(next());
  }

  /** Names with dots between. */
  ImmutableList<Name> chain() {
    var names = ImmutableList.<Name>builder().add(name());
    while (take(".")) {
      names.add(name());
    }
    return names.build();
  }

  /** What stands between the parentheses that are next. */
  Tokens group() {
    expect("(");
    return groupAfterOpening();
  }

  /** What stands before the parenthesis that closes the one just read. */
  Tokens groupAfterOpening() {
    var start = at;
    for (var depth = 1; depth > 0; ) {
      var token = next();
      depth += token.isSign("(") ? 1 : token.isSign(")") ? -1 : 0;
    }
    return of(tokens.subList(start, at - 1));
  }

  /** The parts that commas outside of parentheses keep apart. */
  ImmutableList<Tokens> parts() {
    var parts = new ArrayList<Tokens>();
    var start = at;
    var depth = 0;
    for (; at < tokens.size(); at++) {
      var token = tokens.get(at);
      depth += opens(token) ? 1 : closes(token) ? -1 : 0;
      if (depth == 0 && token.isSign(",")) {
        parts.add(of(tokens.subList(start, at)));
        start = at + 1;
      }
    }
    if (start < tokens.size()) {
      parts.add(of(tokens.subList(start, tokens.size())));
    }
    return ImmutableList.copyOf(parts);
  }

  static boolean opens(Token token) {
    return token.isSign("(") || token.isSign("[") || token.isSign("{");
  }

  static boolean closes(Token token) {
    return token.isSign(")") || token.isSign("]") || token.isSign("}");
  }

  /** All that has not been read, which is then read. */
  Tokens rest() {
    var rest = of(tokens.subList(at, tokens.size()));
    at = tokens.size();
    return rest;
  }

  ImmutableList<Token> unread() {
    return tokens.subList(at, tokens.size());
  }

  /** How far the word is, outside of parentheses. */
  OptionalInt find(String word) {
    var depth = 0;
    for (var i = at; i < tokens.size(); i++) {
      var token = tokens.get(i);
      depth += opens(token) ? 1 : closes(token) ? -1 : 0;
      if (depth == 0 && token.isWord(word)) {
        return OptionalInt.of(i - at);
      }
    }
    return OptionalInt.empty();
  }

  /** The next tokens, which are then read. */
  Tokens next(int count) {
    var next = of(tokens.subList(at, at + count));
    at += count;
    return next;
  }

  void expectEnd() {
    if (!atEnd()) {
      throw unexpected();
    }
  }

  RefusedException unexpected() {
    var offset = atEnd() ? sql.length() : tokens.get(at).start();
    var place = Place.of(sql, offset);
    return RefusedException.syntax(
        place.line(),
        place.position(),
        atEnd() ? "<EOF>" : sql.substring(offset, tokens.get(at).end()));
  }
}
