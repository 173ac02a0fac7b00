package dev.headrace.runtime.execute;

import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.Severity;
import dev.headrace.runtime.record.Event;
import dev.headrace.runtime.record.EventSink;

/**
 * What is told while nodes run and need not stop them.
 *
 * @param areErrors whether each does even so
 */
record Warnings(EventSink events, boolean areErrors) {
  /**
   * Tells one.
   *
   * @throws ProjectException instead, when warnings are errors
   */
  void tell(Diagnostic warning) {
    if (areErrors) {
      throw new ProjectException(warning.withSeverity(Severity.ERROR));
    }
    events.accept(new Event.DiagnosticReported(warning));
  }
}
