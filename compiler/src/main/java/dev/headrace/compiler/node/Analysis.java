package dev.headrace.compiler.node;

import com.google.common.collect.ImmutableSet;

/** A templated query that is compiled and never run. */
public record Analysis(
    Identity identity,
    String rawCode,
    String checksum,
    ImmutableSet<String> tags,
    ConfigValues configValues,
    Documentation documentation,
    Dependencies dependencies)
    implements Node {}
