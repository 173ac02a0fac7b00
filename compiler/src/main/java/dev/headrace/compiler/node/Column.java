package dev.headrace.compiler.node;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A declared column.
 *
 * @param dataType as written, or null
 * @param quote whether its name must be quoted; null leaves it to the dialect
 * @param meta free values: null, Boolean, Long, Double, String, List, Map
 * @param constraints each as written
 * @param docBlocks ids of the docs blocks its description uses
 * @param at where its name stands, or null
 */
public record Column(
    ColumnName name,
    String description,
    @Nullable String dataType,
    @Nullable Boolean quote,
    ImmutableSet<String> tags,
    ImmutableMap<String, Object> meta,
    ImmutableList<ImmutableMap<String, Object>> constraints,
    ImmutableList<String> docBlocks,
    @Nullable SourceSpan at) {
  /** Without constraints, docs blocks and a place. */
  public Column(
      ColumnName name,
      String description,
      @Nullable String dataType,
      @Nullable Boolean quote,
      ImmutableSet<String> tags,
      ImmutableMap<String, Object> meta) {
    this(
        name,
        description,
        dataType,
        quote,
        tags,
        meta,
        ImmutableList.of(),
        ImmutableList.of(),
        null);
  }
}
