package dev.headrace.runtime.deps;

import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The ways fetching a package goes wrong. */
final class Faults {
  private Faults() {}

  static ProjectException of(
      Code code, @Nullable SourceSpan at, String message, @Nullable String hint) {
    return new ProjectException(Diagnostic.error(code, at, message).withHint(hint));
  }

  static ProjectException fetch(@Nullable SourceSpan at, String message, @Nullable String hint) {
    return of(Code.PACKAGE_FETCH_FAILED, at, message, hint);
  }

  static ProjectException files(Path path, IOException failure) {
    var reason =
        switch (failure) {
          case NoSuchFileException missing -> "it does not exist";
          case AccessDeniedException denied -> "permission denied";
          default -> String.valueOf(failure.getMessage());
        };
    return of(
        Code.UNREADABLE_FILE,
        null,
        "`%s` cannot be read or written: %s".formatted(path, reason),
        null);
  }
}
