package dev.headrace.runtime.execute;

import static dev.headrace.runtime.execute.Nodes.column;
import static dev.headrace.runtime.execute.Nodes.table;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.graph.NodeGraph;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.SourceConfig;
import dev.headrace.runtime.execute.Nodes.ModelSpec;
import dev.headrace.runtime.record.NodeResult;
import dev.headrace.runtime.record.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileSourcesTest {
  @TempDir Path temporary;
  private Path folder;
  private TestRun run;

  @BeforeEach
  void open() throws IOException {
    folder = Files.createDirectories(temporary.resolve("it's [odd]*"));
    run = TestRun.inMemory(folder);
  }

  @AfterEach
  void close() {
    run.close();
  }

  @Test
  void readsAllFilesWithTheDeclaredTypes() throws IOException {
    write("in/a_1.csv", "code,day,extra\n007,2024-01-02,x\n");
    write("in/a_2.csv", "day,code\n2024-01-03,12\n");
    var source =
        Nodes.files(
            "cards", "in/a_*.csv", column("code", "", "varchar"), column("day", "", "date"));
    var model = table("cards_copy", "select * from landing.cards order by day", source);
    assertThat(build(model, source).status()).isEqualTo(Status.SUCCESS);
    assertThat(run.rows("from cards_copy")).isEqualTo("007,2024-01-02,x\n12,2024-01-03,null");
    write("in/a_3.csv", "code,day\n9,2024-01-04\n");
    build(model, source);
    assertThat(run.rows("select count(*) from cards_copy")).isEqualTo("3");
  }

  @Test
  void readsFilesOfOtherDelimitersAndOrders() throws IOException {
    write("in/a.csv", "id,name\n1,a\n");
    write("in/b.csv", "name;id\nb;2\n");
    write("in/c.csv", "\uFEFF\"ID\"|\"name\"\n3|c\n");
    write("in/empty.csv", "");
    var source =
        Nodes.files("cards", "in/*.csv", column("id", "", "integer"), column("name", "", null));
    var model = table("cards_copy", "select id, name from landing.cards order by id", source);
    assertThat(build(model, source).message()).isEqualTo("OK");
    assertThat(run.rows("from cards_copy")).isEqualTo("1,a\n2,b\n3,c");
  }

  @Test
  void refusesAFileThatLacksAColumn() throws IOException {
    write("in/a.csv", "id,name\n1,a\n");
    var source =
        Nodes.files("cards", "in/*.csv", column("id", "", "integer"), column("name", "", null));
    var model = table("cards_copy", "from landing.cards", source);
    assertThat(build(model, source).status()).isEqualTo(Status.SUCCESS);
    write("in/b.csv", "id,nom\n2,b\n");
    assertThat(build(model, source).diagnostics().getFirst())
        .hasToString(
            "in/b.csv:1:1: error INVALID_SOURCE_DATA: a file of source `landing.landing.cards`"
                + " lacks the declared column `name`");
  }

  @Test
  void aColumnWithoutATypeThatNoFileHasIsLeftToItsReaders() throws IOException {
    write("in/a.csv", "id,name\n1,a\n");
    var source = Nodes.files("cards", "in/*.csv", column("id", "", null), column("note", "", null));
    var model = table("cards_copy", "from landing.cards", source);
    assertThat(build(model, source).message()).isEqualTo("OK");
  }

  @Test
  void readsColumnsThatTheFoldersName() throws IOException {
    write("in/day=2024-01-02/a.csv", "id,name\n1,a\n");
    var source =
        Nodes.files("cards", "in/*/*.csv", column("id", "", "integer"), column("day", "", null));
    var model = table("cards_copy", "select id, day from landing.cards", source);
    assertThat(build(model, source).message()).isEqualTo("OK");
    assertThat(run.rows("from cards_copy")).isEqualTo("1,2024-01-02");
  }

  @Test
  void aFileOfAHeaderAloneHasNoRows() throws IOException {
    write("in/a.csv", "code,day\n");
    var source =
        Nodes.files("cards", "in/a.csv", column("code", "", "varchar"), column("day", "", "date"));
    var model = table("cards_copy", "select code, day from landing.cards", source);
    assertThat(build(model, source).message()).isEqualTo("OK");
    assertThat(run.rows("select count(*) from cards_copy")).isEqualTo("0");
  }

  @Test
  void saysSoWhenNoFileMatches() {
    var source = Nodes.files("cards", "in/*.csv");
    var result = build(table("cards_copy", "from landing.cards", source), source);
    assertThat(result.diagnostics().getFirst())
        .hasToString(
            "models/sources.yml:1:1: error MISSING_SOURCE_FILES: no file matches `in/*.csv` of"
                + " source `landing.landing.cards`");
  }

  @Test
  void makesAViewOnlyWhenItsDefinitionChanged() throws IOException {
    write("in/a.csv", "id\n1\n");
    var source = Nodes.files("cards", "in/a.csv");
    build(table("one", "from landing.cards", source), source);
    assertThat(views()).isEqualTo(1);
    build(table("one", "from landing.cards", source), source);
    assertThat(views()).isEqualTo(1);
    var typed = Nodes.files("cards", "in/a.csv", column("id", "", "varchar"));
    build(table("one", "from landing.cards", typed), typed);
    assertThat(views()).isEqualTo(2);
  }

  @Test
  void isReadyForWhatReadsItThroughAnEphemeralModel() throws IOException {
    write("in/a.csv", "id\n1\n");
    var source = Nodes.files("cards", "in/a.csv");
    var ephemeral = Nodes.model("inlined", "from landing.cards", ModelSpec.of("ephemeral"), source);
    var model = table("one", "with i as (from landing.cards) from i", ephemeral);
    var plan = TestRun.plan(source, ephemeral, model);
    var summary = run.execution(run.options(false)).run(only(plan, model));
    assertThat(summary.results().getFirst().status()).isEqualTo(Status.SUCCESS);
  }

  @Test
  void readsJsonAndParquetByName() throws IOException {
    write("in/a.json", "{\"id\": 1, \"n\": \"2\"}\n");
    run.warehouse().query("copy (select 5 as id) to '" + escaped("in/b.parquet") + "'");
    var json = Nodes.files("j", "in/a.json", column("n", "", "integer"));
    var parquet = Nodes.files("p", "in/b.parquet", column("id", "", "varchar"));
    build(
        table(
            "one",
            "select j.n + 1 as n, p.id || 'x' as id from landing.j j, landing.p p",
            json,
            parquet),
        json,
        parquet);
    assertThat(run.rows("from one")).isEqualTo("3,5x");
  }

  @Test
  void passesOptionsOn() throws IOException {
    write("in/a.txt", "id|name\n1|a\n");
    var source =
        Nodes.source(
            "cards",
            new SourceConfig.Files(
                "in/a.txt", "csv", ImmutableMap.of("delim", "|", "header", "true")));
    build(table("one", "from landing.cards", source), source);
    assertThat(run.rows("from one")).isEqualTo("1,a");
  }

  private static Plan only(Plan plan, Node node) {
    return new Plan(
        ImmutableMap.of(node.id(), node),
        NodeGraph.of(plan.project().values()).subgraph(ImmutableSet.of(node.id())),
        plan.project(),
        plan.before(),
        plan.after());
  }

  private NodeResult build(Model model, Node... others) {
    var nodes = new Node[others.length + 1];
    nodes[0] = model;
    System.arraycopy(others, 0, nodes, 1, others.length);
    return run.run(nodes).results().getFirst();
  }

  private long views() {
    return run.statements().stream()
        .filter(sql -> sql.startsWith("create or replace view"))
        .count();
  }

  private String escaped(String file) {
    return folder.resolve(file).toString().replace("'", "''");
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), text);
  }
}
