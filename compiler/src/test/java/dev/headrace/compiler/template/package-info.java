/** Tests of the template language. */
@NullMarked
package dev.headrace.compiler.template;

import org.jspecify.annotations.NullMarked;
