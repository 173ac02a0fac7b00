/**
 * What is wrong with a project, and where: the only way a fault is described. Uses nothing; start
 * at {@link dev.headrace.compiler.diagnostic.Diagnostic}.
 */
@NullMarked
package dev.headrace.compiler.diagnostic;

import org.jspecify.annotations.NullMarked;
