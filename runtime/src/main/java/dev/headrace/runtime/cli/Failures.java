package dev.headrace.runtime.cli;

import com.google.common.base.Throwables;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Words for what ends a command from within. */
final class Failures {
  private Failures() {}

  /** A file that cannot be read or written, a full disk. */
  static Diagnostic of(UncheckedIOException broken) {
    var cause = Objects.requireNonNull(broken.getCause(), "cause");
    var message =
        switch (cause) {
          case AccessDeniedException denied -> cannot(denied, "permission denied");
          case NoSuchFileException missing -> cannot(missing, "no such file or folder");
          case FileAlreadyExistsException other -> cannot(other, "it is not a folder");
          case FileSystemException file when file.getReason() != null ->
              cannot(file, file.getReason());
          default -> "a file cannot be read or written: " + cause.getMessage();
        };
    return Diagnostic.error(Code.UNREADABLE_FILE, null, message);
  }

  private static String cannot(FileSystemException failure, String reason) {
    return "`" + failure.getFile() + "` cannot be read or written: " + reason;
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
