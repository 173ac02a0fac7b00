package dev.headrace.runtime.copy;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.runtime.adapter.ColumnType;
import dev.headrace.runtime.adapter.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of a relation as one engine has them, on their way to another. */
public final class CopiedColumns {
  private final ImmutableList<Copied> columns;

  private CopiedColumns(ImmutableList<Copied> columns) {
    this.columns = columns;
  }

  /**
   * A column.
   *
   * @param type what it holds
   * @param there the column at the receiving end
   * @param kept whether that one holds every value as it is
   * @param personal whether it is classified so
   */
  private record Copied(
      ColumnInfo here, ColumnType type, ColumnInfo there, boolean kept, boolean personal) {}

  /**
   * The columns of a result.
   *
   * @param personal the names of those classified so, in small letters
   */
  public static CopiedColumns of(
      List<ColumnInfo> columns, Statements from, Statements to, ImmutableSet<String> personal) {
    return new CopiedColumns(
        columns.stream()
            .map(column -> {
              var type = from.columnType(column.type());
              var written = to.typeOf(type);
              return new Copied(
                  column,
                  type,
                  new ColumnInfo(name(column.name(), from.dialect(), to.dialect()), written),
                  type.isKeptBy(to.columnType(written)),
                  personal.contains(column.name().toLowerCase(Locale.ROOT)));
            })
            .collect(ImmutableList.toImmutableList()));
  }

  /** A name that its engine folds is one that the other engine folds. */
  private static String name(String name, Dialect from, Dialect to) {
    if (!name.equals(folded(name, from))) {
      return name;
    }
    return from.folding() == Dialect.Folding.CASE_INSENSITIVE && !hasOneCase(name)
        ? name
        : folded(name, to);
  }

  private static String folded(String name, Dialect dialect) {
    return switch (dialect.folding()) {
      case UPPER -> name.toUpperCase(Locale.ROOT);
      case LOWER -> name.toLowerCase(Locale.ROOT);
      case CASE_INSENSITIVE -> name;
    };
  }

  private static boolean hasOneCase(String name) {
    return name.equals(name.toLowerCase(Locale.ROOT)) || name.equals(name.toUpperCase(Locale.ROOT));
  }

  /** The columns at the receiving end. */
  public ImmutableList<ColumnInfo> there() {
    return columns.stream().map(Copied::there).collect(ImmutableList.toImmutableList());
  }

  /** Which columns do not keep all there is to a value, for people; empty when all do. */
  public Optional<String> changed() {
    var changed =
        columns.stream()
            .filter(column -> !column.kept())
            .map(column ->
                "`%s` (%s becomes %s)"
                    .formatted(column.here().name(), column.here().type(), column.there().type()))
            .collect(joining(", "));
    return changed.isEmpty() ? Optional.empty() : Optional.of(changed);
  }

  /** Those classified as personal, for people; empty when none is. */
  public Optional<String> personal() {
    var personal =
        columns.stream()
            .filter(Copied::personal)
            .map(column -> "`" + column.here().name() + "`")
            .collect(joining(", "));
    return personal.isEmpty() ? Optional.empty() : Optional.of(personal);
  }

  /** A row with masks in place of what is personal. */
  public List<@Nullable Object> masked(List<@Nullable Object> row, Masks masks) {
    var masked = new ArrayList<@Nullable Object>(row);
    for (var i = 0; i < masked.size(); i++) {
      var column = columns.get(i);
      if (column.personal()) {
        masked.set(i, masks.of(masked.get(i), column.type()));
      }
    }
    return masked;
  }
}
