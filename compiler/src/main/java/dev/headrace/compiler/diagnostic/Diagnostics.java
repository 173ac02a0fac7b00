package dev.headrace.compiler.diagnostic;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what a stage finds wrong, so that everything is reported together. Safe for use by
 * several threads.
 */
public final class Diagnostics {
  private final List<Diagnostic> found = new ArrayList<>();

  /** Adds one; the same diagnostic twice is kept once. */
  public synchronized void report(Diagnostic diagnostic) {
    if (!found.contains(diagnostic)) {
      found.add(diagnostic);
    }
  }

  public void reportAll(Iterable<Diagnostic> diagnostics) {
    diagnostics.forEach(this::report);
  }

  public synchronized boolean hasErrors() {
    return found.stream().anyMatch(Diagnostic::isError);
  }

  /** Everything found so far, in file and line order. */
  public synchronized ImmutableList<Diagnostic> sorted() {
    return ImmutableList.sortedCopyOf(Diagnostic.IN_FILE_ORDER, found);
  }

  /**
   * Ends a stage.
   *
   * @throws ProjectException with everything found, if an error is among it
   */
  public void throwIfErrors() {
    if (hasErrors()) {
      throw new ProjectException(sorted());
    }
  }
}
