package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table or view that stands, and what is known of it.
 *
 * @param rows how many it holds, null for a view
 */
record Relation(ObjectName name, Note note, boolean temporary, @Nullable String rows) {

  static Optional<Relation> find(ObjectName name, EmulatedSession session) {
    var temporary = session.temporaries().contains(name);
    var sql =
        """
        SELECT 'TABLE', comment, estimated_size FROM duckdb_tables()
        WHERE database_name = %1$s AND schema_name = %2$s AND table_name = %3$s
        UNION ALL SELECT 'VIEW', comment, NULL FROM duckdb_views()
        WHERE database_name = %1$s AND schema_name = %2$s AND view_name = %3$s\
        """
            .formatted(
                Translation.literal(temporary ? "temp" : name.database().stored()),
                Translation.literal(temporary ? "main" : name.schema().stored()),
                Translation.literal(name.name().stored()));
    return session.transaction().query(DuckSql.of(sql), session.zone()).rows().stream()
        .map(row -> new Relation(name, Note.read(row.get(1), row.get(0)), temporary, row.get(2)))
        .findFirst();
  }

  static Relation get(ObjectName name, EmulatedSession session) {
    return find(name, session)
        .orElseThrow(() -> {
          Schemas.expect(name, session);
          return RefusedException.missing("Object", name);
        });
  }

  Relation as(String kind) {
    expect(kind);
    return this;
  }

  /** It must be of that kind, as a statement names it. */
  void expect(String kind) {
    if (!note.kind().equals(kind)) {
      throw new RefusedException(
          2203,
          "02000",
          "SQL compilation error:\nObject found is of type '%s', not specified type '%s'."
              .formatted(note.kind(), kind));
    }
  }

  String sql(EmulatedSession session) {
    return session.sql(name);
  }

  /** DuckDB's word for what it is. */
  String word() {
    return note.isView() ? "VIEW" : "TABLE";
  }

  /** Keeps something else of it from here on. */
  void note(Note other, EmulatedSession session) {
    session.transaction().define(ImmutableList.of(remembering(sql(session), other)));
  }

  static DuckSql remembering(String relation, Note note) {
    return DuckSql.of(
        "COMMENT ON %s %s IS %s"
            .formatted(
                note.isView() ? "VIEW" : "TABLE", relation, Translation.literal(note.json())));
  }
}
