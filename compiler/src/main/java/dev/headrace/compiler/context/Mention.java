package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Frame;
import dev.headrace.compiler.diagnostic.SourceSpan;

/**
 * The place in a template where something is named.
 *
 * @param at the outermost place
 * @param through the macro calls between, outermost first
 */
public record Mention(SourceSpan at, ImmutableList<Frame> through) {}
