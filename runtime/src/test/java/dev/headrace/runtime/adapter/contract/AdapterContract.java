package dev.headrace.runtime.adapter.contract;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** All that is expected of an engine, tried by whole commands in a project. */
public abstract class AdapterContract
    implements RelationContract,
        ContractContract,
        KeptContract,
        IncrementalContract,
        SeedContract,
        TestContract,
        SessionContract,
        FaultContract,
        TransferContract {
  @TempDir Path folder;
  private Bench bench;

  /**
   * The settings of a target that nothing has been built in yet, YAML in braces.
   *
   * @param folder of the project
   */
  protected abstract String target(Path folder);

  @BeforeEach
  final void openBench() {
    bench = new Bench(folder, target(folder));
  }

  /** Drops a schema with all that is in it, for an engine on which tests leave theirs behind. */
  protected final void dropSchema(String schema) {
    bench.dropSchema(schema);
  }

  @Override
  public final Bench bench() {
    return bench;
  }
}
