/**
 * What dbt calls {@code modules}: the parts of Python's datetime, re, itertools and of pytz that
 * templates use. Uses {@code value}; start at {@link
 * dev.headrace.compiler.template.module.Modules}.
 */
@NullMarked
package dev.headrace.compiler.template.module;

import org.jspecify.annotations.NullMarked;
