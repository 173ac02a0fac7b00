package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where one login works: its role, place and parameters, its temporary tables and its transaction.
 * Its statements run one at a time, each holding the session's monitor.
 */
final class EmulatedSession implements AutoCloseable {
  private final Account account;
  private final long id;
  private final Name user;
  private final Transaction transaction;
  private final Map<String, String> parameters = new TreeMap<>();
  private final Set<ObjectName> temporaries = new HashSet<>();
  private @Nullable Name role;
  private @Nullable Name warehouse;
  private @Nullable Name database;
  private @Nullable Name schema;

  EmulatedSession(Account account, Name user) {
    this.account = account;
    this.id = account.newSession();
    this.user = user;
    this.transaction = new Transaction(account.connect());
    parameters.put("AUTOCOMMIT", "true");
    parameters.put("TIMEZONE", "Etc/UTC");
  }

  Account account() {
    return account;
  }

  long id() {
    return id;
  }

  Transaction transaction() {
    return transaction;
  }

  /** In capitals; values as they were given. */
  Map<String, String> parameters() {
    return parameters;
  }

  void set(String parameter, String value) {
    var name = parameter.toUpperCase(Locale.ROOT);
    if (name.equals("TIMEZONE")) {
      transaction.set("SET TimeZone = " + Translation.literal(value));
    }
    if (name.equals("STATEMENT_TIMEOUT_IN_SECONDS")) {
      transaction.limit(Duration.ofSeconds(Long.parseLong(value)));
    }
    if (name.equals("AUTOCOMMIT") && value.equalsIgnoreCase("true")) {
      transaction.commit();
    }
    parameters.put(name, value);
  }

  void unset(String parameter) {
    var name = parameter.toUpperCase(Locale.ROOT);
    if (name.equals("TIMEZONE")) {
      set(name, "Etc/UTC");
    } else {
      parameters.remove(name);
    }
  }

  Optional<String> queryTag() {
    return Optional.ofNullable(parameters.get("QUERY_TAG")).filter(tag -> !tag.isEmpty());
  }

  ZoneId zone() {
    return ZoneId.of(parameters.getOrDefault("TIMEZONE", "Etc/UTC"));
  }

  /** Begins a transaction if one is needed. */
  void beforeChange() {
    if (parameters.getOrDefault("AUTOCOMMIT", "true").equalsIgnoreCase("false")) {
      transaction.begin();
    }
  }

  Optional<Name> role() {
    return Optional.ofNullable(role);
  }

  void role(@Nullable Name name) {
    role = name;
  }

  Optional<Name> warehouse() {
    return Optional.ofNullable(warehouse);
  }

  void warehouse(@Nullable Name name) {
    warehouse = name;
  }

  Optional<Name> database() {
    return Optional.ofNullable(database);
  }

  Optional<Name> schema() {
    return Optional.ofNullable(schema);
  }

  /** Where names without a schema are looked for from here on. */
  void place(@Nullable Name inDatabase, @Nullable Name inSchema) {
    database = inDatabase;
    schema = inSchema;
    var path = inDatabase == null || inSchema == null ? "" : quoted(inDatabase, inSchema) + ",";
    transaction.set("SET search_path = " + Translation.literal(path + "memory.main"));
  }

  /** As far as what is named is there. */
  void placeIfThere(Name inDatabase, Name inSchema) {
    if (!account.hasDatabase(inDatabase)) {
      throw RefusedException.missing("Database", inDatabase.shown());
    }
    var whole = new ObjectName(inDatabase, inSchema, inSchema);
    if (Schemas.stands(whole, this)) {
      place(inDatabase, inSchema);
    } else {
      place(inDatabase, null);
    }
  }

  private static String quoted(Name database, Name schema) {
    return database.sql() + "." + schema.sql();
  }

  Set<ObjectName> temporaries() {
    return temporaries;
  }

