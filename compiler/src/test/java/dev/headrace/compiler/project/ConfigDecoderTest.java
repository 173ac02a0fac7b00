package dev.headrace.compiler.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.Severity;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.json.Json;
import dev.headrace.compiler.node.Hook;
import dev.headrace.compiler.node.Incremental;
import dev.headrace.compiler.node.ResourceType;
import dev.headrace.compiler.node.SourceConfig;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ConfigDecoderTest {
  private static final SourceSpan IN_FILE = SourceSpan.at("models/orders.sql", 1, 4);

  private final Diagnostics diagnostics = new Diagnostics();
  private final ConfigDecoder decoder = new ConfigDecoder(diagnostics);

  @Test
  void mergesLayersByTheRuleOfEachKey() {
    var merged =
        merged(
            ResourceType.MODEL,
            "{tags: [a, b], meta: {x: 1, y: 1}, pre-hook: one, materialized: view, grants: {select: [p]}}",
            "{tags: b, meta: {y: 2}, pre_hook: [{sql: two, transaction: false}], materialized: table,"
                + " grants: {+select: [q], insert: r}}",
            "{tags: [c], grants: {insert: [s]}, meta:, column_types: {a: text}}");
    var config = decoder.model(merged);
    assertThat(config.tags()).containsExactly("a", "b", "c");
    assertThat(config.meta()).isEqualTo(ImmutableMap.of("x", 1L, "y", 2L));
    assertThat(config.materialized()).isEqualTo("table");
    assertThat(config.preHooks())
        .extracting(Hook::template, Hook::transaction)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("one", true),
            org.assertj.core.groups.Tuple.tuple("two", false));
    assertThat(config.grants())
        .isEqualTo(
            ImmutableMap.of("select", ImmutableList.of("p", "q"), "insert", ImmutableList.of("s")));
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void letsWhatAFileSaysWin() {
    var tree = layer("{materialized: view, unique_key: id}");
    var file =
        ConfigLayer.of(
            Map.of(
                "unique_key", List.of("id", "day"),
                "on_schema_change", "sync_all_columns",
                "post_hook", "{\"sql\": \"after\", \"transaction\": false}"),
            IN_FILE);
    var config = decoder.model(ConfigLayers.merge(ResourceType.MODEL, List.of(tree, file)));
    assertThat(config.incremental().uniqueKey()).containsExactly("id", "day");
    assertThat(config.incremental().onSchemaChange())
        .isEqualTo(Incremental.OnSchemaChange.SYNC_ALL_COLUMNS);
    assertThat(config.postHooks()).containsExactly(new Hook("after", false, IN_FILE));
  }

  @Test
  void showsDbtsDefaultsSorted() {
    var values =
        decoder.model(merged(ResourceType.MODEL, "{custom: 1, docs: {node_color: red}}")).values();
    assertThat(Json.write(values.values()))
        .isEqualTo(
            "{\"access\":\"protected\",\"alias\":null,\"batch_size\":null,\"begin\":null,"
                + "\"column_types\":{},\"concurrent_batches\":null,"
                + "\"contract\":{\"enforced\":false,\"alias_types\":true},\"custom\":1,"
                + "\"database\":null,\"docs\":{\"show\":true,\"node_color\":\"red\"},"
                + "\"enabled\":true,\"event_time\":null,\"freshness\":null,\"full_refresh\":null,"
                + "\"grants\":{},\"group\":null,\"incremental_strategy\":null,\"lookback\":1,"
                + "\"materialized\":\"view\",\"meta\":{},\"on_configuration_change\":\"apply\","
                + "\"on_schema_change\":\"ignore\",\"packages\":[],\"persist_docs\":{},"
                + "\"post-hook\":[],\"pre-hook\":[],\"quoting\":{},\"schema\":null,\"tags\":[],"
                + "\"unique_key\":null}");
  }

  @Test
  void decodesASeed() {
    var seed =
        decoder.seed(
            merged(
                ResourceType.SEED,
                "{delimiter: ';', quote_columns: false, column_types: {id: bigint}}",
                "{column_types: {name: text}, enabled: 'False'}"));
    assertThat(seed.delimiter()).isEqualTo(";");
    assertThat(seed.columnTypes()).isEqualTo(ImmutableMap.of("id", "bigint", "name", "text"));
    assertThat(seed.enabled()).isFalse();
    assertThat(seed.values().get("materialized")).isEqualTo("seed");
  }

  @Test
  void decodesASource() {
    var source =
        decoder.source(
            merged(
                ResourceType.SOURCE,
                "{freshness: {warn_after: {count: 1, period: day}}, loaded_at_field: at}",
                "{freshness: {error_after: {count: 2, period: day}, filter: x > 1},"
                    + " external: {path: 'a/*.csv', format: csv, options: {header: true}}}"));
    assertThat(source.freshness())
        .isEqualTo(
            new SourceConfig.Freshness(
                new SourceConfig.Age(1, "day"), new SourceConfig.Age(2, "day"), "x > 1"));
    assertThat(source.files())
        .isEqualTo(new SourceConfig.Files("a/*.csv", "csv", ImmutableMap.of("header", "true")));
  }

  @Test
  void findsTheFilesOfASourceWhereverTheyAreSaid() {
    assertThat(
            Stream.of(
                    "{path: x.csv}",
                    "{external_location: x.csv}",
                    "{meta: {external_location: x.csv}}",
                    "{external: {location: x.csv}}")
                .map(text -> decoder.source(merged(ResourceType.SOURCE, text)).files())
                .collect(ImmutableSet.toImmutableSet()))
        .containsExactly(new SourceConfig.Files("x.csv", null, ImmutableMap.of()));
  }

  @Test
  void letsATableSayItsFilesInAnotherWayThanItsSource() {
    var source =
        decoder.source(
            merged(
                ResourceType.SOURCE,
                "{external: {location: 'all/{name}.csv', format: csv}}",
                "{path: 'one/{name}.json'}"));
    assertThat(source.withNames(ImmutableMap.of("name", "orders")).files())
        .isEqualTo(new SourceConfig.Files("one/orders.json", null, ImmutableMap.of()));
  }

  @Test
  void letsATableSwitchFreshnessOff() {
    var source =
        decoder.source(
            merged(
                ResourceType.SOURCE,
                "{freshness: {warn_after: {count: 1, period: day}}}",
                "{freshness: null}"));
    assertThat(source.freshness()).isNull();
  }

  @Test
  void decodesATest() {
    var test =
        decoder.test(
            merged(
                ResourceType.TEST,
                "{severity: WARN, error_if: '> 10', limit: 5, store_failures: true, where: 'a > 1'}"));
    assertThat(test.severity()).isEqualTo(Severity.WARNING);
    assertThat(test.errorIf()).isEqualTo("> 10");
    assertThat(test.warnIf()).isEqualTo("!= 0");
    assertThat(test.limit()).isEqualTo(5);
    assertThat(test.storeFailures()).isTrue();
    assertThat(test.where()).isEqualTo("a > 1");
  }

  private MergedConfig merged(ResourceType type, String... layers) {
    return ConfigLayers.merge(type, Stream.of(layers).map(this::layer).toList());
  }

  private ConfigLayer layer(String text) {
    return ConfigBlock.layer((YamlMap) Yaml.parse("models/a.yml", text, diagnostics));
  }
}
