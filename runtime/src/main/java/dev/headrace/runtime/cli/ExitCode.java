package dev.headrace.runtime.cli;

/** What a command's end means to whoever started it. */
final class ExitCode {
  static final int DONE = 0;

  /** Something built or tested failed. */
  static final int FAILED = 1;

  /** The command or the project is wrong, or the program is. */
  static final int WRONG = 2;

  private ExitCode() {}
}
