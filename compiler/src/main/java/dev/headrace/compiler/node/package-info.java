/**
 * The domain: resolved nodes, their names and their typed configuration. Uses only {@code
 * diagnostic}; start at {@link dev.headrace.compiler.node.Node}.
 */
@NullMarked
package dev.headrace.compiler.node;

import org.jspecify.annotations.NullMarked;
