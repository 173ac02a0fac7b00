package dev.headrace.runtime.plugin;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the program itself stands.
 *
 * @param drivers holds a folder for each engine whose driver is apart; need not be there
 * @param checkout the folder of the program's sources, if it was built from one by its launcher
 * @param java the home of the Java it runs on
 * @param loaders of the drivers that were wanted before
 */
public record Installation(
    Path drivers, Optional<Path> checkout, Path java, DriverLoaders loaders) {
  public Installation(Path drivers, Optional<Path> checkout, Path java) {
    this(drivers, checkout, java, new DriverLoaders());
  }
}
