package dev.headrace.runtime.engine;

import dev.headrace.runtime.copy.MaskKey;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** What a command asks of the engine. */
public sealed interface Request {

  /** The words of the command, such as {@code docs generate}. */
  String command();

  /** A request about an existing project. */
  sealed interface OnProject extends Request {
    ProjectOptions project();
  }

  /**
   * Writes a new project.
   *
   * @param name of the project and of its folder below the working directory
   */
  record Init(String name) implements Request {
    @Override
    public String command() {
      return "init";
    }
  }

  /**
   * Builds, runs, tests or loads the selected nodes in order.
   *
   * @param failFast whether the first failure ends the run
   * @param storeFailures whether failing rows are kept, where a test does not say
   */
  record Build(
      What what,
      ProjectOptions project,
      NodeSelection selection,
      boolean failFast,
      boolean storeFailures)
      implements OnProject {

    /** Which kinds of nodes take part, by the command's name. */
    public enum What {
      BUILD("build"),
      RUN("run"),
      TEST("test"),
      SEED("seed");

      private final String command;

      What(String command) {
        this.command = command;
      }

      /** The word on the command line. */
      public String command() {
        return command;
      }
    }

    @Override
    public String command() {
      return what.command();
    }
  }

  /**
   * Brings rows of one target into another, which is the project's.
   *
   * @param from the name of the target the rows come from
   * @param sample how many rows of each relation; absent for all
   * @param mask whether personal columns are masked
   * @param key what the masks depend on; absent for a key of this command alone
   */
  record Copy(
      ProjectOptions project,
      NodeSelection selection,
      String from,
      OptionalLong sample,
      boolean mask,
      Optional<MaskKey> key)
      implements OnProject {
    @Override
    public String command() {
      return "copy";
    }
  }

  /** Reads and checks the project and writes the manifest. */
  record Parse(ProjectOptions project) implements OnProject {
    @Override
    public String command() {
      return "parse";
    }
  }

  /**
   * Renders the selected nodes, or a query.
   *
   * @param inline a templated query to render instead of nodes
   */
  record Compile(ProjectOptions project, NodeSelection selection, Optional<String> inline)
      implements OnProject {
    @Override
    public String command() {
      return "compile";
    }
  }

  /** Lists the selected nodes. */
  record ListNodes(ProjectOptions project, NodeSelection selection) implements OnProject {
    @Override
    public String command() {
      return "ls";
    }
  }

  /**
   * Runs a node's query, or another, and gives its rows.
   *
   * @param inline a templated query instead of a node's
   * @param limit how many rows at most; absent for all
   */
  record Show(
      ProjectOptions project, NodeSelection selection, Optional<String> inline, OptionalLong limit)
      implements OnProject {
    @Override
    public String command() {
      return "show";
    }
  }

  /**
   * Calls a macro.
   *
   * @param macro its name, with or without package
   * @param arguments YAML mapping of named arguments, as typed; empty for none
   */
  record RunOperation(ProjectOptions project, String macro, String arguments) implements OnProject {
    @Override
    public String command() {
      return "run-operation";
    }
  }

  /**
   * Writes the manifest and the catalogue.
   *
   * @param compile whether nodes are rendered first
   */
  record DocsGenerate(ProjectOptions project, NodeSelection selection, boolean compile)
      implements OnProject {
    @Override
    public String command() {
      return "docs generate";
    }
  }

  /**
   * Asks the selected sources how old their rows are.
   *
   * @param output the file to write, from the working directory; absent for the usual one
   */
  record SourceFreshness(ProjectOptions project, NodeSelection selection, Optional<Path> output)
      implements OnProject {
    @Override
    public String command() {
      return "source freshness";
    }
  }

  /**
   * Installs the project's packages.
   *
   * @param upgrade whether versions are chosen anew, whatever the lock file says
   * @param lockOnly whether only the lock file is written
   */
  record Deps(ProjectOptions project, boolean upgrade, boolean lockOnly) implements OnProject {
    @Override
    public String command() {
      return "deps";
    }
  }

  /** Deletes what commands wrote. */
  record Clean(ProjectOptions project) implements OnProject {
    @Override
    public String command() {
      return "clean";
    }
  }

  /** Says what is found of project, profile and database, and whether it can be used. */
  record Debug(ProjectOptions project, Look look) implements OnProject {
    /** What is to be looked at. */
    public enum Look {
      ALL,
      CONNECTION,
      /** Only where profiles are. */
      PROFILES
    }

    @Override
    public String command() {
      return "debug";
    }
  }
}
