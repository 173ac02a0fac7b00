package dev.headrace.runtime.cli;

import dev.headrace.runtime.plugin.Installation;
import java.nio.file.Path;
import java.util.Optional;

/** The program as the build has it, with the drivers it copied. */
public final class Installed {
  public static final Installation HERE =
      new Installation(
          Path.of(System.getProperty("headrace.drivers", "target/drivers")).toAbsolutePath(),
          Optional.empty(),
          Path.of(System.getProperty("java.home")));

  private Installed() {}
}
