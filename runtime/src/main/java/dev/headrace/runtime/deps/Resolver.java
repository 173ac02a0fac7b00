package dev.headrace.runtime.deps;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.project.PackageSpec;
import dev.headrace.compiler.project.SemVer;
import dev.headrace.compiler.project.VersionRange;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds for every package, those that packages ask for included, one version that suits all who ask
 * for it: the newest.
 *
 * <p>Versions are chosen by what is asked so far; the versions chosen ask for more; this is
 * repeated until nothing changes.
 */
final class Resolver {
  private static final int MOST_ROUNDS = 100;

  private final Fetcher fetcher;
  private final Path root;
  private final Consumer<String> notes;
  private final Map<String, Found> fetched = new HashMap<>();

  Resolver(Fetcher fetcher, Path root, Consumer<String> notes) {
    this.fetcher = fetcher;
    this.root = root;
    this.notes = notes;
  }

  /** The packages to install, by name. */
  ImmutableList<Found> resolve(List<PackageSpec> asked) {
    Map<String, String> chosen = new LinkedHashMap<>();
    for (var round = 0; round < MOST_ROUNDS; round++) {
      var wanted = wanted(asked, chosen);
      var next = choose(wanted);
      if (next.equals(chosen)) {
        return named(wanted, chosen);
      }
      chosen = next;
    }
    throw Faults.of(
        Code.PACKAGE_VERSION_CONFLICT,
        null,
        "the packages ask for each other's versions in a circle that does not end",
        "give exact versions in the packages file");
  }

  /** Everything asked for, by what it is, as far as the versions chosen so far tell. */
  private ListMultimap<String, Wanted> wanted(List<PackageSpec> asked, Map<String, String> chosen) {
    var wanted = LinkedListMultimap.<String, Wanted>create();
    var queue = new ArrayDeque<Wanted>();
    asked.forEach(spec -> queue.add(new Wanted(spec, "", root)));
    while (!queue.isEmpty()) {
      var each = queue.remove();
      var isNew = !wanted.containsKey(each.key());
      wanted.put(each.key(), each);
      var version = chosen.get(each.key());
      if (isNew && version != null) {
        var found = found(each, version);
        found.needs().forEach(need -> queue.add(new Wanted(need, found.name(), found.folder())));
      }
    }
    return wanted;
  }

  private Map<String, String> choose(ListMultimap<String, Wanted> wanted) {
    var chosen = new LinkedHashMap<String, String>();
    for (var key : wanted.keySet()) {
      var all = wanted.get(key);
      var choice =
          switch (all.getFirst().spec()) {
            case PackageSpec.Hub hub -> newest(key, all);
            case PackageSpec.Git git -> revision(all);
            case PackageSpec.Local local -> "";
            case PackageSpec.Tarball tarball -> "";
          };
      chosen.put(key, choice);
    }
    return chosen;
  }

  private String newest(String name, List<Wanted> all) {
    var at = at(all);
    var index = fetcher.index(name, at);
    var hubs = all.stream().map(wanted -> (PackageSpec.Hub) wanted.spec()).toList();
    var ranges = hubs.stream().flatMap(hub -> hub.versions().stream()).collect(toImmutableList());
    var prerelease = hubs.stream().anyMatch(PackageSpec.Hub::prerelease);
    return VersionRange.highest(index.versions().keySet().asList(), ranges, prerelease)
        .map(SemVer::toString)
        .orElseThrow(() -> nothingSuits(name, all, index));
  }

  private static ProjectException nothingSuits(String name, List<Wanted> all, Hub.Index index) {
    var newest =
        index.newestFirst().stream()
            .limit(5)
            .map(SemVer::toString)
            .collect(Collectors.joining(", "));
    var hint = newest.isEmpty() ? "the hub has no version of it" : "the newest are " + newest;
    return conflict(all, "no version of `%s` suits all who ask for it".formatted(name), hint);
  }

  private static String revision(List<Wanted> all) {
    var revisions =
        all.stream()
            .map(wanted -> revision((PackageSpec.Git) wanted.spec()))
            .filter(revision -> !revision.isEmpty())
            .distinct()
            .toList();
    if (revisions.size() > 1) {
      throw conflict(
          all,
          "`%s` is asked for in several revisions".formatted(all.getFirst().key()),
          "agree on one");
    }
    return revisions.isEmpty() ? "" : revisions.getFirst();
  }

  private static String revision(PackageSpec.Git git) {
    return git.revision() == null ? "" : git.revision().value();
  }

  private static ProjectException conflict(List<Wanted> all, String problem, String hint) {
    var who =
        all.stream()
            .map(wanted -> "%s wants %s".formatted(wanted.who(), wanted.what()))
            .distinct()
            .collect(Collectors.joining("; "));
    return Faults.of(Code.PACKAGE_VERSION_CONFLICT, at(all), problem + ": " + who, hint);
  }

  private Found found(Wanted wanted, String version) {
    var id = wanted.key() + " " + version;
    var known = fetched.get(id);
    if (known == null) {
      known = fetch(wanted, version);
      fetched.put(id, known);
    }
    return known;
  }

  private Found fetch(Wanted wanted, String version) {
    var at = wanted.spec().at();
    return switch (wanted.spec()) {
      case PackageSpec.Hub hub ->
          fetcher.hub(hub.name().value(), SemVer.parse(version).orElseThrow(), at);
      case PackageSpec.Git git -> {
        if (version.isEmpty() && git.warnUnpinned()) {
          notes.accept(
              "`%s` has no `revision`: the newest state of its default branch is taken"
                  .formatted(wanted.key()));
        }
        yield fetcher.git(
            git.address().value(),
            version.isEmpty() ? null : version,
            git.subdirectory() == null ? null : git.subdirectory().value(),
            at);
      }
      case PackageSpec.Local local ->
          fetcher.local(Path.of(wanted.key()), local.folder().value(), at);
      case PackageSpec.Tarball tarball -> fetcher.tarball(tarball.address().value(), at);
    };
  }

  private ImmutableList<Found> named(
      ListMultimap<String, Wanted> wanted, Map<String, String> chosen) {
    var byName = new LinkedHashMap<String, Wanted>();
    var all = ImmutableList.<Found>builder();
    for (var entry : chosen.entrySet()) {
      var first = wanted.get(entry.getKey()).getFirst();
      var found = found(first, entry.getValue());
      var other = byName.put(found.name(), first);
      if (other != null) {
        throw Faults.of(
            Code.DUPLICATE_PACKAGE,
            first.spec().at(),
            "`%s` and `%s` are both called `%s`".formatted(other.key(), first.key(), found.name()),
            "take one of them away");
      }
      all.add(found);
      noteMove(first);
    }
    return ImmutableList.sortedCopyOf(Comparator.comparing(Found::name), all.build());
  }

  private void noteMove(Wanted wanted) {
    if (wanted.spec() instanceof PackageSpec.Hub hub) {
      fetcher
          .index(hub.name().value(), hub.at())
          .movedTo()
          .ifPresent(
              to -> notes.accept("`%s` is called `%s` now".formatted(hub.name().value(), to)));
    }
  }

  /** The place in the project's own file, if it asks. */
  private static @Nullable SourceSpan at(Collection<Wanted> all) {
    return all.stream()
        .filter(wanted -> wanted.by().isEmpty())
        .map(wanted -> wanted.spec().at())
        .findFirst()
        .orElse(null);
  }
}
