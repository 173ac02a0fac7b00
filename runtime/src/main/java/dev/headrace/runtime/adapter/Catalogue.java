package dev.headrace.runtime.adapter;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.RelationInfo;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.sql.Dialect;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the database, read once per schema and kept up to date by what the run does. Safe
 * for use by many threads.
 */
public final class Catalogue {
  private final Dialect dialect;
  private final @Nullable String database;
  private final Map<SchemaName, Map<String, RelationInfo>> schemas = new HashMap<>();
  private final Map<String, Set<String>> schemaNames = new HashMap<>();

  /**
   * @param database the catalogue meant where a name has none, or null where the engine has one
   *     only
   */
  public Catalogue(Dialect dialect, @Nullable String database) {
    this.dialect = dialect;
    this.database = database;
  }

  /** Reads the schemas that are not known yet, together. */
  public synchronized void load(Collection<SchemaName> wanted, Session session) {
    var missing = new LinkedHashSet<SchemaName>();
    for (var schema : wanted) {
      if (!schemas.containsKey(key(schema))) {
        missing.add(key(schema));
      }
    }
    if (missing.isEmpty()) {
      return;
    }
    var relations = session.relations(missing);
    missing.forEach(schema -> schemas.put(schema, new LinkedHashMap<>()));
    for (var relation : relations) {
      known(SchemaName.of(relation.name())).put(key(relation.name()), relation);
    }
  }

  /** The relation of a name, however it is written. */
  public synchronized Optional<RelationInfo> find(RelationName name, Session session) {
    load(ImmutableList.of(SchemaName.of(name)), session);
    return Optional.ofNullable(known(SchemaName.of(name)).get(key(name)));
  }

  /** Whether both names are of one relation. */
  public boolean same(RelationName one, RelationName other) {
    return key(one).equals(key(other)) && key(SchemaName.of(one)).equals(key(SchemaName.of(other)));
  }

  public synchronized ImmutableList<RelationInfo> relations(SchemaName schema, Session session) {
    load(ImmutableList.of(schema), session);
    return ImmutableList.copyOf(known(schema).values());
  }

  public synchronized ImmutableList<String> schemas(@Nullable String database, Session session) {
    return ImmutableList.copyOf(names(database, session));
  }

  public synchronized boolean hasSchema(SchemaName schema, Session session) {
    return names(schema.database(), session).stream()
        .anyMatch(name -> folded(name).equals(folded(schema.name())));
  }

  public synchronized void schemaCreated(SchemaName schema, Session session) {
    names(schema.database(), session).add(schema.name());
  }

  /** A relation was made or replaced. */
  public synchronized void put(RelationInfo relation) {
    var known = schemas.get(key(SchemaName.of(relation.name())));
    if (known != null) {
      known.put(key(relation.name()), relation);
    }
  }

  /** A relation was dropped. */
  public synchronized void remove(RelationName name) {
    var known = schemas.get(key(SchemaName.of(name)));
    if (known != null) {
      known.remove(key(name));
    }
  }

  /** Something was done whose effects are not known; what is asked next is read again. */
  public synchronized void forget() {
    schemas.clear();
    schemaNames.clear();
  }

  private Set<String> names(@Nullable String database, Session session) {
    return schemaNames.computeIfAbsent(
        key(new SchemaName(database, "")).toString(),
        unread -> new LinkedHashSet<>(session.schemas(database)));
  }

  private Map<String, RelationInfo> known(SchemaName schema) {
    return schemas.computeIfAbsent(key(schema), unread -> new LinkedHashMap<>());
  }

  private SchemaName key(SchemaName schema) {
    var within = schema.database() == null ? database : schema.database();
    return new SchemaName(within == null ? null : folded(within), folded(schema.name()));
  }

  private String key(RelationName name) {
    return folded(name.identifier());
  }

  /** Names the engine takes for the same are the same. */
  private String folded(String identifier) {
    if (dialect.folding() == Dialect.Folding.CASE_INSENSITIVE) {
      return identifier.toLowerCase(Locale.ROOT);
    }
    if (dialect.quotesByDefault()) {
      return identifier;
    }
    return dialect.folding() == Dialect.Folding.UPPER
        ? identifier.toUpperCase(Locale.ROOT)
        : identifier.toLowerCase(Locale.ROOT);
  }
}
