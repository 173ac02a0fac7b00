package dev.headrace.runtime.adapter.duckdb;

import dev.headrace.runtime.adapter.contract.AdapterContract;
import java.nio.file.Path;

final class DuckDbContractIT extends AdapterContract {
  @Override
  protected String target(Path folder) {
    return "{type: duckdb, path: shop.duckdb, schema: main, threads: 2}";
  }
}
