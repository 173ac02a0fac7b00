package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * What a properties file says of something outside that reads what the project makes.
 *
 * @param type dashboard, notebook, analysis, ml or application
 * @param dependsOn calls as written, for example {@code ref('orders')}
 * @param config {@code enabled}, {@code tags}, {@code meta}
 */
public record ExposureProperties(
    Text name,
    Text type,
    @Nullable Text ownerName,
    @Nullable Text ownerEmail,
    @Nullable Text label,
    @Nullable Text maturity,
    @Nullable Text url,
    Text description,
    ImmutableList<Text> dependsOn,
    ConfigLayer config,
    SourceSpan at) {}
