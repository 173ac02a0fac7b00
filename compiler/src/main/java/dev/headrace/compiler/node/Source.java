package dev.headrace.compiler.node;

import com.google.common.collect.ImmutableSet;

/**
 * A relation the project reads and does not make.
 *
 * @param sourceName the first argument of {@code source}
 * @param sourceDescription the description of the group of tables
 * @param loader what fills it, for people
 */
public record Source(
    Identity identity,
    String sourceName,
    String sourceDescription,
    String loader,
    SourceConfig config,
    RelationName relation,
    Documentation documentation)
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
