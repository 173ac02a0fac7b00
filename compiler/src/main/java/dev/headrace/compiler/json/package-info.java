/**
 * JSON text and values. The only package that knows Jackson; uses {@code diagnostic}; start at
 * {@link dev.headrace.compiler.json.Json}.
 */
@NullMarked
package dev.headrace.compiler.json;

import org.jspecify.annotations.NullMarked;
