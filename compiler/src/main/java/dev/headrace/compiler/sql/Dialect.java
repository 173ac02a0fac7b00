package dev.headrace.compiler.sql;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.node.RelationName;

/**
 * How an engine spells SQL.
 *
 * @param name the engine's type in a profile, which is also the prefix of its macros
 * @param quote the character around a quoted identifier
 * @param quotesByDefault whether relation names are quoted unless a project says otherwise
 * @param folding what the engine does to unquoted identifiers
 * @param longestIdentifier in characters
 * @param rowIdentifier names the column that tells a table's rows apart for the time of a
 *     statement, or empty where there is none
 * @param oneInformationSchema whether all catalogues share one, which stands in none of them
 */
public record Dialect(
    String name,
    char quote,
    boolean quotesByDefault,
    Folding folding,
    int longestIdentifier,
    String rowIdentifier,
    boolean oneInformationSchema) {
  public static final Dialect DUCKDB =
      new Dialect("duckdb", '"', true, Folding.CASE_INSENSITIVE, Integer.MAX_VALUE, "rowid", true);

  public static final Dialect POSTGRES =
      new Dialect("postgres", '"', true, Folding.LOWER, 63, "ctid", false);

  public static final Dialect SNOWFLAKE =
      new Dialect("snowflake", '"', false, Folding.UPPER, 255, "", false);

  public static final ImmutableList<Dialect> ALL = ImmutableList.of(DUCKDB, POSTGRES, SNOWFLAKE);

  /** What becomes of the case of an unquoted identifier. */
  public enum Folding {
    LOWER,
    UPPER,
    CASE_INSENSITIVE
  }

  /** The identifier between quotes, quotes inside it doubled. */
  public String quoted(String identifier) {
    var mark = String.valueOf(quote);
    return mark + identifier.replace(mark, mark + mark) + mark;
  }

  /** The whole name: catalogue where there is one, schema, identifier. */
  public String render(RelationName relation) {
    var schema = part(relation.schema()) + "." + part(relation.identifier());
    return relation.database() == null ? schema : part(relation.database()) + "." + schema;
  }

  /** A string literal. */
  public String literal(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  private String part(String identifier) {
    return quotesByDefault ? quoted(identifier) : identifier;
  }
}
