package dev.headrace.runtime.materialize;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.node.Seed;
import dev.headrace.runtime.adapter.ValueType;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a seed's file holds.
 *
 * @param columns in the file's order
 * @param shortRows a warning of the rows that end early, NULLs standing for what they lack
 */
public record SeedFile(
    Path path, ImmutableList<SeedColumn> columns, long rows, Optional<Diagnostic> shortRows) {

  /**
   * A column of the file.
   *
   * @param type what all its values are
   * @param anyValue whether it has a value at all
   */
  public record SeedColumn(String name, ValueType type, boolean anyValue) {}

  /** Whether some rows end early. */
  boolean isPadded() {
    return shortRows.isPresent();
  }

  /**
   * Reads the file through, keeping none of its rows.
   *
   * @throws ProjectException when it is not a CSV file, or a row has more fields than the first
   */
  public static SeedFile read(Seed seed, Path path) {
    var delimiter = seed.config().delimiter();
    if (delimiter.length() != 1) {
      throw fault(
          SourceSpan.ofFile(seed.file()),
          "the delimiter `%s` is not one character".formatted(delimiter));
    }
    try (var reader =
        new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder())) {
      return read(seed, path, new CsvRecords(reader, delimiter.charAt(0), seed.file()));
    } catch (CharacterCodingException e) {
      throw new ProjectException(
          Diagnostic.error(
                  Code.NOT_TEXT,
                  firstStrayByte(seed, path),
                  "the seed is not text: it holds a byte that is not UTF-8")
              .withHint("save the file as UTF-8"));
    } catch (IOException e) {
      throw new ProjectException(
          Diagnostic.error(
              Code.UNREADABLE_FILE,
              SourceSpan.ofFile(seed.file()),
              "the seed cannot be read: " + e.getMessage()));
    }
  }

  private static SeedFile read(Seed seed, Path path, CsvRecords records) throws IOException {
    var header =
        records
            .read()
            .orElseThrow(() ->
                fault(
                    SourceSpan.ofFile(seed.file()),
                    "the seed `%s` is empty".formatted(seed.name())));
    checkHeader(records, header.fields());
    var width = header.fields().size();
    var guesses = new ArrayList<TypeGuess>();
    header.fields().forEach(name -> guesses.add(new TypeGuess()));
    var rows = 0L;
    var shortRows = new ShortRows(width);
    for (var next = records.read(); next.isPresent(); next = records.read()) {
      var csvRecord = next.get();
      if (csvRecord.isBlank() && width > 1) {
        continue;
      }
      var fields = csvRecord.fields().size();
      if (fields > width) {
        throw fault(
            records.at(width),
            "the row has %d fields, but the header has %d".formatted(fields, width));
      }
      if (fields < width) {
        shortRows.see(csvRecord);
      }
      for (var i = 0; i < fields; i++) {
        guesses.get(i).see(csvRecord.fields().get(i));
      }
      rows++;
    }
    var columns = ImmutableList.<SeedColumn>builder();
    for (var i = 0; i < width; i++) {
      var guess = guesses.get(i);
      columns.add(new SeedColumn(header.fields().get(i), guess.best(), guess.anyValue()));
    }
    return new SeedFile(path, columns.build(), rows, shortRows.warning(seed));
  }

  private static void checkHeader(CsvRecords records, List<String> names) {
    var seen = new LinkedHashSet<String>();
    for (var i = 0; i < names.size(); i++) {
      if (names.get(i).isBlank()) {
        throw fault(
            records.at(i),
            names.size() == 1
                ? "the first line is empty, and should name the columns"
                : "a column of the header has no name");
      }
      if (!seen.add(names.get(i).toLowerCase(Locale.ROOT))) {
        throw fault(
            records.at(i), "the column `%s` stands twice in the header".formatted(names.get(i)));
      }
    }
  }

  private static SourceSpan firstStrayByte(Seed seed, Path path) {
    try {
      var bytes = ByteBuffer.wrap(Files.readAllBytes(path));
      var text = CharBuffer.allocate(bytes.remaining());
      var result = StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true);
      assert result.isError() : "the file has changed meanwhile";
      var before = text.flip().toString();
      var line = 1 + (int) before.chars().filter(c -> c == '\n').count();
      return SourceSpan.at(seed.file(), line, before.length() - before.lastIndexOf('\n'));
    } catch (IOException unreadable) {
      return SourceSpan.ofFile(seed.file());
    }
  }

  private static ProjectException fault(SourceSpan at, String message) {
    return new ProjectException(Diagnostic.error(Code.INVALID_CSV, at, message));
  }
}
