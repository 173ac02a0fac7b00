package dev.headrace.runtime.materialize;

import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Splits CSV text into records: quotes around a field, two of them for one inside it. */
final class CsvRecords {
  private static final char QUOTE = '"';
  private static final int END = -1;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Reader reader;

  /**
   * What was read and is not yet looked at; a reader's own buffer costs a lock for each character.
   */
  private final char[] buffer = new char[1 << 16];

  private int position;
  private int filled;
  private final char delimiter;
  private final String file;

  /** Where the fields of the record read last begin, line and column by turns. */
  private int[] starts = new int[32];

  private int line = 1;
  private int column = 1;
  private int next;

  /**
   * @param file how messages call it
   */
  CsvRecords(Reader reader, char delimiter, String file) throws IOException {
    this.reader = reader;
    this.delimiter = delimiter;
    this.file = file;
    this.next = nextCharacter();
    if (next == BYTE_ORDER_MARK) {
      next = nextCharacter();
    }
  }

  private int nextCharacter() throws IOException {
    if (position == filled) {
      filled = reader.read(buffer);
      position = 0;
      if (filled <= 0) {
        filled = 0;
        return END;
      }
    }
    return buffer[position++];
  }

  /** A record. */
  record CsvRecord(List<String> fields, SourceSpan end) {
    boolean isBlank() {
      return fields.size() == 1 && fields.getFirst().isEmpty();
    }
  }

  /**
   * The next record.
   *
   * @throws ProjectException when it does not end as it should
   */
  Optional<CsvRecord> read() throws IOException {
    if (next == END) {
      return Optional.empty();
    }
    var fields = new ArrayList<String>();
    var more = true;
    while (more) {
      start(fields.size());
      fields.add(field());
      more = next == delimiter;
      if (more) {
        advance();
      }
    }
    var end = here();
    skipLineEnd();
    return Optional.of(new CsvRecord(fields, end));
  }

  /** Where a field of the record read last begins. */
  SourceSpan at(int field) {
    return SourceSpan.at(file, starts[2 * field], starts[2 * field + 1]);
  }

  private void start(int field) {
    if (2 * field + 1 >= starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    starts[2 * field] = line;
    starts[2 * field + 1] = column;
  }

  private String field() throws IOException {
    var field = new StringBuilder();
    if (next == QUOTE) {
      quoted(field);
      if (next != END && next != delimiter && next != '\n' && next != '\r') {
        throw fault(here(), "after the quote that closes a field only `%s` may follow");
      }
    }
    while (next != END && next != delimiter && next != '\n' && next != '\r') {
      field.append((char) next);
      advance();
    }
    return field.toString();
  }

  private void quoted(StringBuilder field) throws IOException {
    var opened = here();
    advance();
    while (true) {
      if (next == END) {
        throw fault(opened, "the quote that is opened here is never closed");
      }
      if (next == QUOTE) {
        advance();
        if (next != QUOTE) {
          return;
        }
      }
      field.append((char) next);
      advance();
    }
  }

  private SourceSpan here() {
    return SourceSpan.at(file, line, column);
  }

  private ProjectException fault(SourceSpan at, String message) {
    return new ProjectException(
        Diagnostic.error(Code.INVALID_CSV, at, message.formatted(delimiter)));
  }

  private void skipLineEnd() throws IOException {
    if (next == '\r') {
      next = nextCharacter();
      if (next != '\n') {
        newLine();
        return;
      }
    }
    if (next == '\n') {
      advance();
    }
  }

  private void newLine() {
    line++;
    column = 1;
  }

  private void advance() throws IOException {
    if (next == '\n') {
      newLine();
    } else {
      column++;
    }
    next = nextCharacter();
    if (next == '\0') {
      throw new ProjectException(
          Diagnostic.error(
              Code.NOT_TEXT, here(), "the seed is not text: it holds a NUL character"));
    }
  }
}
