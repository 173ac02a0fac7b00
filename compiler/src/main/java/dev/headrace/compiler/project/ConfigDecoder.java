package dev.headrace.compiler.project;

import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.ModelConfig;
import dev.headrace.compiler.node.SeedConfig;
import dev.headrace.compiler.node.SourceConfig;
import dev.headrace.compiler.node.TestConfig;

/** Makes typed configuration of merged layers; what is wrong gets its default and a diagnostic. */
public final class ConfigDecoder {
  private final Diagnostics diagnostics;

  public ConfigDecoder(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Of a model or a snapshot. */
  public ModelConfig model(MergedConfig merged) {
    return Pending.pending(merged, diagnostics);
  }

  public SeedConfig seed(MergedConfig merged) {
    return Pending.pending(merged, diagnostics);
  }

  public SourceConfig source(MergedConfig merged) {
    return Pending.pending(merged, diagnostics);
  }

  public TestConfig test(MergedConfig merged) {
    return Pending.pending(merged, diagnostics);
  }

  /** Of an analysis or an exposure: what artifacts show. */
  public ConfigValues values(MergedConfig merged) {
    return Pending.pending(merged, diagnostics);
  }
}
