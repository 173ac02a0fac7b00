package dev.headrace.compiler.node;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a source table's declaration says beyond its name.
 *
 * @param loadedAtField column or expression giving when a row arrived, or null
 * @param loadedAtQuery a whole query giving that, or null
 * @param freshness how old the newest row may be, or null for any age
 * @param files where its rows are read from when it is not a table, or null
 */
public record SourceConfig(
    boolean enabled,
    ImmutableSet<String> tags,
    ImmutableMap<String, Object> meta,
    @Nullable String loadedAtField,
    @Nullable String loadedAtQuery,
    @Nullable Freshness freshness,
    @Nullable Files files,
    ConfigValues values) {

  /**
   * The same with the names of a table put where the files' location asks for them: {@code
   * landing/{name}.csv}.
   *
   * @param names value by placeholder, without braces
   */
  public SourceConfig withNames(ImmutableMap<String, String> names) {
    if (files == null || files.location().indexOf('{') < 0) {
      return this;
    }
    var location = files.location();
    for (var name : names.entrySet()) {
      location = location.replace("{" + name.getKey() + "}", name.getValue());
    }
    return new SourceConfig(
        enabled,
        tags,
        meta,
        loadedAtField,
        loadedAtQuery,
        freshness,
        new Files(location, files.format(), files.options()),
        values);
  }

  /**
   * How old a source's newest row may be.
   *
   * @param warnAfter age from which the source is warned of, or null
   * @param errorAfter age from which the source is an error, or null
   * @param filter condition on the rows looked at, or null
   */
  public record Freshness(
      @Nullable Age warnAfter, @Nullable Age errorAfter, @Nullable String filter) {}

  /**
   * A span of time.
   *
   * @param period {@code minute}, {@code hour} or {@code day}
   */
  public record Age(long count, String period) {}

  /**
   * Files read as a relation.
   *
   * @param location glob relative to the project's folder, an absolute path or an address; may be a
   *     call such as {@code read_csv(...)}
   * @param format {@code csv}, {@code parquet}, {@code json}; null follows the name
   * @param options further options of the reader, by name
   */
  public record Files(
      String location, @Nullable String format, ImmutableMap<String, String> options) {

    /** What the files hold, by the format said or else by their name. */
    public Kind kind() {
      var name = (format == null ? location : "." + format).toLowerCase(Locale.ROOT);
      name = name.replaceFirst("\\.(gz|zst)$", "");
      if (name.endsWith(".parquet") || name.endsWith(".pq")) {
        return Kind.PARQUET;
      }
      return name.endsWith(".json") || name.endsWith(".jsonl") || name.endsWith(".ndjson")
          ? Kind.JSON
          : Kind.CSV;
    }

    /** The same read with one more option. */
    public Files withOption(String name, String value) {
      return new Files(
          location,
          format,
          ImmutableMap.<String, String>builder()
              .putAll(options)
              .put(name, value)
              .buildKeepingLast());
    }
  }

  /** What files hold. */
  public enum Kind {
    CSV("CSV"),
    PARQUET("Parquet"),
    JSON("JSON");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** Its name for people. */
    public String label() {
      return label;
    }
  }
}
