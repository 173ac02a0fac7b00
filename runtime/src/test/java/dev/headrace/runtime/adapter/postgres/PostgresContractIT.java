package dev.headrace.runtime.adapter.postgres;

import com.google.common.base.Joiner;
import dev.headrace.runtime.adapter.contract.AdapterContract;
import java.nio.file.Path;
import java.util.HashMap;

final class PostgresContractIT extends AdapterContract {
  @Override
  protected String target(Path folder) {
    var settings = new HashMap<>(PostgresServer.newDatabase().settings("shop"));
    settings.put("threads", 2);
    settings.replace("password", "'" + settings.get("password") + "'");
    return Joiner.on(", ")
        .withKeyValueSeparator(": ")
        .join(settings)
        .transform(all -> "{" + all + "}");
  }
}
