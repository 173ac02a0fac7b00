/**
 * What a template computes with: Python's values and rules on plain Java objects, and the
 * interfaces through which a context offers names. Uses {@code diagnostic}; start at {@link
 * dev.headrace.compiler.template.value.Values}.
 */
@NullMarked
package dev.headrace.compiler.template.value;

import org.jspecify.annotations.NullMarked;
