package dev.headrace.compiler.resolve;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import dev.headrace.compiler.artifact.ManifestNodes;
import dev.headrace.compiler.compile.ProjectCompiler;
import dev.headrace.compiler.context.MacroLibrary;
import dev.headrace.compiler.context.Scopes;
import dev.headrace.compiler.context.Surroundings;
import dev.headrace.compiler.context.Target;
import dev.headrace.compiler.context.Vars;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.parallel.Workers;
import dev.headrace.compiler.parse.EvaluationCache;
import dev.headrace.compiler.parse.PackageSource;
import dev.headrace.compiler.parse.ProjectParser;
import dev.headrace.compiler.parse.ProjectSource;
import dev.headrace.compiler.parse.TextFile;
import dev.headrace.compiler.project.ProjectFile;
import dev.headrace.compiler.project.ProjectKind;
import dev.headrace.compiler.project.Renderer;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.compiler.template.TemplateEngine;
import dev.headrace.compiler.template.TemplateLimits;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** A project written down in a test, parsed and resolved without touching a disk. */
public final class ProjectFixture {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private final Map<String, String> files = new TreeMap<>();
  private ProjectKind kind = ProjectKind.HEADRACE;
  private String projectFile = "name: mill\n";

  /** A file of the project, by its path. */
  public ProjectFixture file(String path, String text) {
    files.put(path, text);
    return this;
  }

  /** The text of the project file. */
  public ProjectFixture project(String text) {
    projectFile = text;
    return this;
  }

  /** Reads everything as dbt's. */
  public ProjectFixture asDbt() {
    kind = ProjectKind.DBT;
    return this;
  }

  /** The project and what was reported on the way. */
  public record Outcome(
      Project project, ProjectCompiler compiler, ImmutableList<Diagnostic> diagnostics) {}

  public Outcome resolve() {
    var diagnostics = new Diagnostics();
    var engine = new TemplateEngine(TemplateLimits.DEFAULT);
    var root =
        ProjectFile.read("headrace.yml", projectFile, kind, Renderer.NONE, diagnostics)
            .orElseThrow();
    var source = new ProjectSource(source(root), ImmutableList.of());
    var parser = new ProjectParser(engine, EvaluationCache.NONE, Workers.ALONE, diagnostics);
    var macros = parser.macros(source);
    var docs = parser.docs(source);
    var surroundings = surroundings(root.name().value(), macros, engine);
    var scopes = new Scopes(surroundings);
    var parsed = parser.parse(source, macros, docs, scopes, surroundings.target());
    var project =
        new ProjectResolver(parsed, surroundings, scopes, Workers.ALONE, diagnostics).resolve();
    var manifest = new ManifestNodes(Dialect.DUCKDB, "db", "main");
    return new Outcome(
        project, new ProjectCompiler(project, scopes, engine, manifest), diagnostics.sorted());
  }

  private static Surroundings surroundings(
      String name, MacroLibrary macros, TemplateEngine engine) {
    var target = new Target("dev", name, "duckdb", "db", "main", 1, new LinkedHashMap<>());
    return new Surroundings(
        name,
        target,
        new Vars(new LinkedHashMap<>(), name, new LinkedHashMap<>()),
        variable -> null,
        ImmutableMap.of(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        ImmutableList::of,
        LinkedHashMap::new,
        (from, owner, doc) -> null,
        NOW,
        () -> NOW,
        "an-invocation",
        () -> "main",
        macros,
        engine,
        Dialect.DUCKDB,
        message -> {});
  }

  private PackageSource source(ProjectFile project) {
    return new PackageSource(
        project,
        "",
        under("models/", ".sql"),
        under("models/", ".py").stream()
            .map(TextFile::path)
            .collect(ImmutableList.toImmutableList()),
        seeds(),
        under("tests/", ".sql"),
        under("analyses/", ".sql"),
        under("snapshots/", ".sql"),
        under("macros/", ".sql"),
        ImmutableList.of(),
        under("", ".yml"));
  }

  private ImmutableList<TextFile> under(String folder, String ending) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().startsWith(folder) && file.getKey().endsWith(ending))
        .map(file -> new TextFile(file.getKey(), file.getValue(), checksum(file.getValue())))
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<PackageSource.SeedFile> seeds() {
    return under("seeds/", ".csv").stream()
        .map(file -> new PackageSource.SeedFile(file.path(), file.checksum()))
        .collect(ImmutableList.toImmutableList());
  }

  private static String checksum(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
  }
}
