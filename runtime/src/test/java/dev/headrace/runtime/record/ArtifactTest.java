package dev.headrace.runtime.record;

import static dev.headrace.runtime.record.SchemaCheck.faults;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.headrace.compiler.artifact.Compilation;
import dev.headrace.compiler.artifact.ManifestNodes;
import dev.headrace.compiler.context.MacroLibrary;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.graph.NodeGraph;
import dev.headrace.compiler.node.Group;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.parallel.Workers;
import dev.headrace.compiler.parse.ParsedPackage.DocsBlock;
import dev.headrace.compiler.project.ProjectFile;
import dev.headrace.compiler.project.ProjectKind;
import dev.headrace.compiler.project.Renderer;
import dev.headrace.compiler.resolve.Project;
import dev.headrace.compiler.resolve.References;
import dev.headrace.compiler.sql.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArtifactTest {
  private static final ArtifactHeader HEADER =
      new ArtifactHeader(
          "0.1.0",
          "4f3c",
          Samples.NOON,
          Clock.fixed(Samples.NOON, ZoneOffset.UTC),
          ImmutableMap.of("TEAM", "blue"));

  @TempDir Path folder;

  @Test
  void writesAManifestThatItsReadersAccept() throws IOException {
    var file = folder.resolve("target/manifest.json");
    var maps = new ManifestNodes(Dialect.DUCKDB, "mill", "main");

    new ManifestWriter(HEADER, maps, Dialect.DUCKDB.name(), Workers.ALONE)
        .write(file, project(), ArtifactTest::compilation);

    assertThat(faults(file, "manifest-v12")).isEmpty();
    assertThat(Files.readString(file))
        .contains("\"model.mill.named\":{\"database\":\"mill\",\"schema\":\"main\"")
        .contains("\"parent_map\":{")
        .contains("\"team\":\"blue\"");
    assertThat(file.getParent()).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void writesTheSameBytesAgain() throws IOException {
    var maps = new ManifestNodes(Dialect.DUCKDB, "mill", "main");
    var writer = new ManifestWriter(HEADER, maps, Dialect.DUCKDB.name(), Workers.ALONE);

    writer.write(folder.resolve("a.json"), project(), ArtifactTest::compilation);
    writer.write(folder.resolve("b.json"), project(), ArtifactTest::compilation);

    assertThat(folder.resolve("a.json")).hasSameBinaryContentAs(folder.resolve("b.json"));
  }

  @Test
  void givesAnArtifactThePermissionsOfAnyFile() throws IOException {
    var plain = Files.writeString(folder.resolve("plain.txt"), "");
    var file = folder.resolve("target/compiled/model.sql");

    ArtifactFile.writeText(file, "select 1");

    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  void leavesATextAloneThatSaysTheSameAlready() throws IOException {
    var file = folder.resolve("model.sql");
    ArtifactFile.writeText(file, "select 1");
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));

    ArtifactFile.writeText(file, "select 1");
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(FileTime.fromMillis(0));

    ArtifactFile.writeText(file, "select 2");
    assertThat(file).hasContent("select 2");
  }

  @Test
  void leavesTheOldFileWhereANewOneCannotBeWritten() throws IOException {
    var file = Files.writeString(folder.resolve("a.json"), "old");

    assertThatThrownBy(() ->
            ArtifactFile.writeJson(
                file,
                json -> {
                  json.beginObject();
                  throw new IOException("disk full");
                }))
        .hasMessageContaining("disk full");

    assertThat(file).hasContent("old");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void writesRunResultsThatTheirReadersAccept() throws IOException {
    var file = folder.resolve("run_results.json");
    var results =
        ImmutableList.of(
            Samples.result(Samples.named(), Status.SUCCESS, "OK"),
            Samples.failure(Samples.notNull(), Status.FAIL, 1),
            NodeResult.skipped(Samples.last(), "", Optional.of(Samples.notNull().id())));

    new RunResultsWriter(HEADER, Dialect.DUCKDB)
        .write(
            file,
            new RunSummary(results, Duration.ofSeconds(1)),
            ImmutableMap.of("which", "build"));

    assertThat(faults(file, "run-results-v6")).isEmpty();
    assertThat(Files.readString(file)).contains("\"status\":\"fail\"").contains("\"failures\":1");
  }

  @Test
  void writesACatalogueThatItsReadersAccept() throws IOException {
    var file = folder.resolve("catalog.json");
    var columns = ImmutableList.of(new CatalogTable.Column("id", "BIGINT", 1, null));

    new CatalogWriter(HEADER)
        .write(
            file,
            ImmutableList.of(
                new CatalogTable(
                    Samples.named(), Samples.named().relation(), "BASE TABLE", null, null, columns),
                new CatalogTable(
                    Samples.orders(), Samples.orders().relation(), "VIEW", "c", "o", columns)));

    assertThat(faults(file, "catalog-v1")).isEmpty();
  }

  @Test
  void writesSourcesThatTheirReadersAccept() throws IOException {
    var file = folder.resolve("sources.json");

    new SourcesWriter(HEADER)
        .write(
            file,
            ImmutableList.of(freshness(Status.WARN, true), freshness(Status.RUNTIME_ERROR, false)),
            Duration.ofSeconds(1));

    assertThat(faults(file, "sources-v3")).isEmpty();
    assertThat(Files.readString(file)).contains("\"max_loaded_at_time_ago_in_s\":60.0");
  }

  private static FreshnessResult freshness(Status status, boolean asked) {
    return new FreshnessResult(
        Samples.orders(),
        status,
        asked ? Optional.of(Samples.NOON.minusSeconds(60)) : Optional.empty(),
        Samples.NOON,
        asked ? Optional.empty() : Optional.of("no such table"),
        ImmutableList.of(),
        ImmutableMap.of(),
        ImmutableList.of(),
        "worker-1",
        Duration.ofMillis(10));
  }

  private static Optional<Compilation> compilation(NodeId id) {
    return id.equals(Samples.named().id())
        ? Optional.of(new Compilation("select 1", "target/compiled/mill/models/named.sql"))
        : Optional.empty();
  }

  private static Project project() {
    var diagnostics = new Diagnostics();
    var file =
        ProjectFile.read(
                "headrace.yml",
                "name: mill\nversion: '1.0'\n",
                ProjectKind.HEADRACE,
                Renderer.NONE,
                diagnostics)
            .orElseThrow();
    var nodes = new ImmutableSortedMap.Builder<NodeId, Node>(NodeId::compareTo);
    List<Node> all =
        List.of(
            Samples.people(),
            Samples.orders(),
            Samples.named(),
            Samples.last(),
            Samples.notNull(),
            Samples.noGrace(),
            Samples.board(),
            Samples.sums(),
            Samples.hello());
    all.forEach(node -> nodes.put(node.id(), node));
    var off = Samples.model("off", "view", ImmutableSet.of());
    return new Project(
        file,
        nodes.buildOrThrow(),
        ImmutableSortedMap.<NodeId, Node>of(off.id(), off),
        () -> NodeGraph.of(all),
        References.none(),
        MacroLibrary.builder("mill", diagnostics).build(),
        ImmutableMap.of(),
        ImmutableList.of(new DocsBlock("mill", "name", "how to call it", "models/docs.md")),
        ImmutableList.of(
            new Group(
                "mill",
                "grinders",
                "The millers",
                null,
                "",
                "groups.yml",
                "models/groups.yml",
                SourceSpan.ofFile("models/groups.yml"))));
  }
}
