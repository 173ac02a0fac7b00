package dev.headrace.runtime.adapter.snowflake.emulator;

/** What kind of statement an answer says it is of, by Snowflake's numbers. */
enum StatementType {
  SELECT(0x1000),
  INSERT(0x3100),
  UPDATE(0x3200),
  DELETE(0x3300),
  MERGE(0x3400),
  COPY(0x3600),
  UNLOAD(0x3700),
  ALTER_SESSION(0x4100),
  USE(0x4300),
  SHOW(0x4400),
  DESCRIBE(0x4500),
  TRANSACTION(0x5000),
  DDL(0x6000),
  GET(0x7101),
  PUT(0x7102),
  LIST(0x7103),
  REMOVE(0x7104),
  MULTIPLE(0xA000);

  private final int id;

  StatementType(int id) {
    this.id = id;
  }

  int id() {
    return id;
  }
}
