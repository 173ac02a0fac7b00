package dev.headrace.runtime.materialize;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits CSV text into records: quotes around a field, two of them for one inside it. */
final class CsvRecords {
  private static final char QUOTE = '"';
  private static final int END = -1;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final BufferedReader reader;
  private final char delimiter;
  private int line = 1;
  private int next;

  CsvRecords(Reader reader, char delimiter) throws IOException {
    this.reader = new BufferedReader(reader, 1 << 16);
    this.delimiter = delimiter;
    this.next = this.reader.read();
    if (next == BYTE_ORDER_MARK) {
      next = this.reader.read();
    }
  }

  /**
   * A record.
   *
   * @param line where it begins, 1-based
   * @param closed false when a quote was not closed before the end of the file
   */
  record CsvRecord(int line, List<String> fields, boolean closed) {
    boolean isBlank() {
      return fields.size() == 1 && fields.getFirst().isEmpty();
    }
  }

  Optional<CsvRecord> read() throws IOException {
    if (next == END) {
      return Optional.empty();
    }
    var start = line;
    var fields = new ArrayList<String>();
    var closed = true;
    var more = true;
    while (more) {
      var field = new StringBuilder();
      closed = readField(field);
      fields.add(field.toString());
      more = next == delimiter;
      if (more) {
        advance();
      }
    }
    skipLineEnd();
    return Optional.of(new CsvRecord(start, fields, closed));
  }

  private boolean readField(StringBuilder field) throws IOException {
    if (next != QUOTE) {
      readPlain(field);
      return true;
    }
    advance();
    while (true) {
      if (next == END) {
        return false;
      }
      if (next == QUOTE) {
        advance();
        if (next != QUOTE) {
          readPlain(field);
          return true;
        }
      }
      field.append((char) next);
      advance();
    }
  }

  private void readPlain(StringBuilder field) throws IOException {
    while (next != END && next != delimiter && next != '\n' && next != '\r') {
      field.append((char) next);
      advance();
    }
  }

  private void skipLineEnd() throws IOException {
    if (next == '\r') {
      next = reader.read();
      if (next != '\n') {
        line++;
        return;
      }
    }
    if (next == '\n') {
      advance();
    }
  }

  private void advance() throws IOException {
    if (next == '\n') {
      line++;
    }
    next = reader.read();
  }
}
