package dev.headrace.runtime.materialize;

import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.node.Seed;
import dev.headrace.runtime.adapter.Load;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The rows of a seed's file, which has been read through once and found to be in order. */
final class SeedRows implements Load.Rows {
  private final Seed seed;
  private final SeedFile file;

  SeedRows(Seed seed, SeedFile file) {
    this.seed = seed;
    this.file = file;
  }

  @Override
  public void read(Load.Reader reader) {
    var width = file.columns().size();
    try (var text =
        new InputStreamReader(
            Files.newInputStream(file.path()), StandardCharsets.UTF_8.newDecoder())) {
      var records = new CsvRecords(text, seed.config().delimiter().charAt(0), seed.file());
      records.read(); // the header
      for (var next = records.read(); next.isPresent(); next = records.read()) {
        var fields = next.get().fields();
        if (next.get().isBlank() && width > 1) {
          continue;
        }
        var row = new ArrayList<@Nullable String>(width);
        for (var i = 0; i < width; i++) {
          var field = i < fields.size() ? fields.get(i) : "";
          row.add(TypeGuess.isNull(field) ? null : field);
        }
        reader.row(row);
      }
    } catch (IOException e) {
      throw new ProjectException(
          Diagnostic.error(
              Code.UNREADABLE_FILE,
              SourceSpan.ofFile(seed.file()),
              "the seed cannot be read: " + e.getMessage()));
    }
  }
}
