package dev.headrace.compiler.template;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Frame;
import dev.headrace.compiler.diagnostic.SourceSpan;

/**
 * Where a part of rendered text comes from.
 *
 * @param at the place in the rendered template
 * @param through the macro calls between {@code at} and the text, outermost first
 */
public record Origin(SourceSpan at, ImmutableList<Frame> through) {}
