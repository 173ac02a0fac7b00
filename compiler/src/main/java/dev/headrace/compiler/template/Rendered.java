package dev.headrace.compiler.template;

/**
 * What a template became.
 *
 * @param text the text
 * @param sourceMap where each part of it comes from
 */
public record Rendered(String text, SourceMap sourceMap) {}
