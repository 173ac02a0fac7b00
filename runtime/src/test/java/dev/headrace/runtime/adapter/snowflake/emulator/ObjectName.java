package dev.headrace.runtime.adapter.snowflake.emulator;

/** The whole name of a relation, or of anything else in a schema. */
record ObjectName(Name database, Name schema, Name name) {
  String sql() {
    return schemaSql() + "." + name.sql();
  }

  String schemaSql() {
    return database.sql() + "." + schema.sql();
  }

  ObjectName with(Name other) {
    return new ObjectName(database, schema, other);
  }

  /** As it stands in messages. */
  @Override
  public String toString() {
    return database.shown() + "." + schema.shown() + "." + name.shown();
  }
}
