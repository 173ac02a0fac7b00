package dev.headrace.compiler.template;

import dev.headrace.compiler.diagnostic.SourceSpan;

/**
 * A named block that stands for a resource.
 *
 * @param kind {@code snapshot}, {@code docs} or {@code materialization}
 * @param name the resource's name
 * @param body the raw text between the tags
 * @param at where the opening tag stands
 * @param bodyLine the line of the body's first character, 1-based
 * @param bodyColumn its column, 1-based
 */
public record Block(
    String kind, String name, String body, SourceSpan at, int bodyLine, int bodyColumn) {}
