package dev.headrace.runtime.engine;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which project a command works on, against which target, and how it treats what it finds.
 *
 * @param directory the project's folder; absent looks from the working directory upwards
 * @param profilesDirectory the only folder where {@code profiles.yml} is looked for
 * @param profile the name in that file, instead of the project's
 * @param target the output of that profile
 * @param targetPath where artifacts go, relative to the project's folder
 * @param logPath where the log goes, relative to the project's folder
 * @param vars YAML mapping laid over the project's vars, as typed; empty for none
 * @param threads instead of the target's
 * @param warnError whether warnings are errors
 * @param cache whether what an earlier command read may be used again
 * @param fullRefresh what templates see as {@code flags.FULL_REFRESH}
 */
public record ProjectOptions(
    Optional<Path> directory,
    Optional<Path> profilesDirectory,
    Optional<String> profile,
    Optional<String> target,
    Optional<Path> targetPath,
    Optional<Path> logPath,
    String vars,
    OptionalInt threads,
    boolean warnError,
    boolean cache,
    boolean fullRefresh) {

  /** The same with another target. */
  public ProjectOptions with(String target) {
    return with(target, cache);
  }

  /** The same with another target, read without what earlier commands left, and leaving nothing. */
  ProjectOptions beside(String target) {
    return with(target, false);
  }

  private ProjectOptions with(String target, boolean cache) {
    return new ProjectOptions(
        directory,
        profilesDirectory,
        profile,
        Optional.of(target),
        targetPath,
        logPath,
        vars,
        threads,
        warnError,
        cache,
        fullRefresh);
  }

  /** A project in the working directory, with nothing said otherwise. */
  public static final ProjectOptions DEFAULT =
      new ProjectOptions(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          "",
          OptionalInt.empty(),
          false,
          true,
          false);
}
