package dev.headrace.runtime.deps;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.project.LockFile;
import dev.headrace.compiler.project.PackageSpec;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A package in the version to install.
 *
 * @param name of its project, and of the folder it is installed in
 * @param needs the packages it asks for
 * @param folder what its own local packages are relative to
 */
record Found(
    String name,
    LockFile.Locked locked,
    ImmutableList<PackageSpec> needs,
    Path folder,
    Content content) {

  /** The files of a package. */
  @FunctionalInterface
  interface Content {
    /**
     * Puts them into a folder that does not exist yet.
     *
     * @param target where they are put now
     * @param installed where that folder will be in the end
     */
    void place(Path target, Path installed) throws IOException;
  }

  /** Which version it is, for people. */
  String version() {
    return switch (locked) {
      case LockFile.LockedHub hub -> hub.version();
      case LockFile.LockedGit git ->
          git.revision().substring(0, Math.min(12, git.revision().length()));
      case LockFile.LockedLocal local -> local.folder();
      case LockFile.LockedTarball tarball -> tarball.address();
    };
  }
}
