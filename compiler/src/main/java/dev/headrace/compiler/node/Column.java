package dev.headrace.compiler.node;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;

/**
 * A declared column.
 *
 * @param dataType as written, or null
 * @param quote whether its name must be quoted; null leaves it to the dialect
 * @param meta free values: null, Boolean, Long, Double, String, List, Map
 * @param constraints each as written
 */
public record Column(
    ColumnName name,
    String description,
    @Nullable String dataType,
    @Nullable Boolean quote,
    ImmutableSet<String> tags,
    ImmutableMap<String, Object> meta,
    ImmutableList<ImmutableMap<String, Object>> constraints) {
  /** Without constraints. */
  public Column(
      ColumnName name,
      String description,
      @Nullable String dataType,
      @Nullable Boolean quote,
      ImmutableSet<String> tags,
      ImmutableMap<String, Object> meta) {
    this(name, description, dataType, quote, tags, meta, ImmutableList.of());
  }
}
