package dev.headrace.compiler.context;

import dev.headrace.compiler.diagnostic.Diagnostic;

/** What a template says to the person running the command. */
public sealed interface Message {

  /**
   * {@code log(text, info)}.
   *
   * @param info whether it is shown on the terminal too
   */
  record Log(String text, boolean info) implements Message {}

  /** {@code print(text)}: a line on standard output. */
  record Print(String text) implements Message {}

  /** {@code exceptions.warn(text)}. */
  record Warning(Diagnostic diagnostic) implements Message {}
}
