package dev.headrace.runtime.cli;

import com.google.common.base.Throwables;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Objects;

/** Words for what ends a command from within. */
final class Failures {
  private Failures() {}

  /** A file that cannot be read or written, a full disk. */
  static String of(UncheckedIOException broken) {
    var cause = Objects.requireNonNull(broken.getCause(), "cause");
    var what =
        switch (cause) {
          case AccessDeniedException denied -> "`" + denied.getFile() + "` may not be accessed";
          case FileSystemException file when file.getReason() != null ->
              "`" + file.getFile() + "`: " + file.getReason();
          default -> String.valueOf(cause.getMessage());
        };
    return "error: a file cannot be read or written: " + what;
  }

  static String of(VirtualMachineError exhausted) {
    return exhausted instanceof OutOfMemoryError
        ? "error: there is not enough memory; HEADRACE_JAVA_OPTS=-Xmx2g gives more"
        : "error: something in the project is nested too deeply";
  }

  static String ofBug(Throwable bug) {
    return "This is a fault of Headrace and not of your project. Please report it with these lines:\n"
        + Throwables.getStackTraceAsString(bug);
  }
}
