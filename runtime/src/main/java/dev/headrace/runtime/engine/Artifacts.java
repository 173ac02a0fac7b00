package dev.headrace.runtime.engine;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.artifact.ManifestNodes;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.runtime.execute.Warehouse;
import dev.headrace.runtime.record.ArtifactHeader;
import dev.headrace.runtime.record.Event;
import dev.headrace.runtime.record.FreshnessResult;
import dev.headrace.runtime.record.ManifestWriter;
import dev.headrace.runtime.record.NodeResult;
import dev.headrace.runtime.record.RunResultsWriter;
import dev.headrace.runtime.record.RunSummary;
import dev.headrace.runtime.record.SourcesWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what a command leaves for other tools. */
final class Artifacts {
  private final ProjectCommand.Tools tools;
  private final LoadedProject loaded;
  private final Compilations compilations;
  private final ArtifactHeader header;

  Artifacts(ProjectCommand.Tools tools, LoadedProject loaded, Compilations compilations) {
    this.tools = tools;
    this.loaded = loaded;
    this.compilations = compilations;
    this.header =
        new ArtifactHeader(
            tools.invocation().version(),
            tools.invocation().id(),
            tools.startedAt(),
            tools.invocation().clock(),
            MetadataEnvironment.of(loaded.environment()));
  }

  /** Nodes as the manifest shows them. */
  ManifestNodes nodes() {
    var target = loaded.surroundings().target();
    return new ManifestNodes(loaded.adapter().dialect(), target.database(), target.schema());
  }

  /** Results as templates see them. */
  ImmutableList<Object> values(List<NodeResult> results) {
    return ResultValues.of(results, loaded, nodes(), header);
  }

  void writeManifest() {
    var file = loaded.targetFolder().resolve("manifest.json");
    compilations.beginManifest();
    var writer = new ManifestWriter(header, nodes(), loaded.adapter().type(), tools.workers());
    if (loaded.reader().isPresent() && compilations.isEmpty()) {
      writer.write(file, loaded.project(), loaded.reader().get());
    } else {
      writer.write(file, loaded.project(), compilations::compilation);
    }
    written("manifest", file);
  }

  void writeResults(RunSummary summary) {
    var file = loaded.targetFolder().resolve("run_results.json");
    var arguments = new LinkedHashMap<String, @Nullable Object>(loaded.surroundings().arguments());
    new RunResultsWriter(header, loaded.adapter().dialect()).write(file, summary, arguments);
    written("run results", file);
  }

  void writeSources(Path file, List<FreshnessResult> results, Duration took) {
    new SourcesWriter(header).write(file, ImmutableList.copyOf(results), took);
    written("sources", file);
  }

  /** What there is to warn of. */
  List<Diagnostic> writeCatalog(Path file, Warehouse warehouse) {
    var warnings = new CatalogCommand(loaded, warehouse).write(file, header);
    written("catalog", file);
    return warnings;
  }

  private void written(String kind, Path file) {
    tools.events().accept(new Event.ArtifactWritten(kind, file));
  }
}
