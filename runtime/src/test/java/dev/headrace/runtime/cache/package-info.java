@NullMarked
package dev.headrace.runtime.cache;

import org.jspecify.annotations.NullMarked;
