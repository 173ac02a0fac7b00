package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * What a properties file says of a column.
 *
 * @param description empty text where there is none
 * @param dataType as written, or null
 * @param quote whether the name must be quoted; null leaves it to the engine
 * @param config {@code tags} and {@code meta}, from {@code config:} or beside it
 * @param constraints as written
 */
public record ColumnProperties(
    Text name,
    Text description,
    @Nullable Text dataType,
    @Nullable Boolean quote,
    ConfigLayer config,
    ImmutableList<TestProperties> dataTests,
    ImmutableList<YamlValue> constraints,
    SourceSpan at) {}
