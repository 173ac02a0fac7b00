/**
 * Data tests: their names, the statement that counts failures, the verdict on its answer. Uses
 * {@code node}; start at {@link dev.headrace.compiler.datatest.TestQuery}.
 */
@NullMarked
package dev.headrace.compiler.datatest;

import org.jspecify.annotations.NullMarked;
