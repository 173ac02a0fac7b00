package dev.headrace.runtime.adapter;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.sql.Dialect;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a table is made to be before it has rows.
 *
 * @param constraints those of the table; a column has its own
 */
public record TableDefinition(
    ImmutableList<ColumnDefinition> columns, ImmutableList<TableConstraint> constraints) {

  /**
   * A column.
   *
   * @param name as the engine keeps it
   * @param type as declared
   * @param constraints SQL that follows the type, each its own
   */
  public record ColumnDefinition(String name, String type, ImmutableList<String> constraints) {}

  /**
   * A constraint.
   *
   * @param name as written, or null
   * @param sql what follows the name
   */
  public record TableConstraint(@Nullable String name, String sql) {
    String sql(Dialect dialect) {
      return name == null ? sql : "constraint " + dialect.written(name) + " " + sql;
    }

    /** The same under another name, if it has one. */
    public TableConstraint withNameEnding(Dialect dialect, String ending) {
      return name == null ? this : new TableConstraint(dialect.derived(name, ending), sql);
    }
  }

  /** What stands between the parentheses of {@code create table}. */
  public String sql(Dialect dialect) {
    return Stream.concat(
            columns.stream()
                .map(column ->
                    Stream.concat(
                            Stream.of(dialect.quoted(column.name()), column.type()),
                            column.constraints().stream())
                        .collect(joining(" "))),
            constraints.stream().map(constraint -> constraint.sql(dialect)))
        .collect(joining(",\n  ", "(\n  ", "\n)"));
  }

  /** The names of the columns with commas between. */
  public String columnList(Dialect dialect) {
    return columns.stream().map(column -> dialect.quoted(column.name())).collect(joining(", "));
  }

  /** The query's columns in the table's order, between other text. */
  public SqlStatement selecting(String before, String query, String after, Dialect dialect) {
    return SqlStatement.around(
        before + "select " + columnList(dialect) + "\nfrom (\n",
        query,
        "\n) as headrace_query" + after);
  }

  /** Puts the query's rows into the table. */
  public SqlStatement insert(String table, String query, Dialect dialect) {
    return selecting(
        "insert into " + table + " (" + columnList(dialect) + ")\n", query, "", dialect);
  }
}
