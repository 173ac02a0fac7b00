package dev.headrace.runtime.adapter.snowflake;

import dev.headrace.runtime.adapter.contract.AdapterContract;
import dev.headrace.runtime.adapter.snowflake.emulator.SnowflakeEmulator;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The real driver talks to the emulator, or else to the account that is named. */
final class SnowflakeContractIT extends AdapterContract {
  private static SnowflakeEmulator emulator;

  @BeforeAll
  static void start() {
    emulator = SnowflakeEmulator.start();
  }

  @AfterAll
  static void close() {
    emulator.close();
  }

  @Override
  protected String target(Path folder) {
    return emulator.target("test_" + UUID.randomUUID().toString().replace("-", ""));
  }
}
