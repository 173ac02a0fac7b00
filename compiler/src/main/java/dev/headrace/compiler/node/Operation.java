package dev.headrace.compiler.node;

import com.google.common.collect.ImmutableSet;

/**
 * A statement of the project that runs before or after all nodes.
 *
 * @param index its place among those of the same kind and package, 0-based
 */
public record Operation(
    Identity identity, When when, int index, String rawCode, Dependencies dependencies)
    implements Node {

  /** At which end of a run. */
  public enum When {
    START("on-run-start"),
    END("on-run-end");

    private final String label;

    When(String label) {
      this.label = label;
    }

    /** As written in the project file. */
    public String label() {
      return label;
    }
  }

  @Override
  public ImmutableSet<String> tags() {
    return ImmutableSet.of(when.label());
  }

  @Override
  public ConfigValues configValues() {
    return ConfigValues.NONE;
  }
}
