package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A generic test as it stands under a node or a column.
 *
 * @param test the test's name as written, with its package where that is given: {@code
 *     dbt_utils.at_least_one}
 * @param arguments in the order written, nothing evaluated
 * @param name the name asked for, or null
 * @param description or null
 * @param config {@code config:} and the keys that may stand beside it, such as {@code severity}
 */
public record TestProperties(
    Text test,
    ImmutableList<YamlMap.Entry> arguments,
    @Nullable Text name,
    @Nullable Text description,
    ConfigLayer config,
    SourceSpan at) {}
