/** Golden files: what is printed or compiled, beside what it was made from. */
@NullMarked
package dev.headrace.compiler.golden;

import org.jspecify.annotations.NullMarked;
