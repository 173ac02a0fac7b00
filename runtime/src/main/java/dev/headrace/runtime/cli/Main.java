package dev.headrace.runtime.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Starts Headrace from a command line. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 1 && arguments[0].equals("--version")) {
      System.out.print("headrace " + version());
      return;
    }
    System.exit(2);
  }

  private static String version() throws IOException {
    try (InputStream version = Main.class.getResourceAsStream("version.txt")) {
      return new String(
          Objects.requireNonNull(version, "version.txt").readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
