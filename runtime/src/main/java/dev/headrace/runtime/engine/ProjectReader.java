package dev.headrace.runtime.engine;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.context.MacroLibrary;
import dev.headrace.compiler.context.Scopes;
import dev.headrace.compiler.context.Surroundings;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.parallel.Workers;
import dev.headrace.compiler.parse.Evaluation;
import dev.headrace.compiler.parse.EvaluationCache;
import dev.headrace.compiler.parse.ParsedPackage.DocsBlock;
import dev.headrace.compiler.parse.ProjectParser;
import dev.headrace.compiler.parse.ProjectSource;
import dev.headrace.compiler.resolve.Project;
import dev.headrace.compiler.resolve.ProjectResolver;
import dev.headrace.compiler.resolve.Resolution;
import dev.headrace.compiler.template.TemplateEngine;
import dev.headrace.runtime.cache.KnownEvaluations;
import dev.headrace.runtime.cache.Learnt;
import dev.headrace.runtime.cache.ParseCache;
import dev.headrace.runtime.cache.Touchable;
import dev.headrace.runtime.cache.Witness;
import dev.headrace.runtime.workspace.PackageListing;
import dev.headrace.runtime.workspace.PackageReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads, parses and resolves the files of a project, or takes what an earlier command learnt of
 * them: all of it when nothing has changed, else what the templates that have not changed told.
 */
final class ProjectReader {
  private final TemplateEngine engine;
  private final IncludedTemplates included;
  private final PackageReader files;
  private final Settings settings;
  private final Context context;
  private final Workers workers;
  private final Diagnostics diagnostics;

  /**
   * @param included where the engine finds what templates include; is told of the files
   * @param diagnostics is told of everything wrong
   */
  ProjectReader(
      TemplateEngine engine,
      IncludedTemplates included,
      PackageReader files,
      Settings settings,
      Context context,
      Workers workers,
      Diagnostics diagnostics) {
    this.engine = engine;
    this.included = included;
    this.files = files;
    this.settings = settings;
    this.context = context;
    this.workers = workers;
    this.diagnostics = diagnostics;
  }

  /**
   * What besides the files counts.
   *
   * @param command names the command
   * @param now milliseconds since 1970, before the files were listed
   * @param cache absent reads everything anew and keeps nothing
   */
  record Settings(
      String command, long now, ImmutableMap<String, String> environment, Optional<Cache> cache) {}

  /**
   * Where earlier commands left what they learnt.
   *
   * @param kept what is in the file
   * @param key what must be as it was for it to hold: program, target, project files
   */
  record Cache(Path file, Supplier<Optional<ParseCache>> kept, String key) {
    Optional<ParseCache> read() {
      return kept.get().filter(each -> each.learnt().key().equals(key));
    }
  }

  /** Makes what templates find around them. */
  @FunctionalInterface
  interface Context {
    Surroundings with(MacroLibrary macros, List<DocsBlock> docs);
  }

  /**
   * A project and what its templates find around them.
   *
   * @param evaluated how many templates had to be evaluated
   * @param reader names the command that found all this first, if it was kept
   */
  record Read(Project project, Surroundings surroundings, int evaluated, Optional<String> reader) {}

  /**
   * The project as its files are now.
   *
   * @param listings the packages in name order, then the root
   */
  Read read(ImmutableList<PackageListing> listings) {
    var earlier = settings.cache().flatMap(Cache::read);
    var anew = new LinkedHashMap<String, Evaluation>();
    return earlier
        .flatMap(cache -> unchanged(cache, listings, anew))
        .orElseGet(() -> changed(earlier, listings, anew));
  }

