package dev.headrace.compiler.node;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;

/**
 * Something outside that reads what the project makes.
 *
 * @param type dashboard, notebook, analysis, ml or application
 * @param maturity low, medium or high, or null
 */
public record Exposure(
    Identity identity,
    String type,
    Owner owner,
    @Nullable String label,
    @Nullable String maturity,
    @Nullable String url,
    String description,
    ImmutableSet<String> tags,
    ImmutableMap<String, Object> meta,
    ConfigValues configValues,
    Dependencies dependencies)
    implements Node {

  /** Whom to ask. */
  public record Owner(@Nullable String name, @Nullable String email) {}
}
