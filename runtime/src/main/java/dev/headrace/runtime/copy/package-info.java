/**
 * What changes while rows go from one target to another: types that are kept, values that are
 * masked. Knows no database; start at {@link dev.headrace.runtime.copy.CopiedColumns}.
 */
@NullMarked
package dev.headrace.runtime.copy;

import org.jspecify.annotations.NullMarked;
