package dev.headrace.runtime.engine;

import com.google.common.collect.ImmutableMap;
import dev.headrace.runtime.plugin.Installation;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;

/**
 * Everything the program may touch of the world around it.
 *
 * @param id names this invocation and no other
 * @param version of the program
 * @param directory the working directory, absolute
 * @param environment the environment's variables
 * @param terminal whether {@code out} is read by a person at a terminal
 * @param width of that terminal in columns; 80 where it is not known
 * @param pid the process's number
 */
public record Invocation(
    String id,
    String version,
    Path directory,
    ImmutableMap<String, String> environment,
    Clock clock,
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean terminal,
    int width,
    long pid,
    Installation installation) {

  /** Names the variables only, for their values may be secrets. */
  @Override
  public String toString() {
    return "Invocation[" + id + ", " + directory + ", " + environment.keySet() + "]";
  }
}
