package dev.headrace.runtime.engine;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.runtime.workspace.Workspace;
import java.nio.file.Path;
import java.util.Optional;

/** The environment of a command, of which the project's {@code .env} file is a part. */
public final class ProjectEnvironment {
  private ProjectEnvironment() {}

  /**
   * The process's variables, and those of the file that the process has not set.
   *
   * @param folder the project's, if it is given
   */
  public static ImmutableMap<String, String> of(Invocation invocation, Optional<Path> folder) {
    try {
      return Workspace.find(invocation.directory(), folder).environment(invocation.environment());
    } catch (ProjectException fault) {
      // Without a project, or with a file that cannot be read, the command itself says so.
      return invocation.environment();
    }
  }
}
