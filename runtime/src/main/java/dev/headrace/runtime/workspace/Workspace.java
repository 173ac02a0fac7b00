package dev.headrace.runtime.workspace;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.project.ProjectKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A project's folder. Remembers the texts it has read, so that messages can show them.
 *
 * <p>Safe for use by several threads.
 */
public final class Workspace {
  /** The project files there can be, in order of preference. */
  private static final ImmutableMap<String, ProjectKind> PROJECT_FILES =
      ImmutableMap.of("headrace.yml", ProjectKind.HEADRACE, "dbt_project.yml", ProjectKind.DBT);

  private final Path root;
  private final String projectFile;
  private final ProjectKind kind;
  private final Map<String, String> texts = new ConcurrentHashMap<>();

  private Workspace(Path root, String projectFile, ProjectKind kind) {
    this.root = root;
    this.projectFile = projectFile;
    this.kind = kind;
  }

  /**
   * The project in a folder, or in the nearest folder above the working directory.
   *
   * @param asked the folder named on the command line, if one is
   * @throws ProjectException if there is none
   */
  public static Workspace find(Path workingDirectory, Optional<Path> asked) {
    if (asked.isPresent()) {
      var folder = workingDirectory.resolve(asked.get()).normalize();
      if (!Files.isDirectory(folder)) {
        throw new ProjectException(
            Diagnostic.error(
                    Code.NO_PROJECT,
                    null,
                    Files.exists(folder)
                        ? "`" + asked.get() + "` is a file, and a project is a folder"
                        : "there is no folder `" + asked.get() + "`")
                .withHint("--project-dir or HEADRACE_PROJECT_DIR names the folder of a project"));
      }
      return in(folder).orElseThrow(() -> noProject("`" + asked.get() + "`"));
    }
    for (var folder = workingDirectory; folder != null; folder = folder.getParent()) {
      var found = in(folder);
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw noProject("`" + workingDirectory + "` or a folder above it");
  }

  /** The project in this very folder, if there is one. */
  static Optional<Workspace> in(Path folder) {
    return PROJECT_FILES.entrySet().stream()
        .filter(entry -> Files.isRegularFile(folder.resolve(entry.getKey())))
        .findFirst()
        .map(entry -> new Workspace(folder, entry.getKey(), entry.getValue()));
  }

  private static ProjectException noProject(String where) {
    return new ProjectException(
        Diagnostic.error(
                Code.NO_PROJECT,
                null,
                "there is no project in " + where + ": no headrace.yml and no dbt_project.yml")
            .withHint("make one with `headrace init NAME`, or name its folder with --project-dir"));
  }

  /** The folder, absolute. */
  public Path root() {
    return root;
  }

  /** The project file's name. */
  public String projectFile() {
    return projectFile;
  }

  public ProjectKind kind() {
    return kind;
  }

  /**
   * The text of a file.
   *
   * @param path relative to the project's folder
   * @throws ProjectException if it cannot be read or is not text
   */
  public String text(String path) {
    return text(path, root.resolve(path));
  }

  /**
   * The text of a file that may stand elsewhere.
   *
   * @param name how messages call it
   * @throws ProjectException if it cannot be read or is not text
   */
  public String text(String name, Path file) {
    var text = TextReader.text(TextReader.bytes(file, name), name);
    texts.put(name, text);
    return text;
  }

  /** Keeps a text that messages may show a line of. */
  public void remember(String name, String text) {
    texts.put(name, text);
  }

  /** The text of a file by the name messages call it: as it was read, else as it is now. */
  public Optional<String> knownText(String name) {
    var known =
        Optional.ofNullable(texts.get(name)).or(() -> TextReader.roughly(root.resolve(name)));
    return name.endsWith("profiles.yml") ? known.map(ProfileText::withoutSecrets) : known;
  }

  /** The environment with what the project's {@code .env} adds to it. */
  public ImmutableMap<String, String> environment(ImmutableMap<String, String> outside) {
    var file = root.resolve(".env");
    if (!Files.isRegularFile(file)) {
      return outside;
    }
    var variables = new LinkedHashMap<>(EnvFile.parse(".env", text(".env")));
    variables.putAll(outside);
    return ImmutableMap.copyOf(variables);
  }
}
