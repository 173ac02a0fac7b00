package dev.headrace.runtime.plugin;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the program itself stands.
 *
 * @param drivers holds a folder for each engine whose driver is apart; need not be there
 * @param checkout the folder of the program's sources, if it was built from one by its launcher
 * @param java the home of the Java it runs on
 */
public record Installation(Path drivers, Optional<Path> checkout, Path java) {}
