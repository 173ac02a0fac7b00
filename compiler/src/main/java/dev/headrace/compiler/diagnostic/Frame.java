package dev.headrace.compiler.diagnostic;

/**
 * One step of the chain of macro calls that led to a place.
 *
 * @param macro the macro's name
 * @param at the place inside that macro
 */
public record Frame(String macro, SourceSpan at) {}
