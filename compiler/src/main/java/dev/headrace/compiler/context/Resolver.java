package dev.headrace.compiler.context;

import dev.headrace.compiler.node.Dependencies;

/**
 * Finds what a node's template names.
 *
 * <p>Both methods throw {@link dev.headrace.compiler.diagnostic.ProjectException} when there is no
 * such thing.
 */
public interface Resolver {
  Referent ref(Dependencies.Ref ref, Mention mention);

  Referent source(Dependencies.SourceRef source, Mention mention);
}
