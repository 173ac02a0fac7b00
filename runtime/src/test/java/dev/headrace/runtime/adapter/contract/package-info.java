/**
 * What is expected of every engine, as tests. An engine's own test class extends {@link
 * dev.headrace.runtime.adapter.contract.AdapterContract} and says where its database is.
 */
@NullMarked
package dev.headrace.runtime.adapter.contract;

import org.jspecify.annotations.NullMarked;
