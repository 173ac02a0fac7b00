package dev.headrace.runtime.materialize;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.RelationInfo.Kind;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.node.Seed;
import dev.headrace.runtime.adapter.Load;
import dev.headrace.runtime.adapter.SqlStatement;
import dev.headrace.runtime.adapter.Statements;
import dev.headrace.runtime.adapter.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a seed's rows get into its table, all in one transaction.
 *
 * @param before what makes the table ready for them
 * @param load what puts them in; its response counts them
 * @param after what shows them to readers, where the commit alone does not
 * @param clean takes away what a failure leaves
 */
public record SeedPlan(
    ImmutableList<SqlStatement> before,
    Load load,
    ImmutableList<SqlStatement> after,
    ImmutableList<SqlStatement> clean) {

  /**
   * Plans it.
   *
   * @param table the columns of the table that stands; empty when none does
   * @param beside whether a new table has to be filled before it takes its place, for a rollback
   *     would not bring back the old one
   * @throws ProjectException when the table that stands cannot take the file's rows as they are
   */
  public static SeedPlan of(
      Seed seed,
      SeedFile file,
      Optional<Kind> existing,
      ImmutableList<ColumnInfo> table,
      boolean fullRefresh,
      boolean beside,
      Statements statements) {
    var relation = seed.relation();
    var wanted = columns(seed, file, statements);
    if (existing.isPresent() && !fullRefresh) {
      if (existing.get() != Kind.TABLE) {
        throw changed(
            seed,
            "`%s` is a view, and the seed `%s` needs a table".formatted(relation, seed.name()));
      }
      return inPlace(
          ImmutableList.of(SqlStatement.of(statements.truncate(relation))),
          load(seed, file, relation, intoTable(seed, file, wanted, table, statements)));
    }
    if (!beside) {
      return inPlace(
          statements.replaceTable(relation, wanted, existing), load(seed, file, relation, wanted));
    }
    var made =
        relation.withIdentifier(
            statements.dialect().derived(relation.identifier(), Statements.SUCCESSOR));
    return new SeedPlan(
        statements.replaceTable(made, wanted, Optional.empty()),
        load(seed, file, made, wanted),
        statements.putInPlace(made, relation, existing),
        ImmutableList.of(SqlStatement.of(statements.drop(made, Kind.TABLE))));
  }

  private static SeedPlan inPlace(ImmutableList<SqlStatement> before, Load load) {
    return new SeedPlan(before, load, ImmutableList.of(), ImmutableList.of());
  }

  private static Load load(
      Seed seed, SeedFile file, RelationName table, ImmutableList<ColumnInfo> columns) {
    return new Load(
        table,
        columns,
        new SeedRows(seed, file),
        Optional.of(new Load.CsvFile(file.path(), seed.config().delimiter(), file.isPadded())));
  }

  private static ImmutableList<ColumnInfo> columns(
      Seed seed, SeedFile file, Statements statements) {
    var declared = new LinkedHashMap<String, String>();
    seed.config()
        .columnTypes()
        .forEach((name, type) -> declared.put(name.toLowerCase(Locale.ROOT), type));
    return file.columns().stream()
        .map(column ->
            new ColumnInfo(
                column.name(),
                declared.getOrDefault(
                    column.name().toLowerCase(Locale.ROOT), statements.typeOf(column.type()))))
        .collect(ImmutableList.toImmutableList());
  }

  /** The file's columns with the table's types, which may be wider than the file's. */
  private static ImmutableList<ColumnInfo> intoTable(
      Seed seed,
      SeedFile file,
      ImmutableList<ColumnInfo> wanted,
      ImmutableList<ColumnInfo> table,
      Statements statements) {
    var types = new LinkedHashMap<String, String>();
    table.forEach(column -> types.put(column.name().toLowerCase(Locale.ROOT), column.type()));
    var faults = new ArrayList<String>();
    var loaded = ImmutableList.<ColumnInfo>builder();
    for (var i = 0; i < wanted.size(); i++) {
      var column = wanted.get(i);
      var type = types.remove(column.name().toLowerCase(Locale.ROOT));
      if (type == null) {
        faults.add("`%s` is new".formatted(column.name()));
      } else if (isDeclared(seed, column) || holds(type, file.columns().get(i), statements)) {
        loaded.add(new ColumnInfo(column.name(), type));
      } else {
        faults.add("`%s` is %s, not %s".formatted(column.name(), column.type(), type));
      }
    }
    types.keySet().forEach(name -> faults.add("`%s` is gone".formatted(name)));
    if (!faults.isEmpty() || !sameOrder(wanted, table)) {
      throw changed(
          seed,
          "the columns of seed `%s` are not those of its table: %s"
              .formatted(
                  seed.name(),
                  faults.isEmpty() ? "their order differs" : String.join(", ", faults)));
    }
    return loaded.build();
  }

  private static boolean sameOrder(List<ColumnInfo> wanted, List<ColumnInfo> table) {
    return names(wanted).equals(names(table));
  }

  private static String names(List<ColumnInfo> columns) {
    return columns.stream()
        .map(column -> column.name().toLowerCase(Locale.ROOT))
        .collect(joining("\n"));
  }

  private static boolean isDeclared(Seed seed, ColumnInfo column) {
    return seed.config().columnTypes().keySet().stream().anyMatch(column.name()::equalsIgnoreCase);
  }

  /** Whether a column of that type takes the values without changing any. */
  private static boolean holds(String type, SeedFile.SeedColumn column, Statements statements) {
    return !column.anyValue()
        || type.equalsIgnoreCase(statements.typeOf(column.type()))
        || type.equalsIgnoreCase(statements.typeOf(ValueType.TEXT))
        || (column.type() == ValueType.INTEGER
            && type.equalsIgnoreCase(statements.typeOf(ValueType.NUMBER)));
  }

  private static ProjectException changed(Seed seed, String message) {
    return new ProjectException(
        Diagnostic.error(Code.SCHEMA_CHANGED, SourceSpan.ofFile(seed.file()), message)
            .withHint("run `seed --full-refresh` to make the table anew"));
  }
}
