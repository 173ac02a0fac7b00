package dev.headrace.compiler.artifact;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.node.Analysis;
import dev.headrace.compiler.node.DataTest;
import dev.headrace.compiler.node.Dependencies;
import dev.headrace.compiler.node.Documentation;
import dev.headrace.compiler.node.Exposure;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.Operation;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.node.Seed;
import dev.headrace.compiler.node.Source;
import dev.headrace.compiler.sql.Dialect;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Describes nodes with the keys of the manifest's version 12. */
public final class ManifestNodes {
  private static final Map<String, @Nullable Object> NO_CONTRACT =
      Collections.unmodifiableMap(
          Entries.map("enforced", false, "alias_types", true, "checksum", null));

  /** About as many keys as a node has. */
  private static final int KEYS = 48;

  private final Dialect dialect;
  private final @Nullable String database;
  private final String schema;

  /**
   * @param database the target's catalogue, said of nodes that make no relation
   * @param schema the target's schema, likewise
   */
  public ManifestNodes(Dialect dialect, @Nullable String database, String schema) {
    this.dialect = dialect;
    this.database = database;
    this.schema = schema;
  }

  /** A node as it is before it is compiled. */
  public Map<String, @Nullable Object> asMap(Node node) {
    return asMap(node, Optional.empty());
  }

  /** A node, with its SQL if it was compiled. Keys are in the order of the schema. */
  public Map<String, @Nullable Object> asMap(Node node, Optional<Compilation> compilation) {
    return switch (node) {
      case Model model -> model(model, compilation);
      case Seed seed -> seed(seed);
      case DataTest test -> test(test, compilation);
      case Analysis analysis -> analysis(analysis, compilation);
      case Operation operation -> operation(operation, compilation);
      case Source source -> SourceMaps.source(source, rendered(source.relation()));
      case Exposure exposure -> ExposureMaps.exposure(exposure);
    };
  }

  private Map<String, @Nullable Object> model(Model model, Optional<Compilation> compilation) {
    var map = start(model, Optional.of(model.relation()));
    map.put("checksum", checksum(model.checksum()));
    map.put("config", ConfigMaps.model(model));
    described(map, model, model.documentation());
    map.put("meta", model.config().meta());
    map.put("relation_name", ephemeral(model) ? null : rendered(model.relation()));
    code(map, model.rawCode(), model.dependencies(), compilation);
    map.put("access", accessOf(model));
    var declared = model.declarations();
    map.put("contract", contract(model));
    map.put(
        "constraints",
        Entries.constraints(declared.constraints(), Entries.map("columns", ImmutableList.of())));
    map.put("version", model.version());
    map.put("latest_version", model.latestVersion());
    map.put("deprecation_date", declared.deprecationDate());
    map.put("primary_key", ImmutableList.of());
    map.put("time_spine", timeSpine(declared.timeSpine()));
    return map;
  }

  private static Map<String, @Nullable Object> contract(Model model) {
    var contract = model.contract();
    return contract == null
        ? NO_CONTRACT
        : Entries.map("enforced", true, "alias_types", contract.aliasTypes(), "checksum", null);
  }

  private static @Nullable Map<String, @Nullable Object> timeSpine(Map<String, Object> declared) {
    if (declared.isEmpty()) {
      return null;
    }
    var map =
        Entries.map("standard_granularity_column", "", "custom_granularities", ImmutableList.of());
    map.putAll(declared);
    return map;
  }

  private static boolean ephemeral(Model model) {
    return model.config().materialized().equals("ephemeral");
  }

  private static String accessOf(Model model) {
    return model.config().values().get("access") instanceof String access ? access : "protected";
  }

  private Map<String, @Nullable Object> seed(Seed seed) {
    var map = start(seed, Optional.of(seed.relation()));
    map.put("checksum", checksum(seed.checksum()));
    map.put("config", ConfigMaps.seed(seed));
    described(map, seed, seed.documentation());
    map.put("meta", seed.config().meta());
    map.put("relation_name", rendered(seed.relation()));
    map.put("raw_code", "");
    map.put("root_path", null);
    map.put("depends_on", Entries.map("macros", ImmutableList.of()));
    return map;
  }

