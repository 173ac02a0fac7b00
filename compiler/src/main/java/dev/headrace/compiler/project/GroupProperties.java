package dev.headrace.compiler.project;

import org.jspecify.annotations.Nullable;

/**
 * What a properties file says of a group.
 *
 * @param config {@code meta}
 */
public record GroupProperties(
    Text name,
    @Nullable Text ownerName,
    @Nullable Text ownerEmail,
    Text description,
    ConfigLayer config) {}
