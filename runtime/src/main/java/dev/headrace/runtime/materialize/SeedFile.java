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
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/**
 * What a seed's file holds.
 *
 * @param columns in the file's order
 */
public record SeedFile(Path path, ImmutableList<SeedColumn> columns, long rows) {

  /**
   * A column of the file.
   *
   * @param type what all its values are
   * @param anyValue whether it has a value at all
   */
  public record SeedColumn(String name, ValueType type, boolean anyValue) {}

  /**
   * Reads the file through, keeping none of its rows.
   *
   * @throws ProjectException when it is not a CSV file with as many fields in each row as in the
   *     first
   */
  public static SeedFile read(Seed seed, Path path) {
    var delimiter = seed.config().delimiter();
    if (delimiter.length() != 1) {
      throw fault(seed, 1, "the delimiter `%s` is not one character".formatted(delimiter));
    }
    try (var reader =
        new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder())) {
      return read(seed, path, new CsvRecords(reader, delimiter.charAt(0)));
    } catch (CharacterCodingException e) {
      throw new ProjectException(
          Diagnostic.error(
              Code.NOT_TEXT, SourceSpan.ofFile(seed.file()), "the seed is not UTF-8 text"));
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
            .orElseThrow(() -> fault(seed, 1, "the seed `%s` is empty".formatted(seed.name())));
    checkHeader(seed, header.fields());
    var width = header.fields().size();
    var guesses = new ArrayList<TypeGuess>();
    header.fields().forEach(name -> guesses.add(new TypeGuess()));
    var rows = 0L;
    for (var next = records.read(); next.isPresent(); next = records.read()) {
      var csvRecord = next.get();
      if (csvRecord.isBlank() && width > 1) {
        continue;
      }
      if (!csvRecord.closed()) {
        throw fault(seed, csvRecord.line(), "a quote is opened here and never closed");
      }
      if (csvRecord.fields().size() != width) {
        throw fault(
            seed,
            csvRecord.line(),
            "the row has %d fields, but the header has %d"
                .formatted(csvRecord.fields().size(), width));
      }
      for (var i = 0; i < width; i++) {
        guesses.get(i).see(csvRecord.fields().get(i));
      }
      rows++;
    }
    var columns = ImmutableList.<SeedColumn>builder();
    for (var i = 0; i < width; i++) {
      var guess = guesses.get(i);
      columns.add(new SeedColumn(header.fields().get(i), guess.best(), guess.anyValue()));
    }
    return new SeedFile(path, columns.build(), rows);
  }

  private static void checkHeader(Seed seed, List<String> names) {
    var seen = new LinkedHashSet<String>();
    for (var name : names) {
      if (name.isBlank()) {
        throw fault(seed, 1, "a column of the header has no name");
      }
      if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        throw fault(seed, 1, "the column `%s` stands twice in the header".formatted(name));
      }
    }
  }

  private static ProjectException fault(Seed seed, int line, String message) {
    return new ProjectException(
        Diagnostic.error(Code.INVALID_CSV, SourceSpan.at(seed.file(), line, 1), message));
  }
}
