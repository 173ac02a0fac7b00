package dev.headrace.runtime.adapter.duckdb;

import dev.headrace.runtime.adapter.contract.AdapterContract;
import java.nio.file.Path;

final class DuckDbContractIT extends AdapterContract {
  @Override
  protected String target(Path folder) {
    return "{type: duckdb, path: '%s', schema: main, threads: 2}"
        .formatted(folder.resolve("shop.duckdb"));
  }
}
