@org.jspecify.annotations.NullMarked
package dev.headrace.runtime.copy;
