package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Diagnostics;
import org.jspecify.annotations.Nullable;

/**
 * The packages a project was resolved to, so that the next person gets the same.
 *
 * @param hash of what was asked for; another one means the lock is out of date
 */
public record LockFile(ImmutableList<Locked> packages, String hash) {

  /** One package, resolved. */
  public sealed interface Locked {
    String name();
  }

  /** A version of a hub package; {@code source} is {@code owner/name}. */
  public record LockedHub(String source, String name, String version) implements Locked {}

  /** A commit of a git package. */
  public record LockedGit(
      String address, String name, String revision, @Nullable String subdirectory)
      implements Locked {}

  /** A folder. */
  public record LockedLocal(String folder, String name) implements Locked {}

  /** An archive. */
  public record LockedTarball(String address, String name) implements Locked {}

  /** Reads a lock file, dbt's included. */
  public static LockFile read(String file, String text, Diagnostics diagnostics) {
    var reading = new Reading(file, ProjectKind.HEADRACE, diagnostics);
    return LockFileFormat.read(reading.parse(text), reading);
  }

  /** As YAML, in the order given. */
  public String write() {
    return LockFileFormat.write(this);
  }
}
