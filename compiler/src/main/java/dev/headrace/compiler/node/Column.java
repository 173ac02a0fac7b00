package dev.headrace.compiler.node;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;

/**
 * A declared column.
 *
 * @param dataType as written, or null
 * @param quote whether its name must be quoted; null leaves it to the dialect
 * @param meta free values: null, Boolean, Long, Double, String, List, Map
 */
public record Column(
    ColumnName name,
    String description,
    @Nullable String dataType,
    @Nullable Boolean quote,
    ImmutableSet<String> tags,
    ImmutableMap<String, Object> meta) {}