  /**
   * The project as it was learnt, if it still is so.
   *
   * @param anew takes what those templates told that had to be evaluated again
   */
  private Optional<Read> unchanged(
      ParseCache cache, ImmutableList<PackageListing> listings, Map<String, Evaluation> anew) {
    var learnt = cache.learnt();
    var found = learnt.sameFiles(listings, files);
    var resolution = found.isEmpty() ? Optional.<Resolution>empty() : cache.resolution();
    if (resolution.isEmpty()) {
      return Optional.empty();
    }
    // Their faults, if there are any, are among those learnt.
    var parser = new ProjectParser(engine, EvaluationCache.NONE, workers, new Diagnostics());
    var macros = parser.macros(source(listings, PackageListing::macrosOnly, learnt));
    var surroundings = context.with(macros, resolution.get().docs());
    if (!touchable(learnt.macros(), listings, surroundings).isAsIn(learnt)) {
      return Optional.empty();
    }
    var unsteady = source(listings, each -> each.templatesOnly(learnt.unsteady().keySet()), learnt);
    var scopes = new Scopes(surroundings);
    for (var each : unsteady.all()) {
      for (var file : each.templates()) {
        anew.put(file.path(), parser.evaluate(each, file, scopes, surroundings.target()));
      }
    }
    if (!anew.equals(learnt.unsteady())) {
      return Optional.empty();
    }
    settings
        .cache()
        .filter(kept -> !found.get().equals(learnt.files()))
        .ifPresent(kept -> cache.with(settings.now(), found.get()).write(kept.file()));
    diagnostics.reportAll(learnt.warnings());
    var root = listings.getLast().project();
    return Optional.of(
        new Read(
            Project.of(root, macros, resolution.get()),
            surroundings,
            anew.size(),
            Optional.of(learnt.reader())));
  }

  private Read changed(
      Optional<ParseCache> earlier,
      ImmutableList<PackageListing> listings,
      Map<String, Evaluation> anew) {
    var found = new Diagnostics();
    var reader = new ProjectParser(engine, EvaluationCache.NONE, workers, found);
    var learnt = earlier.map(ParseCache::learnt).orElse(Learnt.NOTHING);
    var source = source(listings, each -> each, learnt);
    // What stands in a file that could not be read is not to be called missing.
    diagnostics.sorted().stream().filter(Diagnostic::isError).forEach(found::report);
    var read = new ReadFiles(source);
    var macros = reader.macros(source);
    var docs = reader.docs(source);
    var surroundings = context.with(macros, docs);
    var touchable = touchable(read.macros(macros), listings, surroundings);
    var evaluations =
        earlier
            .map(cache -> KnownEvaluations.of(cache, touchable, anew))
            .orElseGet(() -> KnownEvaluations.none(anew));
    var parsed =
        new ProjectParser(engine, evaluations, workers, found)
            .parse(source, macros, docs, new Scopes(surroundings), surroundings.target());
    var witness = new Witness();
    var project =
        new ProjectResolver(parsed, surroundings, new Scopes(surroundings, witness), workers, found)
            .resolve();
    diagnostics.reportAll(found.sorted());
    var kept =
        diagnostics.hasErrors()
            ? Optional.<ParseCache>empty()
            : settings
                .cache()
                .flatMap(cache ->
                    ParseCache.of(
                        learnt(
                            cache.key(),
                            learnt,
                            listings,
                            read,
                            touchable,
                            evaluations,
                            witness,
                            found),
                        evaluations.kept(true),
                        Optional.of(project.resolution()).filter(each -> witness.isSteady()),
                        workers));
    settings.cache().ifPresent(cache -> kept.ifPresent(each -> each.write(cache.file())));
    return new Read(
        project,
        surroundings,
        evaluations.evaluated() + anew.size(),
        kept.filter(each -> witness.isSteady()).map(each -> each.learnt().reader()));
  }

  private Learnt learnt(
      String key,
      Learnt earlier,
      ImmutableList<PackageListing> listings,
      ReadFiles read,
      Touchable touchable,
      KnownEvaluations evaluations,
      Witness witness,
      Diagnostics found) {
    return new Learnt(
        key,
        settings.command(),
        settings.now(),
        read.states(listings, files),
        touchable.macros(),
        touchable.vars(),
        evaluations.environment(witness),
        evaluations.kept(false),
        // What was known was not evaluated, so that it included nothing this time.
        included.areUsed() || earlier.includes(),
        found.sorted());
  }

  private ProjectSource source(
      ImmutableList<PackageListing> listings, UnaryOperator<PackageListing> part, Learnt learnt) {
    var read =
        listings.stream()
            .map(listing -> files.read(part.apply(listing), learnt::checksum))
            .collect(toImmutableList());
    read.forEach(included::offer);
    return new ProjectSource(read.getLast(), read.subList(0, read.size() - 1));
  }

  private Touchable touchable(
      ImmutableMap<String, String> macros,
      List<PackageListing> listings,
      Surroundings surroundings) {
    var vars = ImmutableMap.<String, Map<String, @Nullable Object>>builder();
    for (var listing : listings) {
      vars.put(listing.name(), surroundings.vars().of(listing.name()));
    }
    return new Touchable(macros, vars.buildOrThrow(), settings.environment());
  }
}
