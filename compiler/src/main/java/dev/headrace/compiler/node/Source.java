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
    Documentation documentation,
    SourceDeclarations declarations)
    implements Node {
  /** Of which nothing more is declared. */
  public Source(
      Identity identity,
      String sourceName,
      String sourceDescription,
      String loader,
      SourceConfig config,
      RelationName relation,
      Documentation documentation) {
    this(
        identity,
        sourceName,
        sourceDescription,
        loader,
        config,
        relation,
        documentation,
        SourceDeclarations.NONE);
  }

  @Override
  public ImmutableSet<String> tags() {
    return config.tags();
  }

  @Override
  public ConfigValues configValues() {
    return config.values();
  }
}
