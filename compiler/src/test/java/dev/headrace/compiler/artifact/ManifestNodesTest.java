package dev.headrace.compiler.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.resolve.ProjectFixture;
import dev.headrace.compiler.sql.Dialect;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ManifestNodesTest {
  private static final ProjectFixture FILES =
      new ProjectFixture()
          .file("models/days.sql", "select 1 as day")
          .file(
              "models/schema.yml",
              """
              groups:
                - name: finance
                  owner: {name: F}
              models:
                - name: days
                  docs: {node_color: blue}
                  config: {contract: {enforced: true}, group: finance}
                  deprecation_date: 2030-01-01
                  constraints: [{type: primary_key, columns: [day]}]
                  time_spine: {standard_granularity_column: day}
                  columns:
                    - name: day
                      data_type: date
                      constraints: [{type: not_null}]
              sources:
                - name: raw
                  quoting: {identifier: "{{ target.type == 'duckdb' }}"}
                  meta: {of: all}
                  tables:
                    - name: places
                      quoting: {database: false}
                      meta: {of: one}
                    - name: orders
                      external: {location: 's3://bucket/x', format: csv, partitions: [day]}
              """);

  @Test
  void showsWhatIsDeclaredOfAModelAndNotNeededToBuildIt() {
    assertThat(node("model.mill.days"))
        .containsEntry("group", "finance")
        .containsEntry("deprecation_date", "2030-01-01")
        .extractingByKeys("contract", "constraints", "time_spine", "columns")
        .asString()
        .contains("{enforced=true, alias_types=true, checksum=null}")
        .contains("{type=primary_key, name=null, expression=null, warn_unenforced=true,")
        .contains("columns=[day]}")
        .contains("{standard_granularity_column=day, custom_granularities=[]}")
        .contains("constraints=[{type=not_null,");
  }

  @Test
  void showsHowADocumentationSiteIsToShowAModel() {
    assertThat(node("model.mill.days"))
        .extractingByKey("docs")
        .hasToString("{show=true, node_color=blue}");
  }

  @Test
  void showsWhatIsDeclaredOfASource() {
    assertThat(node("source.mill.raw.places"))
        .extractingByKeys("quoting", "source_meta", "meta", "relation_name")
        .asString()
        .isEqualTo(
            "[{database=false, schema=null, identifier=null, column=null}, {of=all}, {of=one},"
                + " \"db\".\"raw\".\"places\"]");
  }

  @Test
  void showsConfigurationAsItIsWritten() {
    var files =
        new ProjectFixture()
            .file(
                "models/a.sql",
                "{% set kind = 'table' %}{{ config(materialized=kind, alias='other', schema=none,"
                    + " tags=['x', \"y\"], meta={'n': 1}, unique_key=target.name ~ '_id',\n"
                    + " post_hook='select 1') }} select 1 as id")
            .file(
                "models/a.yml",
                "models: [{name: a, config: {tags: z, enabled: \"{{ target.name == 'dev' }}\"}}]");
    var node = files.resolve().project().node(new NodeId("model.mill.a"));

    assertThat(new ManifestNodes(Dialect.DUCKDB, "db", "main").asMap(node))
        .extractingByKey("unrendered_config")
        .hasToString(
            "{alias=other, enabled={{ target.name == 'dev' }}, materialized={{ kind }}, meta={n=1},"
                + " post-hook=select 1, schema=null, tags=[x, y],"
                + " unique_key={{ target.name ~ '_id' }}}");
  }

  @Test
  void showsAllThatIsWrittenOfFiles() {
    assertThat(String.valueOf(node("source.mill.raw.orders").get("external")))
        .isEqualTo(
            "{location=s3://bucket/x, file_format=csv, row_format=null, tbl_properties=null,"
                + " partitions=[day], format=csv}");
  }

  private static Map<String, @Nullable Object> node(String id) {
    var node = FILES.resolve().project().node(new NodeId(id));
    return new ManifestNodes(Dialect.DUCKDB, "db", "main").asMap(node);
  }
}
