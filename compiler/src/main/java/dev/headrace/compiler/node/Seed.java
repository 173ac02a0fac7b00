package dev.headrace.compiler.node;

import com.google.common.collect.ImmutableSet;

/**
 * A CSV file of the project that becomes a table.
 *
 * @param checksum SHA-256 of the file, hex
 * @param file path relative to the root project's folder
 */
public record Seed(
    Identity identity,
    SeedConfig config,
    RelationName relation,
    Documentation documentation,
    String checksum,
    String file)
    implements Node {
  @Override
  public ImmutableSet<String> tags() {
    return config.tags();
  }

  @Override
  public ConfigValues configValues() {
    return config.values();
  }
}
