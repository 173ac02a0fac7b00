package dev.headrace.compiler.node;

import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A templated {@code select} that becomes a relation.
 *
 * @param rawCode the template
 * @param checksum SHA-256 of the file's text, hex
 * @param version for one of several versions of a model, or null
 * @param latestVersion the version an unversioned {@code ref} means, or null
 * @param contract what its columns are held to, or null
 */
public record Model(
    Identity identity,
    ModelConfig config,
    RelationName relation,
    Documentation documentation,
    String rawCode,
    String checksum,
    Dependencies dependencies,
    @Nullable String version,
    @Nullable String latestVersion,
    ModelDeclarations declarations,
    @Nullable Contract contract)
    implements Node {
  /** Of which nothing more is declared. */
  public Model(
      Identity identity,
      ModelConfig config,
      RelationName relation,
      Documentation documentation,
      String rawCode,
      String checksum,
      Dependencies dependencies,
      @Nullable String version,
      @Nullable String latestVersion) {
    this(
        identity,
        config,
        relation,
        documentation,
        rawCode,
        checksum,
        dependencies,
        version,
        latestVersion,
        ModelDeclarations.NONE,
        null);
  }

  @Override
  public ImmutableSet<String> tags() {
    return config.tags();
  }

  @Override
  public ConfigValues configValues() {
    return config.values();
  }

  /** Where its template begins. */
  public SourceSpan at() {
    return identity.at();
  }
}
