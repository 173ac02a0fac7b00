package dev.headrace.runtime.materialize;

import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.node.Seed;
import dev.headrace.runtime.materialize.CsvRecords.CsvRecord;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts the rows of a seed that end early, to tell of all of them once. */
final class ShortRows {
  private final int width;
  private @Nullable CsvRecord first;
  private long count;

  ShortRows(int width) {
    this.width = width;
  }

  void see(CsvRecord row) {
    if (first == null) {
      first = row;
    }
    count++;
  }

  Optional<Diagnostic> warning(Seed seed) {
    if (first == null) {
      return Optional.empty();
    }
    var fields = first.fields().size();
    var here = "%d %s".formatted(fields, fields == 1 ? "field" : "fields");
    var message =
        count == 1
            ? "a row of the seed `%s` has %s, but the header has %d; the rest is NULL"
                .formatted(seed.name(), here, width)
            : "%d rows of the seed `%s` have fewer fields than the header has, %d; the rest is NULL (the first has %s)"
                .formatted(count, seed.name(), width, here);
    return Optional.of(
        Diagnostic.warning(Code.INVALID_CSV, first.end(), message)
            .withHint("end the row with a delimiter for each field that is missing"));
  }
}
