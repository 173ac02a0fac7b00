package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a command builds, as templates see it.
 *
 * @param fields further settings of the profile that are no secrets
 * @param databases the catalogues that can be named beside the target's own; empty where that is
 *     not known
 */
public record Target(
    String name,
    String profileName,
    String type,
    @Nullable String database,
    String schema,
    int threads,
    Map<String, @Nullable Object> fields,
    Optional<ImmutableSet<String>> databases) {
  public Target {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** Of which it is not known what other catalogues there are. */
  public Target(
      String name,
      String profileName,
      String type,
      @Nullable String database,
      String schema,
      int threads,
      Map<String, @Nullable Object> fields) {
    this(name, profileName, type, database, schema, threads, fields, Optional.empty());
  }

  /** The same, which has these catalogues beside its own and no others. */
  public Target with(ImmutableSet<String> databases) {
    return new Target(
        name, profileName, type, database, schema, threads, fields, Optional.of(databases));
  }

  /** The catalogue meant by a name: the target's own stands for one that it does not have. */
  public @Nullable String databaseFor(@Nullable String named) {
    return named == null
            || databases.isEmpty()
            || databases.get().stream().anyMatch(named::equalsIgnoreCase)
        ? named
        : database;
  }
}
