package dev.headrace.compiler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Severity;
import dev.headrace.compiler.node.DataTest;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProjectResolverTest {

  @Test
  void linksARefToTheModelItNames() {
    var outcome =
        new ProjectFixture()
            .file("models/a.sql", "select 1 as id")
            .file("models/b.sql", "select * from {{ ref('a') }}")
            .resolve();
    assertThat(outcome.diagnostics()).isEmpty();
    assertThat(model(outcome, "model.mill.b").dependencies().nodes())
        .containsExactly(new NodeId("model.mill.a"));
  }

  @Test
  void refusesARefToAnUnknownModelAndSaysWhatWasMeant() {
    var outcome =
        new ProjectFixture()
            .file("models/stg_people.sql", "select 1 as id")
            .file("models/b.sql", "select *\nfrom {{ ref('stg_peopel') }}")
            .resolve();
    assertThat(lines(outcome))
        .containsExactly(
            "models/b.sql:2:9: error UNKNOWN_REF: model `b` refers to `stg_peopel`,"
                + " which does not exist");
    assertThat(outcome.diagnostics().getFirst().hint()).isEqualTo("did you mean `stg_people`?");
  }

  @Test
  void evaluatesATemplateInTheTypeOfAColumn() {
    var outcome =
        new ProjectFixture()
            .file("models/a.sql", "select 1 as id")
            .file(
                "models/schema.yml",
                """
                models:
                  - name: a
                    columns: [{name: id, data_type: "{{ target.type }}_{{ var('kind', 'int') }}"}]
                """)
            .resolve();
    assertThat(outcome.diagnostics()).isEmpty();
    var column = model(outcome, "model.mill.a").documentation().columns().getFirst();
    assertThat(column.dataType()).isEqualTo("duckdb_int");
  }

  @Test
  void refusesARefToADisabledModel() {
    var outcome =
        new ProjectFixture()
            .file("models/a.sql", "{{ config(enabled=false) }} select 1")
            .file("models/b.sql", "select * from {{ ref('a') }}")
            .resolve();
    assertThat(codes(outcome)).containsExactly(Code.DISABLED_REF);
  }

  @Test
  void dropsATestOnADisabledModel() {
    var outcome =
        new ProjectFixture()
            .file("models/a.sql", "{{ config(enabled=false) }} select 1 as id")
            .file(
                "models/schema.yml",
                """
                models:
                  - name: a
                    columns: [{name: id, data_tests: [not_null]}]
                """)
            .resolve();
    assertThat(outcome.diagnostics()).isEmpty();
    assertThat(outcome.project().nodes()).isEmpty();
    assertThat(outcome.project().disabled()).hasSize(2);
  }

  @Test
  void namesRelationsAfterThePathWhereAFolderSaysSo() {
    var outcome =
        new ProjectFixture()
            .project(
                """
                name: mill
                models:
                  mill:
                    campaigns:
                      +relation_from_path: "{schema}/{kind}/{name}"
                """)
            .file("models/campaigns/lpay/tables/customer.sql", "select 1 as id")
            .file("models/campaigns/plcards/tables/customer.sql", "select 2 as id")
            .file("models/one.sql", "select * from {{ ref('lpay.customer') }}")
            .resolve();
    assertThat(outcome.diagnostics()).isEmpty();
    assertThat(model(outcome, "model.mill.lpay.customer").relation().toString())
        .isEqualTo("lpay.customer");
    assertThat(model(outcome, "model.mill.one").dependencies().nodes())
        .containsExactly(new NodeId("model.mill.lpay.customer"));
  }

  @Test
  void listsTheCandidatesOfAnAmbiguousName() {
    var outcome =
        new ProjectFixture()
            .project(
                """
                name: mill
                models:
                  +relation_from_path: "{schema}/{name}"
                """)
            .file("models/x/customer.sql", "select 1")
            .file("models/y/customer.sql", "select 2")
            .file("models/z/one.sql", "select * from {{ ref('customer') }}")
            .resolve();
    assertThat(lines(outcome))
        .containsExactly(
            "models/z/one.sql:1:18: error AMBIGUOUS_REF: model `z.one` refers to `customer`,"
                + " which could be `x.customer` or `y.customer`");
  }

  @Test
  void putsACustomSchemaBehindTheTargetsUnlessNamesAreVerbatim() {
    var files = new ProjectFixture().file("models/a.sql", "{{ config(schema='x') }} select 1");
    assertThat(model(files.resolve(), "model.mill.a").relation().schema()).isEqualTo("main_x");
    files.project("name: mill\nschema-naming: verbatim\n");
    assertThat(model(files.resolve(), "model.mill.a").relation().schema()).isEqualTo("x");
  }

  @Test
  void namesSchemasByTheProjectsOwnMacro() {
    var outcome =
        new ProjectFixture()
            .file(
                "macros/names.sql",
                "{% macro generate_schema_name(custom, node) %}s_{{ node.name }}_{{ custom }}"
                    + "{% endmacro %}")
            .file("models/a.sql", "{{ config(schema='x') }} select 1")
            .resolve();
    assertThat(model(outcome, "model.mill.a").relation().schema()).isEqualTo("s_a_x");
  }

  @Test
  void letsTheFileWinOverPropertiesAndPropertiesOverTheTree() {
    var outcome =
        new ProjectFixture()
            .project("name: mill\nmodels:\n  +materialized: table\n  +tags: [tree]\n")
            .file("models/a.sql", "select 1")
            .file("models/b.sql", "select 1")
            .file("models/c.sql", "{{ config(materialized='view', tags='file') }} select 1")
            .file(
                "models/schema.yml",
                """
                models:
                  - name: b
                    config: {materialized: incremental}
                  - name: c
                    config: {materialized: incremental, tags: [properties]}
                """)
            .resolve();
    assertThat(outcome.diagnostics()).isEmpty();
    assertThat(model(outcome, "model.mill.a").config().materialized()).isEqualTo("table");
    assertThat(model(outcome, "model.mill.b").config().materialized()).isEqualTo("incremental");
    var c = model(outcome, "model.mill.c");
    assertThat(c.config().materialized()).isEqualTo("view");
    assertThat(c.tags()).containsExactly("tree", "properties", "file");
  }

  @Test
  void reportsACycleWithItsPath() {
    var outcome =
        new ProjectFixture()
            .file("models/a.sql", "select * from {{ ref('b') }}")
            .file("models/b.sql", "select * from {{ ref('a') }}")
            .resolve();
    assertThat(codes(outcome)).containsExactly(Code.CYCLE);
    assertThat(outcome.diagnostics().getFirst().message()).contains("`a`", "`b`");
  }

  @Test
  void refusesTwoModelsWithOneRelation() {
    var outcome =
        new ProjectFixture()
            .file("models/a.sql", "{{ config(alias='same') }} select 1")
            .file("models/b.sql", "{{ config(alias='Same') }} select 1")
            .resolve();
    assertThat(codes(outcome)).containsExactly(Code.DUPLICATE_RELATION);
  }

  @Test
  void refusesAModelAndASeedOfOneName() {
    var outcome =
        new ProjectFixture()
            .file("models/a.sql", "select 1")
            .file("seeds/a.csv", "id\n1\n")
            .resolve();
    assertThat(codes(outcome)).contains(Code.DUPLICATE_NODE);
  }

  @Test
  void refusesTestsOnAModelThatDoesNotExistButOnlyWarnsInADbtProject() {
    var files =
        new ProjectFixture()
            .file("models/nobody_else.sql", "select 1")
            .file(
                "models/schema.yml",
                """
                models:
                  - name: nobody
                    columns: [{name: x, data_tests: [not_null]}]
                """);
    assertThat(lines(files.resolve()))
        .containsExactly(
            "models/schema.yml:2:11: error UNKNOWN_TEST_MODEL: tests are declared on the model"
                + " `nobody`, which does not exist");
    assertThat(files.asDbt().resolve().diagnostics().getFirst().severity())
        .isEqualTo(Severity.WARNING);
  }

  @Test
  void refusesAnUnknownGenericTest() {
    var outcome =
        new ProjectFixture()
            .file("models/a.sql", "select 1 as id")
            .file(
                "models/schema.yml",
                """
                models:
                  - name: a
                    columns: [{name: id, data_tests: [not_nul]}]
                """)
            .resolve();
    assertThat(codes(outcome)).containsExactly(Code.UNKNOWN_TEST);
    assertThat(outcome.diagnostics().getFirst().hint()).isEqualTo("did you mean `not_null`?");
  }

  @Test
  void letsARelationshipsTestReadBothItsParents() {
    var outcome =
        new ProjectFixture()
            .file("models/a.sql", "select 1 as id")
            .file("models/b.sql", "select 1 as a_id")
            .file(
                "models/schema.yml",
                """
                models:
                  - name: b
                    columns:
                      - name: a_id
                        data_tests:
                          - relationships: {arguments: {to: ref('a'), field: id}}
                """)
            .resolve();
    assertThat(outcome.diagnostics()).isEmpty();
    var test =
        outcome.project().nodes().values().stream()
            .filter(DataTest.class::isInstance)
            .findFirst()
            .orElseThrow();
    assertThat(test.name()).isEqualTo("relationships_b_a_id__id__ref_a_");
    assertThat(test.dependencies().nodes())
        .containsExactlyInAnyOrder(new NodeId("model.mill.a"), new NodeId("model.mill.b"));
  }

  @Test
  void givesASourceItsDeclaredRelation() {
    var outcome =
        new ProjectFixture()
            .file("models/a.sql", "select * from {{ source('shop', 'orders') }}")
            .file(
                "models/sources.yml",
                """
                sources:
                  - name: shop
                    schema: raw
                    tables: [{name: orders, identifier: t_orders}]
                """)
            .resolve();
    assertThat(outcome.diagnostics()).isEmpty();
    var source = (Source) outcome.project().node(new NodeId("source.mill.shop.orders"));
    assertThat(source.relation().toString()).isEqualTo("raw.t_orders");
  }

  @Test
  void refusesASourceThatIsNotDeclared() {
    var outcome =
        new ProjectFixture()
            .file("models/a.sql", "select * from {{ source('shop', 'orders') }}")
            .resolve();
    assertThat(codes(outcome)).containsExactly(Code.UNKNOWN_SOURCE);
  }

  @Test
  void doesNotReportAgainWhatRefersToABrokenFile() {
    var outcome =
        new ProjectFixture()
            .file("models/a.sql", "select 1\n{% if true %}\n")
            .file("models/b.sql", "select * from {{ ref('a') }}")
            .resolve();
    assertThat(codes(outcome)).containsExactly(Code.TEMPLATE_SYNTAX);
  }

  @Test
  void meansTheLatestVersionWhereNoneIsNamed() {
    var outcome =
        new ProjectFixture()
            .file("models/a_v1.sql", "select 1 as id")
            .file("models/a_v2.sql", "select 2 as id")
            .file("models/b.sql", "select * from {{ ref('a') }}")
            .file("models/c.sql", "select * from {{ ref('a', v=1) }}")
            .file("models/schema.yml", "models:\n  - name: a\n    versions: [{v: 1}, {v: 2}]\n")
            .resolve();
    assertThat(outcome.diagnostics()).isEmpty();
    assertThat(model(outcome, "model.mill.b").dependencies().nodes())
        .containsExactly(new NodeId("model.mill.a.v2"));
    assertThat(model(outcome, "model.mill.c").dependencies().nodes())
        .containsExactly(new NodeId("model.mill.a.v1"));
    assertThat(model(outcome, "model.mill.a.v2").relation().identifier()).isEqualTo("a_v2");
  }

  private static Model model(ProjectFixture.Outcome outcome, String id) {
    return (Model) outcome.project().node(new NodeId(id));
  }

  private static List<Code> codes(ProjectFixture.Outcome outcome) {
    return outcome.diagnostics().stream().map(Diagnostic::code).toList();
  }

  private static List<String> lines(ProjectFixture.Outcome outcome) {
    return outcome.diagnostics().stream().map(Diagnostic::toString).toList();
  }
}
