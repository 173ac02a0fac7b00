/**
 * Specifications and a target become resolved nodes: configuration merged, relations named, every
 * {@code ref} a {@code NodeId}. May use every other package but {@code select} and {@code compile};
 * start at {@link dev.headrace.compiler.resolve.Resolver}.
 */
@NullMarked
package dev.headrace.compiler.resolve;

import org.jspecify.annotations.NullMarked;
