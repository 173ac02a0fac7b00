package dev.headrace.runtime.adapter.snowflake.emulator;

/** Looks schemas and databases up. */
final class Schemas {
  private Schemas() {}

  static boolean stands(ObjectName schema, EmulatedSession session) {
    var sql =
        "SELECT 1 FROM duckdb_schemas() WHERE database_name = %s AND schema_name = %s"
            .formatted(
                Translation.literal(schema.database().stored()),
                Translation.literal(schema.schema().stored()));
    return !session.transaction().query(DuckSql.of(sql), session.zone()).rows().isEmpty();
  }

  /** Says which of the two is not there. */
  static void expect(ObjectName schema, EmulatedSession session) {
    if (!session.account().hasDatabase(schema.database())) {
      throw RefusedException.missing("Database", schema.database().shown());
    }
    if (!stands(schema, session)) {
      throw RefusedException.missing(
          "Schema", schema.database().shown() + "." + schema.schema().shown());
    }
  }
}
