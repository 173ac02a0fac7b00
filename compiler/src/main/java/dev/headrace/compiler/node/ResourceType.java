package dev.headrace.compiler.node;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Locale;

/** The kinds of nodes, by the words used on the command line and in artifacts. */
public enum ResourceType {
  MODEL,
  SEED,
  SNAPSHOT,
  SOURCE,
  TEST,
  UNIT_TEST,
  EXPOSURE,
  ANALYSIS,
  OPERATION;

  private static final ImmutableMap<String, ResourceType> BY_LABEL =
      Arrays.stream(values()).collect(toImmutableMap(ResourceType::label, type -> type));

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The kind a word means. */
  static ResourceType of(String label) {
    var type = BY_LABEL.get(label);
    if (type == null) {
      throw new IllegalArgumentException("not a kind of node: " + label);
    }
    return type;
  }

  /** {@code model}, {@code unit_test}, ... */
  public String label() {
    return label;
  }
}