  private Map<String, @Nullable Object> test(DataTest test, Optional<Compilation> compilation) {
    var map = start(test, Optional.of(test.relation()));
    map.put("checksum", checksum(test.checksum()));
    map.put("config", ConfigMaps.test(test));
    described(map, test, Documentation.NONE);
    map.put("description", test.description());
    map.put("meta", test.config().meta());
    map.put("relation_name", ConfigMaps.stores(test) ? rendered(test.relation()) : null);
    code(map, test.rawCode(), test.dependencies(), compilation);
    if (test.subject() instanceof DataTest.Generic generic) {
      map.put(
          "test_metadata",
          Entries.map(
              "name", generic.testName(),
              "kwargs", generic.arguments(),
              "namespace", generic.namespace()));
      map.put("column_name", generic.column() == null ? null : generic.column().value());
      map.put("file_key_name", fileKey(generic.attached()));
      map.put("attached_node", generic.attached().value());
    }
    return map;
  }

  /** The part of a properties file a test stands in. */
  private static @Nullable String fileKey(NodeId attached) {
    var parts = attached.value().split("\\.", -1);
    return switch (attached.type()) {
      case MODEL -> "models." + parts[2];
      case SEED -> "seeds." + parts[2];
      case SOURCE -> "sources." + parts[2];
      case SNAPSHOT, TEST, UNIT_TEST, EXPOSURE, ANALYSIS, OPERATION -> null;
    };
  }

  private Map<String, @Nullable Object> analysis(
      Analysis analysis, Optional<Compilation> compilation) {
    var map = start(analysis, Optional.empty());
    map.put("checksum", checksum(analysis.checksum()));
    map.put("config", ConfigMaps.plain(analysis, "view"));
    described(map, analysis, analysis.documentation());
    map.put("meta", ConfigMaps.meta(analysis));
    map.put("relation_name", null);
    code(map, analysis.rawCode(), analysis.dependencies(), compilation);
    return map;
  }

  private Map<String, @Nullable Object> operation(
      Operation operation, Optional<Compilation> compilation) {
    var map = start(operation, Optional.empty());
    map.put("checksum", Entries.map("name", "none", "checksum", ""));
    map.put("config", ConfigMaps.plain(operation, "view"));
    described(map, operation, Documentation.NONE);
    map.put("meta", ConfigMaps.meta(operation));
    map.put("relation_name", null);
    code(map, operation.rawCode(), operation.dependencies(), compilation);
    map.put("index", operation.index());
    return map;
  }

  private Map<String, @Nullable Object> start(Node node, Optional<RelationName> relation) {
    var map = LinkedHashMap.<String, @Nullable Object>newLinkedHashMap(KEYS);
    map.put("database", relation.isPresent() ? relation.get().database() : database);
    map.put("schema", relation.map(RelationName::schema).orElse(schema));
    Entries.identity(map, node);
    map.put("alias", relation.map(RelationName::identifier).orElse(node.name()));
    return map;
  }

  private static void described(
      Map<String, @Nullable Object> map, Node node, Documentation documentation) {
    map.put("tags", node.tags());
    map.put("description", documentation.description());
    map.put("columns", Entries.columns(documentation.columns()));
    map.put("group", node.configValues().get("group"));
    map.put(
        "docs", node.configValues().get("docs") instanceof Map<?, ?> docs ? docs : Entries.DOCS);
    map.put("patch_path", documentation.patchPath());
    map.put("build_path", null);
    map.put("unrendered_config", node.configValues().written());
    map.put("doc_blocks", documentation.docBlocks());
  }

  private static void code(
      Map<String, @Nullable Object> map,
      String rawCode,
      Dependencies dependencies,
      Optional<Compilation> compilation) {
    map.put("raw_code", rawCode);
    map.put("language", "sql");
    map.put("refs", Entries.refs(dependencies));
    map.put("sources", Entries.sources(dependencies));
    map.put("metrics", ImmutableList.of());
    map.put("functions", ImmutableList.of());
    map.put("depends_on", Entries.dependsOn(dependencies));
    map.put("compiled_path", compilation.map(Compilation::path).orElse(null));
    map.put("compiled", compilation.isPresent());
    map.put("compiled_code", compilation.map(Compilation::code).orElse(null));
    map.put("extra_ctes_injected", compilation.isPresent());
    map.put("extra_ctes", ImmutableList.of());
    map.put("contract", NO_CONTRACT);
  }

  private static Map<String, @Nullable Object> checksum(String value) {
    return Entries.map("name", "sha256", "checksum", value);
  }

  private String rendered(RelationName relation) {
    return dialect.render(relation);
  }

  /** The ids a node reads, as the manifest's maps of parents show them. */
  public static ImmutableList<String> parents(Node node) {
    return node.dependencies().nodes().stream()
        .sorted()
        .map(NodeId::value)
        .collect(ImmutableList.toImmutableList());
  }
}
