package dev.headrace.compiler.node;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.SourceSpan;

/**
 * What every node has: its names and its place.
 *
 * @param name what a {@code ref} calls it; with {@code relation_from_path}, {@code schema.table}
 * @param packageName the project or package it belongs to
 * @param fqn package, folders below the resource path, name
 * @param path relative to its resource folder, for example {@code marts/orders.sql}
 * @param originalFilePath relative to its package's root, for example {@code
 *     models/marts/orders.sql}
 * @param at where it is defined, relative to the root project
 */
public record Identity(
    NodeId id,
    String name,
    String packageName,
    ImmutableList<String> fqn,
    String path,
    String originalFilePath,
    SourceSpan at) {}
