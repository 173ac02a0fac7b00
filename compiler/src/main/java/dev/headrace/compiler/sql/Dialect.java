package dev.headrace.compiler.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import dev.headrace.compiler.node.RelationName;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an engine spells SQL.
 *
 * @param name the engine's type in a profile, which is also the prefix of its macros
 * @param quote the character around a quoted identifier
 * @param quotesByDefault whether relation names are quoted unless a project says otherwise
 * @param folding what the engine does to unquoted identifiers
 * @param longestIdentifier in bytes of UTF-8
 * @param rowIdentifier names the column that tells a table's rows apart for the time of a
 *     statement, or empty where there is none
 * @param oneInformationSchema whether all catalogues share one, which stands in none of them
 * @param reserved words, in capitals, that name no relation unless they are quoted; of no interest
 *     where all names are quoted
 */
public record Dialect(
    String name,
    char quote,
    boolean quotesByDefault,
    Folding folding,
    int longestIdentifier,
    String rowIdentifier,
    boolean oneInformationSchema,
    ImmutableSet<String> reserved) {
  public static final Dialect DUCKDB =
      new Dialect(
          "duckdb",
          '"',
          true,
          Folding.CASE_INSENSITIVE,
          Integer.MAX_VALUE,
          "rowid",
          true,
          ImmutableSet.of());

  public static final Dialect POSTGRES =
      new Dialect("postgres", '"', true, Folding.LOWER, 63, "ctid", false, ImmutableSet.of());

  public static final Dialect SNOWFLAKE =
      new Dialect(
          "snowflake", '"', false, Folding.UPPER, 255, "", false, ReservedWords.IN_CAPITALS);

  public static final ImmutableList<Dialect> ALL = ImmutableList.of(DUCKDB, POSTGRES, SNOWFLAKE);

  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_$]*");
  private static final int HASH = 8;

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

  /** The whole name of a schema, with its catalogue where there is one. */
  public String render(@Nullable String database, String schema) {
    return database == null ? part(schema) : part(database) + "." + part(schema);
  }

  /** What a person wrote, left as it is where it can be, so that it is folded as in a query. */
  public String written(String identifier) {
    return WORD.matcher(identifier).matches() ? identifier : quoted(identifier);
  }

  /** Without quotes where it can do without; one that has its quotes already keeps them. */
  public String bare(String identifier) {
    if (identifier.startsWith(String.valueOf(quote))) {
      return identifier;
    }
    // Quoted as it would be folded, so that it is the same name as in capitals.
    var folded = identifier.toUpperCase(Locale.ROOT);
    return reserved.contains(folded) ? quoted(folded) : written(identifier);
  }

  /** Whether the engine keeps the whole of a name. */
  public boolean takes(String identifier) {
    return identifier.getBytes(UTF_8).length <= longestIdentifier;
  }

  /**
   * A name for something that belongs to another; those that would be cut off alike have a hash.
   */
  public String derived(String identifier, String ending) {
    var length = longestIdentifier - ending.length();
    if (identifier.getBytes(UTF_8).length <= length) {
      return identifier + ending;
    }
    var hash = Hashing.sha256().hashString(identifier, UTF_8).toString().substring(0, HASH);
    var start = identifier;
    while (start.getBytes(UTF_8).length > length - HASH - 1) {
      start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
    }
    return start + "_" + hash + ending;
  }

  /** A string literal. */
  public String literal(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  private String part(String identifier) {
    return quotesByDefault ? quoted(identifier) : bare(identifier);
  }
}
