package dev.headrace.runtime.deps;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.SourceSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fetches repositories with the installed {@code git}. */
final class GitProgram {
  private static final long MINUTES = 10;
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

  private final Map<String, String> environment;
  private final Path cache;

  /**
   * @param cache the folder of the repositories fetched before
   */
  GitProgram(Map<String, String> environment, Path cache) {
    this.environment = environment;
    this.cache = cache;
  }

  /**
   * Writes the files of a revision as a tar archive.
   *
   * @param revision tag, branch or commit; null for the repository's default branch
   * @return the commit
   */
  String archive(String address, @Nullable String revision, Path archive, @Nullable SourceSpan at) {
    if (address.startsWith("-") || (revision != null && revision.startsWith("-"))) {
      throw Faults.fetch(at, "an address or a revision does not begin with `-`", null);
    }
    var repository = cache.resolve(Digests.sha256(Address.repository(address)).substring(0, 24));
    if (!Files.isDirectory(repository.resolve("objects"))) {
      run(at, "init", "--quiet", "--bare", repository.toString())
          .orThrow("a folder for `%s` cannot be made".formatted(Address.shown(address)), null);
    }
    var commit = commit(repository, address, revision, at);
    run(at, "-C", repository.toString(), "archive", "--format=tar", "--output=" + archive, commit)
        .orThrow("`%s` cannot be unpacked".formatted(Address.shown(address)), null);
    return commit;
  }

  private String commit(
      Path repository, String address, @Nullable String revision, @Nullable SourceSpan at) {
    if (revision != null && COMMIT.matcher(revision).matches()) {
      var known = parse(repository, revision, at);
      if (known.isPresent()) {
        return known.get();
      }
    }
    var wanted = revision == null ? "HEAD" : revision;
    if (fetch(repository, at, address, "--depth=1", wanted).isDone()) {
      var fetched = parse(repository, "FETCH_HEAD", at);
      if (fetched.isPresent()) {
        return fetched.get();
      }
    }
    // A server need not give out a commit on its own; then all branches hold it or nothing does.
    fetch(repository, at, address, "--tags", "+refs/heads/*:refs/heads/*")
        .orThrow(
            "`%s` cannot be fetched".formatted(Address.shown(address)),
            "see that the address is right and that `git` may read it from here");
    return parse(repository, wanted, at)
        .orElseThrow(() ->
            Faults.fetch(
                at,
                "`%s` has no revision `%s`".formatted(Address.shown(address), wanted),
                "write a tag, a branch or a whole commit"));
  }

  private Outcome fetch(
      Path repository, @Nullable SourceSpan at, String address, String option, String what) {
    return run(
        at,
        "-C",
        repository.toString(),
        "fetch",
        "--quiet",
        "--no-write-commit-graph",
        option,
        "--force",
        "--",
        address,
        what);
  }

  private Optional<String> parse(Path repository, String revision, @Nullable SourceSpan at) {
    var outcome =
        run(
            at,
            "-C",
            repository.toString(),
            "rev-parse",
            "--verify",
            "--quiet",
            revision + "^{commit}");
    return outcome.isDone() ? Optional.of(outcome.said().strip()) : Optional.empty();
  }

  /** How git ended and what it said, errors included. */
  private record Outcome(int code, String said, @Nullable SourceSpan at) {
    boolean isDone() {
      return code == 0;
    }

    private String lastLine() {
      var lines = said.strip().lines().filter(line -> !line.isBlank()).toList();
      var fatal = lines.stream().filter(line -> line.startsWith("fatal: ")).findFirst();
      return fatal
          .map(line -> line.substring("fatal: ".length()))
          .orElseGet(() -> lines.isEmpty() ? "git gave code " + code : lines.getLast());
    }

    void orThrow(String problem, @Nullable String hint) {
      if (!isDone()) {
        throw Faults.fetch(at, problem + ": " + Address.withoutUsers(lastLine()), hint);
      }
    }
  }

  private Outcome run(@Nullable SourceSpan at, String... arguments) {
    var command = ImmutableList.<String>builder().add("git").add(arguments).build();
    try {
      Files.createDirectories(cache);
      var said = Files.createTempFile(cache, "git", ".txt");
      try {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(said.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.equals("GIT_DIR"));
        var process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
          process.destroyForcibly();
          throw Faults.fetch(at, "git did not end in %d minutes".formatted(MINUTES), null);
        }
        return new Outcome(process.exitValue(), Files.readString(said, UTF_8), at);
      } finally {
        Files.deleteIfExists(said);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw Faults.fetch(at, "fetching was interrupted", null);
    } catch (IOException failure) {
      throw Faults.fetch(
          at, "git cannot be run: " + failure.getMessage(), "install git, or use another source");
    }
  }
}
