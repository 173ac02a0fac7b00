package dev.headrace.runtime.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.List;

/** Runs the common commands in turn, for the launcher to record which classes they need. */
final class Rehearsal {
  private static final ImmutableList<ImmutableList<String>> COMMANDS =
      ImmutableList.of(
          ImmutableList.of("parse", "--no-cache"),
          ImmutableList.of("build"),
          ImmutableList.of("ls", "--select", "+customers", "--output", "json"),
          ImmutableList.of("compile"),
          ImmutableList.of("test"),
          ImmutableList.of("show", "--inline", "select 1 as one"),
          ImmutableList.of("show", "--inline", "select 1 as one", "--output", "json"));

  private Rehearsal() {}

  /** Takes the folder of a project made from the template. */
  public static void main(String[] arguments) throws IOException {
    for (var command : COMMANDS) {
      Main.run(
          ImmutableList.<String>builder()
              .addAll(command)
              .addAll(List.of("--project-dir", arguments[0]))
              .build());
    }
  }
}
