package dev.headrace.compiler.diagnostic;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/** The command or the project is wrong, in the ways its diagnostics say. */
public final class ProjectException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ImmutableList<Diagnostic> diagnostics;

  public ProjectException(List<Diagnostic> diagnostics) {
    super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
    this.diagnostics = ImmutableList.copyOf(diagnostics);
  }

  public ProjectException(Diagnostic diagnostic) {
    this(ImmutableList.of(diagnostic));
  }

  public ImmutableList<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
