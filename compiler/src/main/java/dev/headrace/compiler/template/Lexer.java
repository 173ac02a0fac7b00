package dev.headrace.compiler.template;

import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import io.pebbletemplates.pebble.lexer.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a template into text and tags in one pass, as Jinja does, into Pebble's tokens. */
final class Lexer {
  private final TemplateSource source;
  private final String text;
  private final CodeLexer code;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line;
  private int lineStart;
  private boolean trimNext;

  /**
   * @param text the source's text with line feeds only, without the last one
   */
  Lexer(TemplateSource source, String text) {
    this.source = source;
    this.text = text;
    this.line = source.firstLine();
    this.lineStart = 1 - source.firstColumn();
    this.code = new CodeLexer(this, text, source.syntax());
  }

  /** The text as Jinja reads it: line feeds only, and without the one that ends the file. */
  static String normalized(String text) {
    var unix = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    return unix.endsWith("\n") ? unix.substring(0, unix.length() - 1) : unix;
  }

  List<Token> template() {
    while (at < text.length()) {
      var open = nextOpening(at);
      var tag = open < 0 ? '\0' : text.charAt(open + 1);
      var trim = open >= 0 && charAt(open + 2) == '-';
      text(open < 0 ? text.length() : open, trim);
      if (open < 0) {
        break;
      }
      if (tag == '#') {
        comment(open);
      } else if (tag == '{' || !raw(open)) {
        tag(open, tag == '{');
      }
    }
    add(Token.Type.EOF, null, at, at);
    return tokens;
  }

  /** The tokens of a bare expression. */
  List<Token> expression() {
    code.read(null, 0);
    add(Token.Type.EOF, null, at, at);
    return tokens;
  }

  private int nextOpening(int from) {
    for (var i = text.indexOf('{', from); i >= 0; i = text.indexOf('{', i + 1)) {
      var next = charAt(i + 1);
      if (next == '{' || next == '%' || next == '#') {
        return i;
      }
    }
    return -1;
  }

  private void text(int to, boolean trimEnd) {
    var from = at;
    if (trimNext) {
      while (from < to && isSpace(text.charAt(from))) {
        from++;
      }
    }
    trimNext = false;
    var end = to;
    while (trimEnd && end > from && isSpace(text.charAt(end - 1))) {
      end--;
    }
    advance(from);
    if (end > from) {
      add(Token.Type.TEXT, text.substring(from, end), from, end);
    }
    advance(to);
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0';
  }

  private void comment(int open) {
    var end = text.indexOf("#}", open + 2);
    if (end < 0) {
      throw errorAt(open, 2, "the comment that begins here is not closed");
    }
    trimNext = end > open + 2 && text.charAt(end - 1) == '-';
    advance(end + 2);
  }

  private void tag(int open, boolean print) {
    var sign = charAt(open + 2);
    var width = sign == '-' || sign == '+' ? 3 : 2;
    add(print ? Token.Type.PRINT_START : Token.Type.EXECUTE_START, null, open, open + width);
    var first = tokens.size();
    advance(open + width);
    trimNext = code.read(print ? "}}" : "%}", open);
    if (!print && ((PlacedToken) tokens.get(first)).isName("docs")) {
      docs();
    }
  }

  /** The body of a docs block is text, whatever it looks like. */
  private void docs() {
    for (var i = text.indexOf("{%", at); i >= 0; i = text.indexOf("{%", i + 2)) {
      if (afterTag(i, "enddocs") >= 0) {
        text(i, false);
        return;
      }
    }
  }

  /** Reads a raw or verbatim block, if one begins here. */
  private boolean raw(int open) {
    for (var word : List.of("raw", "verbatim")) {
      var body = afterTag(open, word);
      if (body >= 0) {
        raw(open, body, "end" + word);
        return true;
      }
    }
    return false;
  }

  private void raw(int open, int body, String closing) {
    var tagLine = line;
    var tagColumn = open - lineStart + 1;
    trimNext = text.charAt(body - 3) == '-';
    advance(body);
    for (var i = text.indexOf("{%", body); i >= 0; i = text.indexOf("{%", i + 2)) {
      var after = afterTag(i, closing);
      if (after >= 0) {
        text(i, charAt(i + 2) == '-');
        trimNext = text.charAt(after - 3) == '-';
        advance(after);
        return;
      }
    }
    throw syntax(
        source.span(tagLine, tagColumn, 2),
        "the block `" + closing.substring(3) + "` that begins here is not closed",
        "close it with `{% " + closing + " %}`");
  }

  /** Where the text after <code>{% word %}</code> begins, or -1 if another tag stands here. */
  private int afterTag(int open, String word) {
    var i = open + 2;
    if (charAt(i) == '-' || charAt(i) == '+') {
      i++;
    }
    i = skipSpace(i);
    if (!text.startsWith(word, i)) {
      return -1;
    }
    i = skipSpace(i + word.length());
    if (charAt(i) == '-' || charAt(i) == '+') {
      i++;
    }
    return text.startsWith("%}", i) ? i + 2 : -1;
  }

  private int skipSpace(int from) {
    var i = from;
    while (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  char charAt(int index) {
    return index < text.length() ? text.charAt(index) : '\0';
  }

  int position() {
    return at;
  }

  /** Moves on to an offset, counting lines. */
  void advance(int to) {
    for (var i = text.indexOf('\n', at, to); i >= 0; i = text.indexOf('\n', i + 1, to)) {
      line++;
      lineStart = i + 1 - source.indent();
    }
    at = to;
  }

  /** Adds a token that begins at the current position. */
  void add(Token.Type type, @Nullable String value, int start, int end) {
    tokens.add(new PlacedToken(type, value, line, start - lineStart + 1, start, end));
  }

  /** A syntax error at an offset on the current line. */
  ProjectException error(int offset, int length, String message) {
    return syntax(source.span(line, offset - lineStart + 1, length), message, null);
  }

  /** A syntax error at an offset already passed. */
  ProjectException errorAt(int offset, int length, String message) {
    at = 0;
    line = source.firstLine();
    lineStart = 1 - source.firstColumn();
    advance(offset);
    return error(offset, length, message);
  }

  static ProjectException syntax(SourceSpan at, String message, @Nullable String hint) {
    return new ProjectException(Diagnostic.error(Code.TEMPLATE_SYNTAX, at, message).withHint(hint));
  }
}
