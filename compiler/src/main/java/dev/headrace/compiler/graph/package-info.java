/**
 * Who reads whom: order, cycles, what a failure blocks. The only package that knows JGraphT; uses
 * {@code node} and {@code diagnostic}. Start at {@link dev.headrace.compiler.graph.NodeGraph}.
 */
@NullMarked
package dev.headrace.compiler.graph;

import org.jspecify.annotations.NullMarked;
