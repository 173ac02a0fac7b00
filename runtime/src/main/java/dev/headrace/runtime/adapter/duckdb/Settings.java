package dev.headrace.runtime.adapter.duckdb;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A DuckDB target's settings.
 *
 * @param file absolute, or null for a database in memory
 * @param schema where models go that ask for no other
 * @param statementTimeout seconds after which a statement is ended; 0 for none
 * @param options given when the database is opened, by name
 * @param settings set in every session, by name
 * @param extensions loaded in the order given
 */
record Settings(
    @Nullable Path file,
    String schema,
    int threads,
    int statementTimeout,
    ImmutableMap<String, String> options,
    ImmutableMap<String, String> settings,
    ImmutableList<Extension> extensions,
    ImmutableList<Attachment> attachments) {
  static final String IN_MEMORY = ":memory:";

  /** A part of DuckDB that is loaded on demand; installed first where a repository is named. */
  record Extension(String name, @Nullable String repository) {}

  /**
   * A further database.
   *
   * @param path a file, made absolute, or an address
   * @param alias its catalogue's name, or null for the one its path gives
   * @param type for example {@code sqlite}, or null
   */
  record Attachment(String path, @Nullable String alias, @Nullable String type, boolean readOnly) {
    String database() {
      return alias == null ? catalogue(Optional.ofNullable(Path.of(path).getFileName())) : alias;
    }

    String sql() {
      var options = new ArrayList<String>();
      if (type != null) {
        options.add("type " + type);
      }
      if (readOnly) {
        options.add("read_only");
      }
      return "attach if not exists '"
          + path.replace("'", "''")
          + "'"
          + (alias == null ? "" : " as \"" + alias.replace("\"", "\"\"") + "\"")
          + (options.isEmpty() ? "" : " (" + String.join(", ", options) + ")");
    }
  }

  /** The name DuckDB gives the catalogue. */
  String database() {
    return file == null ? "memory" : catalogue(Optional.ofNullable(file.getFileName()));
  }

  /** Every catalogue there is once the file is opened, as far as names tell. */
  ImmutableSet<String> databases() {
    return Stream.concat(
            Stream.of(database(), "temp", "system"), attachments.stream().map(Attachment::database))
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * The first part of a file's name that is not empty; a name with a meaning of its own gets an
   * ending.
   */
  static String catalogue(Optional<Path> fileName) {
    var name = fileName.map(Path::toString).orElse("");
    var stem = List.of(name.split("\\.")).stream().filter(part -> !part.isEmpty()).findFirst();
    return switch (stem.orElse(name)) {
      case "main", "temp", "system" -> stem.orElse(name) + "_db";
      default -> stem.orElse(name);
    };
  }
}
