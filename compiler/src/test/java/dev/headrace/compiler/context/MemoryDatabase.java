package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.node.RelationName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A database of relations without rows that remembers what it was asked to do. */
final class MemoryDatabase implements Database {
  final Map<RelationName, RelationInfo> relations = new LinkedHashMap<>();
  final Map<RelationName, ImmutableList<ColumnInfo>> columns = new LinkedHashMap<>();
  final Map<String, QueryResult> results = new LinkedHashMap<>();
  final List<String> done = new ArrayList<>();

  void add(RelationName name, RelationInfo.Kind kind, ColumnInfo... itsColumns) {
    relations.put(name, new RelationInfo(name, kind));
    columns.put(name, ImmutableList.copyOf(itsColumns));
  }

  @Override
  public Optional<RelationInfo> relation(RelationName name) {
    return Optional.ofNullable(relations.get(name));
  }

  @Override
  public ImmutableList<ColumnInfo> columns(RelationName name) {
    return columns.getOrDefault(name, ImmutableList.of());
  }

  @Override
  public ImmutableList<RelationInfo> relations(@Nullable String database, String schema) {
    return relations.values().stream()
        .filter(relation -> relation.name().schema().equals(schema))
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public ImmutableList<String> schemas(@Nullable String database) {
    return relations.keySet().stream()
        .map(RelationName::schema)
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public boolean schemaExists(@Nullable String database, String schema) {
    return schemas(database).contains(schema);
  }

  @Override
  public void createSchema(@Nullable String database, String schema) {
    done.add("create schema " + schema);
  }

  @Override
  public void dropSchema(@Nullable String database, String schema) {
    done.add("drop schema " + schema);
  }

  @Override
  public void drop(RelationName name) {
    done.add("drop " + name);
  }

  @Override
  public void rename(RelationName from, RelationName to) {
    done.add("rename " + from + " to " + to);
  }

  @Override
  public void truncate(RelationName name) {
    done.add("truncate " + name);
  }

  @Override
  public QueryResult query(String sql, boolean autoBegin, boolean fetch, Mention mention) {
    done.add((autoBegin ? "begin and run " : "run ") + sql);
    return results.getOrDefault(sql, QueryResult.NONE);
  }

  @Override
  public void commit() {
    done.add("commit");
  }
}
