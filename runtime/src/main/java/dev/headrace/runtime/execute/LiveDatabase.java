package dev.headrace.runtime.execute;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.Database;
import dev.headrace.compiler.context.Mention;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.compiler.context.RelationInfo;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.runtime.adapter.Catalogue;
import dev.headrace.runtime.adapter.SchemaName;
import dev.headrace.runtime.adapter.Statements;
import dev.headrace.runtime.adapter.WarehouseException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers templates from the run's catalogue and, where that does not know, from the database. */
final class LiveDatabase implements Database {
  /** After such words the catalogue may no longer be true. */
  private static final Pattern READS =
      Pattern.compile(
          "(?is)(\\s|--[^\\n]*\\n|/\\*.*?\\*/)*(select|show|describe|explain|values|from|set)\\b[^;]*;?\\s*$");

  private static final Pattern CHANGES_CATALOGUE =
      Pattern.compile(
          "\\b(create|drop|alter|attach|detach)\\b(?!\\s+(unique\\s+)?index\\b)",
          Pattern.CASE_INSENSITIVE);

  private final Catalogue catalogue;
  private final Statements statements;
  private final Supplier<WarehouseSession> session;

  LiveDatabase(Warehouse warehouse, Supplier<WarehouseSession> session) {
    this.catalogue = warehouse.catalogue();
    this.statements = warehouse.adapter().statements();
    this.session = session;
  }

  static boolean changesCatalogue(String sql) {
    return CHANGES_CATALOGUE.matcher(sql).find();
  }

  /** Whether a statement surely stores nothing. */
  static boolean onlyReads(String sql) {
    return READS.matcher(sql).lookingAt();
  }

  @Override
  public Optional<RelationInfo> relation(RelationName name) {
    var asking = session.get();
    return asking.ownRelation(name).or(() -> catalogue.find(name, asking));
  }

  @Override
  public ImmutableList<ColumnInfo> columns(RelationName name) {
    return relation(name).isPresent() ? session.get().columns(name) : ImmutableList.of();
  }

  @Override
  public ImmutableList<RelationInfo> relations(@Nullable String database, String schema) {
    return catalogue.relations(new SchemaName(database, schema), session.get());
  }

  @Override
  public ImmutableList<String> schemas(@Nullable String database) {
    return catalogue.schemas(database, session.get());
  }

  @Override
  public boolean schemaExists(@Nullable String database, String schema) {
    return catalogue.hasSchema(new SchemaName(database, schema), session.get());
  }

  @Override
  public void createSchema(@Nullable String database, String schema) {
    var name = new SchemaName(database, schema);
    session.get().run(statements.createSchema(name));
    catalogue.forget();
  }

  @Override
  public void dropSchema(@Nullable String database, String schema) {
    session.get().run(statements.dropSchema(new SchemaName(database, schema)));
    catalogue.forget();
  }

  @Override
  public void drop(RelationName name) {
    var found = relation(name);
    if (found.isPresent()) {
      session.get().run(statements.drop(name, found.get().kind()));
      catalogue.forget();
    }
  }

  @Override
  public void rename(RelationName from, RelationName to) {
    var kind = relation(from).map(RelationInfo::kind).orElse(RelationInfo.Kind.TABLE);
    session.get().run(statements.rename(from, to, kind));
    catalogue.forget();
  }

  @Override
  public void truncate(RelationName name) {
    session.get().run(statements.truncate(name));
  }

  @Override
  public QueryResult query(String sql, boolean autoBegin, boolean fetch, Mention mention) {
    var used = session.get();
    if (autoBegin && !used.inTransaction()) {
      used.begin();
    }
    try {
      return fetch
          ? used.query(sql)
          : new QueryResult(ImmutableList.of(), ImmutableList.of(), used.run(sql));
    } catch (WarehouseException e) {
      throw e.at(mention.at(), mention.through());
    } finally {
      if (changesCatalogue(sql)) {
        catalogue.forget();
      }
    }
  }

  @Override
  public void commit() {
    if (session.get().inTransaction()) {
      session.get().commit();
    }
  }
}
