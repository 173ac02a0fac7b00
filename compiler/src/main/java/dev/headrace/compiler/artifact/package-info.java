/**
 * Nodes as ordered maps, in the shape of the manifest, which templates see too ({@code model},
 * {@code graph}). May use {@code node} and {@code sql}; start at {@link
 * dev.headrace.compiler.artifact.ManifestNodes}.
 */
@NullMarked
package dev.headrace.compiler.artifact;

import org.jspecify.annotations.NullMarked;
