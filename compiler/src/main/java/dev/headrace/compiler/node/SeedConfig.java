package dev.headrace.compiler.node;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;

/**
 * A seed's configuration after all layers are merged.
 *
 * @param quoteColumns whether column names are quoted; null leaves it to the engine
 * @param columnTypes SQL type by column name
 * @param delimiter one character
 * @param fullRefresh overrides the command's {@code --full-refresh}, or null
 * @param timezone the IANA zone of the folder or project, or null
 */
public record SeedConfig(
    boolean enabled,
    @Nullable String alias,
    @Nullable String schema,
    @Nullable String database,
    ImmutableSet<String> tags,
    ImmutableMap<String, Object> meta,
    ImmutableList<Hook> preHooks,
    ImmutableList<Hook> postHooks,
    @Nullable Boolean quoteColumns,
    ImmutableMap<String, String> columnTypes,
    String delimiter,
    @Nullable Boolean fullRefresh,
    ModelConfig.PersistDocs persistDocs,
    @Nullable String timezone,
    ConfigValues values) {}
