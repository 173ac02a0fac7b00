package dev.headrace.runtime.adapter;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.compiler.context.RelationInfo;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.sql.QueryComment;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with a database, used by one thread at a time; only {@link #cancel} may come from
 * another. Every method throws {@link WarehouseException}.
 */
public interface Session extends AutoCloseable {
  /** Runs one or more statements and drops their rows. */
  QueryResult.Response run(String sql);

  /** Runs one or more statements; the rows are the last one's. */
  QueryResult query(String sql);

  /**
   * Runs one query and hands its rows on as they come, so that memory does not grow with their
   * number. Nothing else is asked of the session meanwhile.
   */
  void read(String sql, RowReader reader);

  /** Puts rows into a table that stands; the response counts them. */
  QueryResult.Response load(Load load);

  /** What is sent with each statement from here on. */
  void comment(QueryComment comment);

  /** What the engine has warned of since this was last asked, for people. */
  default ImmutableList<String> warnings() {
    return ImmutableList.of();
  }

  /**
   * What it has sent without being asked to since this was last called, where that can be named.
   */
  default ImmutableList<SentStatement> unasked() {
    return ImmutableList.of();
  }

  /** What names the last statement in the engine's own records; empty where it has no names. */
  default String queryId() {
    return "";
  }

  /** What a node's configuration says of the statements from here on, where the engine asks. */
  default void adopt(ConfigValues config) {}

  /** Whether the database can no longer be reached through this session. */
  default boolean isLost() {
    return false;
  }

  void begin();

  /** Makes the transaction's changes seen. When that fails, nothing of it is. */
  void commit();

  /** Undoes the open transaction; does nothing when there is none. */
  void rollback();

  boolean inTransaction();

  /** In their order; the relation must stand. */
  ImmutableList<ColumnInfo> columns(RelationName relation);

  /** The schemas of a catalogue. */
  ImmutableList<String> schemas(@Nullable String database);

  /** Every relation of the schemas. */
  ImmutableList<RelationInfo> relations(Collection<SchemaName> schemas);

  /** Every relation of the schemas with its columns and comments. */
  ImmutableList<RelationDescription> describe(Collection<SchemaName> schemas);

  /** Who but its owner may do what with a relation, by privilege, in small letters. */
  ImmutableSetMultimap<String, String> grants(RelationInfo relation);

  /**
   * From here on the engine reckons local dates and times in that zone.
   *
   * @param zone an IANA name, or empty for the engine's own
   */
  void timezone(String zone);

  /** Ends the statement that runs now, if one does, and refuses any after it but a rollback. */
  void cancel();

  @Override
  void close();
}
