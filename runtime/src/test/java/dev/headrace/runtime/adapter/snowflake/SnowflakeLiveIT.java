package dev.headrace.runtime.adapter.snowflake;

import dev.headrace.runtime.adapter.contract.AdapterContract;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The whole contract on a real account, each test in a schema of its own. */
@EnabledIfEnvironmentVariable(
    named = LiveAccount.VARIABLE,
    matches = ".+",
    disabledReason = "needs a Snowflake account, which costs money")
final class SnowflakeLiveIT extends AdapterContract {
  private final String schema =
      ("headrace_test_" + UUID.randomUUID().toString().replace("-", "")).toUpperCase(Locale.ROOT);

  @Override
  protected String target(Path folder) {
    return LiveAccount.ofEnvironment().target(schema);
  }

  @AfterEach
  void dropSchema() {
    dropSchema(schema);
  }
}
