package dev.headrace.compiler.node;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.SourceSpan;

/**
 * A model's promise to have the columns that are declared, in their order and of their types.
 *
 * @param aliasTypes whether names of types that the engine does not have stand for some it has
 * @param constraints those of the columns in their order, then the model's
 * @param at where the model is declared
 */
public record Contract(boolean aliasTypes, ImmutableList<Constraint> constraints, SourceSpan at) {}
