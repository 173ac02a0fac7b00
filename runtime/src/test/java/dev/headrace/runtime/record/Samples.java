package dev.headrace.runtime.record;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.Severity;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.node.Analysis;
import dev.headrace.compiler.node.Column;
import dev.headrace.compiler.node.ColumnName;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.DataTest;
import dev.headrace.compiler.node.Dependencies;
import dev.headrace.compiler.node.Documentation;
import dev.headrace.compiler.node.Exposure;
import dev.headrace.compiler.node.Hook;
import dev.headrace.compiler.node.Identity;
import dev.headrace.compiler.node.Incremental;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.ModelConfig;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.Operation;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.node.ResourceType;
import dev.headrace.compiler.node.Seed;
import dev.headrace.compiler.node.SeedConfig;
import dev.headrace.compiler.node.Source;
import dev.headrace.compiler.node.SourceConfig;
import dev.headrace.compiler.node.TestConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A small project called mill: a source, a seed, models, tests and what else there can be. */
public final class Samples {
  public static final Instant NOON = Instant.parse("2026-03-15T12:00:00Z");

  private Samples() {}

  public static Seed people() {
    var config =
        new SeedConfig(
            true,
            null,
            null,
            null,
            ImmutableSet.of(),
            ImmutableMap.of(),
            ImmutableList.of(),
            ImmutableList.of(),
            null,
            ImmutableMap.of("id", "bigint"),
            ",",
            null,
            ModelConfig.PersistDocs.NONE,
            null,
            ConfigValues.NONE);
    return new Seed(
        identity(ResourceType.SEED, "people", "seeds/people.csv"),
        config,
        relation("people"),
        Documentation.NONE,
        "5e",
        "seeds/people.csv");
  }

  public static Source orders() {
    var freshness =
        new SourceConfig.Freshness(
            new SourceConfig.Age(12, "hour"), new SourceConfig.Age(1, "day"), null);
    var files = new SourceConfig.Files("landing/*.csv", "csv", ImmutableMap.of("header", "true"));
    var config =
        new SourceConfig(
            true,
            ImmutableSet.of("raw"),
            ImmutableMap.of("owner", "ops"),
            "loaded_at",
            null,
            freshness,
            files,
            ConfigValues.NONE);
    var identity = identity(ResourceType.SOURCE, "orders", "models/schema.yml");
    return new Source(
        new Identity(
            new NodeId("source.mill.shop.orders"),
            "orders",
            "mill",
            ImmutableList.of("mill", "shop", "orders"),
            identity.path(),
            identity.originalFilePath(),
            identity.at()),
        "shop",
        "what the shop sells",
        "",
        config,
        new RelationName("mill", "shop", "orders"),
        Documentation.NONE);
  }

  public static Model named() {
    return model("named", "table", ImmutableSet.of(people().id(), orders().id()));
  }

  public static Model last() {
    return model("last", "view", ImmutableSet.of(named().id()));
  }

  public static Model model(String name, String materialized, ImmutableSet<NodeId> upstream) {
    var config =
        new ModelConfig(
            true,
            materialized,
            null,
            null,
            null,
            ImmutableSet.of("daily"),
            ImmutableMap.of("owner", "ada"),
            ImmutableList.of(new Hook("select 1", true, SourceSpan.ofFile("headrace.yml"))),
            ImmutableList.of(),
            Incremental.DEFAULT,
            null,
            null,
            new ModelConfig.PersistDocs(true, false),
            ImmutableMap.of(),
            null,
            values("tags", ImmutableList.of("daily"), "team", "blue"));
    var column =
        new Column(
            new ColumnName("name"),
            "how to call it",
            "varchar",
            null,
            ImmutableSet.of(),
            ImmutableMap.of());
    return new Model(
        identity(ResourceType.MODEL, name, "models/" + name + ".sql"),
        config,
        relation(name),
        new Documentation(
            "who has a name",
            ImmutableList.of(column),
            "mill://models/schema.yml",
            ImmutableList.of()),
        "select * from {{ ref('people') }}",
        "ab12",
        new Dependencies(
            upstream,
            ImmutableSet.of("macro.mill.cents"),
            ImmutableList.of(new Dependencies.Ref(null, "people", null)),
            ImmutableList.of(new Dependencies.SourceRef("shop", "orders"))),
        null,
        null);
  }

