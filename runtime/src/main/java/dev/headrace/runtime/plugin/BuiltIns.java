package dev.headrace.runtime.plugin;

import com.google.common.collect.ImmutableList;
import dev.headrace.runtime.adapter.Adapter;
import dev.headrace.runtime.adapter.Drivers;
import dev.headrace.runtime.adapter.duckdb.DuckDbAdapter;
import dev.headrace.runtime.adapter.postgres.PostgresAdapter;
import dev.headrace.runtime.adapter.snowflake.SnowflakeAdapter;
import dev.headrace.runtime.materialize.IncrementalMaterialization;
import dev.headrace.runtime.materialize.KeptMaterialization;
import dev.headrace.runtime.materialize.Materialization;
import dev.headrace.runtime.materialize.TableMaterialization;
import dev.headrace.runtime.materialize.ViewMaterialization;
import java.util.Map;
import java.util.function.Consumer;

/** The parts that come with the program. */
public final class BuiltIns implements Plugin {
  private final Drivers drivers;

  private BuiltIns(Drivers drivers) {
    this.drivers = drivers;
  }

  /**
   * With the drivers that are apart where the program stands.
   *
   * @param environment of the programs that fetch them
   * @param says is told what takes long
   */
  public static BuiltIns of(
      Installation installation, Map<String, String> environment, Consumer<String> says) {
    return new BuiltIns(new DriverFolders(installation, environment, says));
  }

  @Override
  public ImmutableList<Adapter> adapters() {
    return ImmutableList.of(
        new DuckDbAdapter(), new PostgresAdapter(), new SnowflakeAdapter(drivers));
  }

  @Override
  public ImmutableList<Materialization> materializations() {
    return ImmutableList.of(
        new ViewMaterialization(),
        new TableMaterialization(),
        new IncrementalMaterialization(),
        KeptMaterialization.MATERIALIZED_VIEW,
        KeptMaterialization.DYNAMIC_TABLE);
  }
}
