package dev.headrace.runtime.record;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.json.JsonWriter;
import dev.headrace.compiler.node.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes {@code catalog.json}, version 1: the nodes' relations as the database knows them. */
public final class CatalogWriter {
  private final ArtifactHeader header;

  public CatalogWriter(ArtifactHeader header) {
    this.header = header;
  }

  /** Writes the file, tables in order of their nodes' ids. */
  public void write(Path file, List<CatalogTable> tables) {
    var sorted =
        ImmutableList.sortedCopyOf(Comparator.comparing(table -> table.node().id()), tables);
    ArtifactFile.writeJson(
        file,
        json -> {
          json.beginObject();
          header.write(json, "catalog/v1", ImmutableMap.of());
          tables(json, "nodes", sorted, table -> !(table.node() instanceof Source));
          tables(json, "sources", sorted, table -> table.node() instanceof Source);
          json.field("errors", null);
          json.endObject();
        });
  }

  private static void tables(
      JsonWriter json, String field, List<CatalogTable> tables, Predicate<CatalogTable> kept)
      throws IOException {
    json.name(field).beginObject();
    for (var table : tables) {
      if (kept.test(table)) {
        json.field(table.node().id().value(), describe(table));
      }
    }
    json.endObject();
  }

  private static Map<String, @Nullable Object> describe(CatalogTable table) {
    var metadata = new LinkedHashMap<String, @Nullable Object>();
    metadata.put("type", table.type());
    metadata.put("schema", table.name().schema());
    metadata.put("name", table.name().identifier());
    metadata.put("database", table.name().database());
    metadata.put("comment", table.comment());
    metadata.put("owner", table.owner());
    var columns = new LinkedHashMap<String, @Nullable Object>();
    for (var column : table.columns()) {
      columns.put(column.name(), describe(column));
    }
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("metadata", metadata);
    map.put("columns", columns);
    map.put("stats", noStats());
    map.put("unique_id", table.node().id().value());
    return map;
  }

  private static Map<String, @Nullable Object> describe(CatalogTable.Column column) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("type", column.type());
    map.put("index", column.index());
    map.put("name", column.name());
    map.put("comment", column.comment());
    return map;
  }

  /** The documentation site expects this entry where nothing was measured. */
  private static ImmutableMap<String, Object> noStats() {
    return ImmutableMap.of(
        "has_stats",
        ImmutableMap.of(
            "id", "has_stats",
            "label", "Has Stats?",
            "value", false,
            "include", false,
            "description", "Whether statistics of the table are known"));
  }
}
