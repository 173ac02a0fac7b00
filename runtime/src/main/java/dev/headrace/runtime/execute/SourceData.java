package dev.headrace.runtime.execute;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.node.Column;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.Source;
import dev.headrace.runtime.adapter.DataFault;
import dev.headrace.runtime.adapter.DataFault.Unfit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Says which source's file holds what cannot be read, and what it is. */
final class SourceData {
  private static final int LONGEST_VALUE = 60;

  private final Warehouse warehouse;
  private final FileSources files;
  private final SourcePaths paths;

  SourceData(Warehouse warehouse, FileSources files) {
    this.warehouse = warehouse;
    this.files = files;
    this.paths = new SourcePaths(files.folder());
  }

  /**
   * The fault in the project's terms; nothing when it is about no source.
   *
   * @param reads what the failing query reads
   */
  Optional<Diagnostic> explain(DataFault fault, List<Node> reads, WarehouseSession session) {
    if (fault.file().isEmpty()) {
      return fault.unfit().flatMap(unfit -> searched(unfit, reads, session));
    }
    return files
        .owner(fault.file(), reads, session)
        .map(source ->
            fault
                .unfit()
                .map(unfit -> unfit(source, at(fault), unfit))
                .orElseGet(() -> unreadable(source, fault)));
  }

  /** The engine names the column alone: the file and the value are asked for. */
  private Optional<Diagnostic> searched(Unfit unfit, List<Node> reads, WarehouseSession session) {
    for (var node : reads) {
      if (node instanceof Source source && source.config().files() != null) {
        var question =
            warehouse
                .adapter()
                .statements()
                .findUnfitValue(
                    source.config().files(),
                    source.documentation().columns(),
                    unfit.column(),
                    files.folder());
        var found = question.map(sql -> session.query(sql).rows()).orElse(ImmutableList.of());
        if (!found.isEmpty()) {
          var file = SourceSpan.ofFile(paths.shown(String.valueOf(found.getFirst().get(0))));
          // Of JSON a text comes with its quotes.
          var value = String.valueOf(found.getFirst().get(1)).replaceAll("^\"|\"$", "");
          return Optional.of(unfit(source, file, new Unfit(unfit.column(), value, "")));
        }
      }
    }
    return Optional.empty();
  }

  private static Diagnostic unfit(Source source, SourceSpan value, Unfit unfit) {
    var column = declared(source, unfit.column());
    var declared = column.map(Column::dataType);
    var at = column.map(Column::at).orElse(source.identity().at());
    var type = declared.orElse(unfit.type());
    return Diagnostic.error(
            Code.INVALID_SOURCE_DATA,
            value,
            "source `%s.%s` holds `%s` in column `%s`, whose type is `%s`"
                .formatted(
                    source.sourceName(),
                    source.name(),
                    shortened(unfit.value()),
                    unfit.column(),
                    type))
        .withHint(
            declared.isPresent()
                ? "mend the value, or declare the column with another `data_type` (%s)"
                    .formatted(at)
                : "the type was guessed: mend the value, or declare the column with its `data_type` (%s)"
                    .formatted(at));
  }

  private Diagnostic unreadable(Source source, DataFault fault) {
    var kind = Objects.requireNonNull(source.config().files()).kind().label();
    return Diagnostic.error(
            Code.INVALID_SOURCE_DATA,
            at(fault),
            "a file of source `%s.%s` cannot be read as %s: %s"
                .formatted(source.sourceName(), source.name(), kind, fault.reason()))
        .withHint(
            "mend the file, or say with `format` and `options` how it is to be read (%s)"
                .formatted(FileSources.location(source)));
  }

  private SourceSpan at(DataFault fault) {
    var file = paths.shown(fault.file());
    if (fault.line() == 0) {
      return SourceSpan.ofFile(file);
    }
    var length = fault.unfit().map(unfit -> unfit.value().length()).orElse(0);
    return fault.character() == 0
        ? SourceSpan.at(file, fault.line(), 1)
        : SourceSpan.of(file, fault.line(), fault.character(), length);
  }

  private static Optional<Column> declared(Source source, String column) {
    return source.documentation().columns().stream()
        .filter(each -> each.name().value().equalsIgnoreCase(column))
        .findFirst();
  }

  private static String shortened(String value) {
    return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "..." : value;
  }
}
