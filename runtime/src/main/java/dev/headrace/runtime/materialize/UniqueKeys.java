package dev.headrace.runtime.materialize;

import static java.util.stream.Collectors.joining;

import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.Suggestion;
import dev.headrace.compiler.node.Model;
import java.util.List;
import java.util.regex.Pattern;

/** What an incremental model tells its rows apart by. Expressions are left to the database. */
final class UniqueKeys {
  private static final Pattern COLUMN = Pattern.compile("\\w*[A-Za-z_]\\w*|\"[^\"]+\"");
  private static final int MOST_NAMED = 20;

  private final Model model;
  private final List<String> keys;

  UniqueKeys(Model model) {
    this.model = model;
    this.keys = model.config().incremental().uniqueKey();
  }

  /**
   * Reports every key that is none of the columns.
   *
   * @throws dev.headrace.compiler.diagnostic.ProjectException if there is one
   */
  void check(List<ColumnInfo> columns) {
    var names = columns.stream().map(ColumnInfo::name).toList();
    var diagnostics = new Diagnostics();
    for (var number = 0; number < keys.size(); number++) {
      var key = keys.get(number);
      if (isColumn(key) && names.stream().noneMatch(unquoted(key)::equalsIgnoreCase)) {
        diagnostics.report(
            Diagnostic.error(
                    Code.INVALID_VALUE,
                    model
                        .configValues()
                        .place("unique_key." + number, "unique_key")
                        .orElse(model.at()),
                    "`unique_key` of model `%s` names `%s`, which is none of its columns"
                        .formatted(model.name(), unquoted(key)))
                .withHint(
                    Suggestion.didYouMean(unquoted(key), names)
                        .orElse("the columns are " + listed(names))));
      }
    }
    diagnostics.throwIfErrors();
  }

  /** Whether a key is one of the columns. */
  boolean anyIsAmong(List<ColumnInfo> columns) {
    return keys.stream()
        .filter(UniqueKeys::isColumn)
        .anyMatch(key ->
            columns.stream().map(ColumnInfo::name).anyMatch(unquoted(key)::equalsIgnoreCase));
  }

  private static boolean isColumn(String key) {
    return COLUMN.matcher(key.strip()).matches();
  }

  private static String unquoted(String key) {
    var name = key.strip();
    return name.startsWith("\"") ? name.substring(1, name.length() - 1) : name;
  }

  private static String listed(List<String> names) {
    return names.stream().limit(MOST_NAMED).collect(joining("`, `", "`", "`"))
        + (names.size() > MOST_NAMED ? ", ..." : "");
  }
}
