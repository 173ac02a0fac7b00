package dev.headrace.runtime.plugin;

import com.google.common.collect.ImmutableList;
import dev.headrace.runtime.adapter.Adapter;
import dev.headrace.runtime.adapter.duckdb.DuckDbAdapter;
import dev.headrace.runtime.adapter.postgres.PostgresAdapter;
import dev.headrace.runtime.adapter.snowflake.SnowflakeAdapter;
import dev.headrace.runtime.materialize.IncrementalMaterialization;
import dev.headrace.runtime.materialize.Materialization;
import dev.headrace.runtime.materialize.TableMaterialization;
import dev.headrace.runtime.materialize.ViewMaterialization;

/** The parts that come with the program. */
public final class BuiltIns implements Plugin {
  @Override
  public ImmutableList<Adapter> adapters() {
    return ImmutableList.of(new DuckDbAdapter(), new PostgresAdapter(), new SnowflakeAdapter());
  }

  @Override
  public ImmutableList<Materialization> materializations() {
    return ImmutableList.of(
        new ViewMaterialization(), new TableMaterialization(), new IncrementalMaterialization());
  }
}