  /** The whole name of what a statement names by its last one, two or three parts. */
  ObjectName resolve(ImmutableList<Name> chain) {
    var name = chain.getLast();
    return switch (chain.size()) {
      case 1 -> new ObjectName(currentDatabase(), currentSchema(), name);
      case 2 -> new ObjectName(currentDatabase(), chain.get(0), name);
      case 3 -> new ObjectName(chain.get(0), chain.get(1), name);
      default -> throw RefusedException.missing("Object", name);
    };
  }

  /** A schema's name with its database, which may have been left out. */
  ObjectName resolveSchema(ImmutableList<Name> chain) {
    var database = chain.size() > 1 ? chain.getFirst() : currentDatabase();
    return new ObjectName(database, chain.getLast(), chain.getLast());
  }

  Name currentDatabase() {
    return database()
        .orElseThrow(() ->
            new RefusedException(
                90105,
                "22000",
                "Cannot perform operation. This session does not have a current database. Call"
                    + " 'USE DATABASE', or use a qualified name."));
  }

  private Name currentSchema() {
    return schema()
        .orElseThrow(() ->
            new RefusedException(
                90106,
                "22000",
                "Cannot perform operation. This session does not have a current schema. Call"
                    + " 'USE SCHEMA', or use a qualified name."));
  }

  /** A relation that a statement names, as DuckDB finds it. */
  String relationSql(ImmutableList<Name> chain) {
    if (chain.size() == 1) {
      // It may be what the statement itself named with the word `with`.
      return chain.getFirst().sql();
    }
    return sql(resolve(chain));
  }

  /** Temporary tables stand in no schema there. */
  String sql(ObjectName name) {
    if (temporaries.contains(name)) {
      return "temp.main." + name.name().sql();
    }
    if (name.schema().equals(Account.INFORMATION_SCHEMA)) {
      return name.database().sql() + "." + Account.INFORMATION_SCHEMA_SQL + "." + name.name().sql();
    }
    return name.sql();
  }

  /** A name in an expression, whose last part is a column's. */
  String columnSql(ImmutableList<Name> chain) {
    var written = new StringBuilder();
    var columns = chain;
    if (chain.size() > 2 && chain.size() < 5) {
      var relation = resolve(chain.subList(0, chain.size() - 1));
      if (temporaries.contains(relation)) {
        written.append("temp.main.");
        columns = chain.subList(chain.size() - 2, chain.size());
      }
    }
    for (var name : columns) {
      written.append(name.sql()).append('.');
    }
    return written.substring(0, written.length() - 1);
  }

  /** What functions about the session and the account give, as SQL. */
  Optional<String> said(String function) {
    return switch (function) {
      case "CURRENT_ROLE" -> Optional.of(literal(role));
      case "CURRENT_WAREHOUSE" -> Optional.of(literal(warehouse));
      case "CURRENT_DATABASE" -> Optional.of(literal(database));
      case "CURRENT_SCHEMA" -> Optional.of(literal(schema));
      case "CURRENT_USER" -> Optional.of(literal(user));
      case "CURRENT_SESSION" -> Optional.of("'" + id + "'");
      case "CURRENT_ACCOUNT" -> Optional.of("'EMULATED'");
      case "CURRENT_ACCOUNT_NAME" -> Optional.of("'EMULATED'");
      case "CURRENT_ORGANIZATION_NAME" -> Optional.of("'TESTS'");
      case "CURRENT_REGION" -> Optional.of("'LOOPBACK'");
      case "CURRENT_VERSION" -> Optional.of("'" + Parameters.VERSION + "'");
      case "CURRENT_CLIENT" -> Optional.of("'JDBC'");
      default -> Optional.empty();
    };
  }

  private static String literal(@Nullable Name name) {
    return name == null ? "CAST(NULL AS VARCHAR)" : Translation.literal(name.text());
  }

  @Override
  public void close() {
    transaction.cancel();
    synchronized (this) {
      transaction.close();
    }
  }
}
