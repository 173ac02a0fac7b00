package dev.headrace.compiler.parse;

import dev.headrace.compiler.context.Mention;

/** Something a template named, and where. */
public record Located<T>(T value, Mention mention) {}