  public static DataTest notNull() {
    var arguments = new LinkedHashMap<String, @Nullable Object>();
    arguments.put("column_name", "name");
    arguments.put("model", "{{ get_where_subquery(ref('named')) }}");
    return test(
        "not_null_named_name",
        new DataTest.Generic("not_null", null, arguments, new ColumnName("name"), named().id()));
  }

  public static DataTest noGrace() {
    return test("no_grace", new DataTest.Singular());
  }

  private static DataTest test(String name, DataTest.Subject subject) {
    var config =
        new TestConfig(
            true,
            Severity.ERROR,
            "!= 0",
            "!= 0",
            "count(*)",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            ImmutableSet.of(),
            ImmutableMap.of(),
            null,
            ConfigValues.NONE);
    return new DataTest(
        new Identity(
            new NodeId("test.mill." + name + ".0123456789"),
            name,
            "mill",
            ImmutableList.of("mill", name),
            "schema.yml",
            "models/schema.yml",
            SourceSpan.at("models/schema.yml", 12, 9)),
        config,
        subject,
        "{{ test_not_null(**_kwargs) }}",
        "cd34",
        "",
        relation(name),
        new Dependencies(
            ImmutableSet.of(named().id()),
            ImmutableSet.of(),
            ImmutableList.of(),
            ImmutableList.of()));
  }

  public static Exposure board() {
    return new Exposure(
        identity(ResourceType.EXPOSURE, "board", "models/schema.yml"),
        "dashboard",
        new Exposure.Owner("Ada", "ada@example.org"),
        "The board",
        "high",
        null,
        "what they look at",
        ImmutableSet.of(),
        ImmutableMap.of(),
        ConfigValues.NONE,
        new Dependencies(
            ImmutableSet.of(last().id()),
            ImmutableSet.of(),
            ImmutableList.of(),
            ImmutableList.of()));
  }

  public static Analysis sums() {
    return new Analysis(
        identity(ResourceType.ANALYSIS, "sums", "analyses/sums.sql"),
        "select 1",
        "ef56",
        ImmutableSet.of(),
        ConfigValues.NONE,
        Documentation.NONE,
        Dependencies.NONE);
  }

  public static Operation hello() {
    return new Operation(
        identity(ResourceType.OPERATION, "mill-on-run-start-0", "headrace.yml"),
        Operation.When.START,
        0,
        "select 'hello'",
        Dependencies.NONE);
  }

  /** A node that ended well or not, in a twentieth of a second. */
  public static NodeResult result(Node node, Status status, String message) {
    return new NodeResult(
        node,
        status,
        message,
        OptionalLong.empty(),
        ImmutableMap.of("rows_affected", 20L),
        ImmutableList.of(
            new Timing(Timing.Step.COMPILE, NOON, NOON.plusMillis(1)),
            new Timing(Timing.Step.EXECUTE, NOON.plusMillis(1), NOON.plusMillis(50))),
        "worker-1",
        Duration.ofMillis(50),
        Optional.of("select 1"),
        Optional.of(Path.of("target/compiled/mill/models/" + node.name() + ".sql")),
        Optional.empty(),
        ImmutableList.of(),
        Optional.empty());
  }

  /** A test that found rows. */
  public static NodeResult failure(DataTest test, Status status, long failures) {
    var result = result(test, status, "Got " + failures + " results, configured to fail if != 0");
    return new NodeResult(
        result.node(),
        status,
        result.message(),
        OptionalLong.of(failures),
        ImmutableMap.of(),
        result.timings(),
        result.threadId(),
        result.executionTime(),
        result.compiledCode(),
        result.compiledPath(),
        Optional.empty(),
        ImmutableList.of(),
        Optional.empty());
  }

  private static Identity identity(ResourceType type, String name, String file) {
    return new Identity(
        NodeId.of(type, "mill", name),
        name,
        "mill",
        ImmutableList.of("mill", name),
        file.substring(file.indexOf('/') + 1),
        file,
        SourceSpan.ofFile(file));
  }

  private static RelationName relation(String name) {
    return new RelationName("mill", "main", name);
  }

  private static ConfigValues values(Object... keysAndValues) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (var i = 0; i < keysAndValues.length; i += 2) {
      values.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return new ConfigValues(values);
  }
}
