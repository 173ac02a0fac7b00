/**
 * SQL as text: how an engine spells names and values. May use {@code node} and {@code diagnostic};
 * start at {@link dev.headrace.compiler.sql.Dialect}.
 */
@NullMarked
package dev.headrace.compiler.sql;

import org.jspecify.annotations.NullMarked;
