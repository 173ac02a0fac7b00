package dev.headrace.compiler.node;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.Severity;
import dev.headrace.compiler.diagnostic.SourceSpan;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small nodes of a package `shop` for tests that need nodes and no project. */
public final class SampleNodes {
  private static final String SHOP = "shop";

  private SampleNodes() {}

  /** A model at {@code models/<path>.sql} whose name is the path's last part. */
  public static Model model(String path, NodeId... reads) {
    return model(SHOP, path, "view", ImmutableSet.of(), reads);
  }

  public static Model tagged(String path, String tag, NodeId... reads) {
    return model(SHOP, path, "view", ImmutableSet.of(tag), reads);
  }

  public static Model model(
      String packageName,
      String path,
      String materialized,
      ImmutableSet<String> tags,
      NodeId... reads) {
    var values = values("materialized", materialized, "tags", tags.asList());
    return model(packageName, path, materialized, tags, values, null, null, reads);
  }

  private static Model model(
      String packageName,
      String path,
      String materialized,
      ImmutableSet<String> tags,
      ConfigValues values,
      @Nullable String version,
      @Nullable String latest,
      NodeId... reads) {
    var name = path.substring(path.lastIndexOf('/') + 1);
    var config =
        new ModelConfig(
            true,
            materialized,
            null,
            null,
            null,
            tags,
            ImmutableMap.of(),
            ImmutableList.of(),
            ImmutableList.of(),
            Incremental.DEFAULT,
            null,
            null,
            ModelConfig.PersistDocs.NONE,
            ImmutableMap.of(),
            null,
            values);
    return new Model(
        identity(ResourceType.MODEL, packageName, name, path, "models/" + path + ".sql"),
        config,
        new RelationName(null, "main", name),
        Documentation.NONE,
        "select 1",
        "",
        reads(reads),
        version,
        latest);
  }

  /** A view with one more setting. */
  public static Model model(String path, String key, String value) {
    return model(SHOP, path, "view", ImmutableSet.of(), values(key, value), null, null);
  }

  /** A view that is one of several versions. */
  public static Model version(String path, String version, String latest) {
    return model(SHOP, path, "view", ImmutableSet.of(), ConfigValues.NONE, version, latest);
  }

  public static Seed seed(String name) {
    return new Seed(
        identity(ResourceType.SEED, SHOP, name, name, "seeds/" + name + ".csv"),
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
            ImmutableMap.of(),
            ",",
            null,
            ModelConfig.PersistDocs.NONE,
            null,
            values("enabled", true)),
        new RelationName(null, "main", name),
        Documentation.NONE,
        "",
        "seeds/" + name + ".csv");
  }

  public static Source source(String sourceName, String table) {
    var id = new NodeId("source." + SHOP + "." + sourceName + "." + table);
    return new Source(
        new Identity(
            id,
            table,
            SHOP,
            ImmutableList.of(SHOP, sourceName, table),
            "sources.yml",
            "models/sources.yml",
            SourceSpan.ofFile("models/sources.yml")),
        sourceName,
        "",
        "",
        new SourceConfig(
            true,
            ImmutableSet.of(),
            ImmutableMap.of(),
            null,
            null,
            null,
            null,
            values("enabled", true)),
        new RelationName(null, sourceName, table),
        Documentation.NONE);
  }

  public static Exposure exposure(String name, NodeId... reads) {
    return new Exposure(
        identity(ResourceType.EXPOSURE, SHOP, name, "exposures.yml", "models/exposures.yml"),
        "dashboard",
        new Exposure.Owner("Ada", null),
        null,
        null,
        null,
        "",
        ImmutableSet.of(),
        ImmutableMap.of(),
        ConfigValues.NONE,
        reads(reads));
  }

  /** A singular test. */
  public static DataTest test(String name, NodeId... reads) {
    return new DataTest(
        identity(ResourceType.TEST, SHOP, name, name, "tests/" + name + ".sql"),
        config(values("severity", "ERROR")),
        new DataTest.Singular(),
        "select 1",
        "",
        "",
        new RelationName(null, "main", name),
        reads(reads));
  }

  /** A generic test under its last parent. */
  public static DataTest generic(String testName, String name, NodeId... reads) {
    return new DataTest(
        new Identity(
            new NodeId("test." + SHOP + "." + name + ".0123456789"),
            name,
            SHOP,
            ImmutableList.of(SHOP, name),
            name + ".sql",
            "models/schema.yml",
            SourceSpan.ofFile("models/schema.yml")),
        config(values("severity", "WARN")),
        new DataTest.Generic(testName, null, Map.of(), null, reads[reads.length - 1]),
        "select 1",
        "",
        "",
        new RelationName(null, "main", name),
        reads(reads));
  }

  public static NodeId modelId(String name) {
    return NodeId.of(ResourceType.MODEL, SHOP, name);
  }

  private static TestConfig config(ConfigValues values) {
    return new TestConfig(
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
        values);
  }

  private static Identity identity(
      ResourceType type, String packageName, String name, String path, String file) {
    return new Identity(
        NodeId.of(type, packageName, name),
        name,
        packageName,
        ImmutableList.<String>builder().add(packageName).add(path.split("/", -1)).build(),
        path,
        file,
        SourceSpan.ofFile(file));
  }

  private static Dependencies reads(NodeId... ids) {
    return new Dependencies(
        ImmutableSet.copyOf(Arrays.asList(ids)),
        ImmutableSet.of(),
        ImmutableList.of(),
        ImmutableList.of());
  }

  private static ConfigValues values(Object... keysAndValues) {
    var values = new LinkedHashMap<String, Object>();
    for (var i = 0; i < keysAndValues.length; i += 2) {
      values.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return new ConfigValues(values);
  }
}
