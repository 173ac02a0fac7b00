package dev.headrace.runtime.workspace;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.diagnostic.Suggestion;
import dev.headrace.compiler.project.Profile;
import dev.headrace.compiler.project.Profiles;
import dev.headrace.compiler.project.Renderer;
import dev.headrace.compiler.project.TargetSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the target a command works on: in the folder asked for, else in that of the environment,
 * the project's, {@code ~/.headrace} and {@code ~/.dbt}; the first file that holds the profile
 * counts.
 */
public final class ProfileFinder {
  private static final String FILE = "profiles.yml";

  private final Workspace workspace;
  private final Path workingDirectory;
  private final ImmutableMap<String, String> environment;

  public ProfileFinder(
      Workspace workspace, Path workingDirectory, ImmutableMap<String, String> environment) {
    this.workspace = workspace;
    this.workingDirectory = workingDirectory;
    this.environment = environment;
  }

  /**
   * What was found.
   *
   * @param spec absent when no file holds the profile and none was asked for: the embedded target
   */
  public record Found(String profileName, Optional<TargetSpec> spec) {}

  /**
   * The target of a profile.
   *
   * @param profile the project's, or the one asked for
   * @param asked whether it or a target was asked for, so that it must be there
   * @param target the output asked for, or null for the profile's own choice
   * @param renderer evaluates templates, of which {@code env_var} alone is known
   * @throws ProjectException when it cannot be found
   */
  public Found find(
      String profile,
      boolean asked,
      @Nullable String target,
      Optional<Path> profilesFolder,
      Renderer renderer) {
    ImmutableList<Path> folders = folders(profilesFolder);
    Optional<Profiles> nearest = Optional.empty();
    for (var folder : folders) {
      var file = folder.resolve(FILE);
      if (!Files.isRegularFile(file)) {
        continue;
      }
      var profiles = read(file);
      var found = profiles.profile(profile);
      if (found.isPresent()) {
        return new Found(profile, Optional.of(output(found.get(), target, renderer)));
      }
      nearest = nearest.or(() -> Optional.of(profiles));
    }
    if (asked) {
      throw new ProjectException(unknown(profile, target, nearest));
    }
    return new Found(profile, Optional.empty());
  }

  /**
   * A file that may hold profiles.
   *
   * @param profiles what it holds; absent where there is no such file
   */
  public record Place(Path file, Optional<Profiles> profiles) {}

  /** All places where profiles are looked for, in the order of preference. */
  public ImmutableList<Place> places(Optional<Path> profilesFolder) {
    return folders(profilesFolder).stream()
        .map(folder -> folder.resolve(FILE))
        .map(file ->
            new Place(file, Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty()))
        .collect(ImmutableList.toImmutableList());
  }

  private static Diagnostic unknown(
      String profile, @Nullable String target, Optional<Profiles> nearest) {
    var wanted =
        target == null
            ? "there is no profile `" + profile + "`"
            : "there is no target `"
                + target
                + "`: no profiles.yml holds the profile `"
                + profile
                + "`";
    var code = target == null ? Code.UNKNOWN_PROFILE : Code.UNKNOWN_TARGET;
    return Diagnostic.error(
            code, nearest.map(file -> SourceSpan.ofFile(file.file())).orElse(null), wanted)
        .withHint(
            nearest
                .flatMap(file -> Suggestion.didYouMean(profile, file.profiles().keySet()))
                .orElse("write the profile into profiles.yml beside the project file"));
  }

  private TargetSpec output(Profile profile, @Nullable String asked, Renderer renderer) {
    var name = asked;
    if (name == null) {
      var own = profile.target();
      var rendered = own == null ? null : own.isTemplate() ? renderer.render(own) : own.value();
      name = rendered == null ? "default" : rendered.toString();
    }
    var wanted = name;
    if (profile.outputs().size() == 1 && asked == null && profile.target() == null) {
      return profile.outputs().values().iterator().next();
    }
    return profile
        .output(wanted)
        .orElseThrow(() ->
            new ProjectException(
                Diagnostic.error(
                        Code.UNKNOWN_TARGET,
                        asked == null && profile.target() != null
                            ? profile.target().at()
                            : profile.at(),
                        "the profile `" + profile.name() + "` has no target `" + wanted + "`")
                    .withHint(
                        Suggestion.didYouMean(wanted, profile.outputs().keySet())
                            .orElse(
                                "its targets are: "
                                    + String.join(", ", profile.outputs().keySet())))));
  }

  private Profiles read(Path file) {
    var name =
        file.startsWith(workspace.root())
            ? FileWalk.relative(workspace.root(), file)
            : file.toString();
    var diagnostics = new Diagnostics();
    var profiles = Profiles.read(name, workspace.text(name, file), diagnostics);
    diagnostics.throwIfErrors();
    return profiles;
  }

  private ImmutableList<Path> folders(Optional<Path> asked) {
    if (asked.isPresent()) {
      var folder = workingDirectory.resolve(asked.get());
      if (!Files.isDirectory(folder)) {
        throw noFolder("there is no folder `" + asked.get() + "` to look for profiles in");
      }
      return ImmutableList.of(folder);
    }
    var folders = ImmutableList.<Path>builder();
    for (var variable : ImmutableList.of("HEADRACE_PROFILES_DIR", "DBT_PROFILES_DIR")) {
      var written = environment.get(variable);
      if (written != null && !written.isBlank()) {
        var folder = workingDirectory.resolve(written);
        if (!Files.isDirectory(folder)) {
          throw noFolder(
              "there is no folder `%s` to look for profiles in, as the environment variable `%s` says"
                  .formatted(written, variable));
        }
        folders.add(folder);
      }
    }
    folders.add(workspace.root());
    var home = environment.get("HOME");
    if (home != null && !home.isBlank()) {
      folders.add(Path.of(home, ".headrace"), Path.of(home, ".dbt"));
    }
    return folders.build();
  }

  private static ProjectException noFolder(String message) {
    return new ProjectException(Diagnostic.error(Code.USAGE, null, message));
  }
}
