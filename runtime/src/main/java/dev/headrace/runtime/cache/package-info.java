/**
 * What a command learns of a project's files, kept for the next one. Any doubt about it means that
 * the files are read anew. Start at {@link dev.headrace.runtime.cache.ParseCache}.
 */
@NullMarked
package dev.headrace.runtime.cache;

import org.jspecify.annotations.NullMarked;
