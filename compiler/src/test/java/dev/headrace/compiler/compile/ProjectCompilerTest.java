package dev.headrace.compiler.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headrace.compiler.context.Database;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.resolve.ProjectFixture;
import org.junit.jupiter.api.Test;

final class ProjectCompilerTest {

  @Test
  void rendersReferencesAsRelations() {
    var files =
        new ProjectFixture()
            .file("models/a.sql", "select 1 as id")
            .file("models/b.sql", "select * from {{ ref('a') }};\n");
    assertThat(compile(files, "model.mill.b").sql())
        .isEqualTo("select * from \"db\".\"main\".\"a\"");
  }

  @Test
  void putsEphemeralModelsBeforeTheQueryInTheirOrder() {
    var files =
        new ProjectFixture()
            .file("models/a.sql", "{{ config(materialized='ephemeral') }}select 1 as id")
            .file(
                "models/b.sql",
                "{{ config(materialized='ephemeral') }}select * from {{ ref('a') }}")
            .file("models/c.sql", "with x as (select * from {{ ref('b') }}) select * from x");
    assertThat(compile(files, "model.mill.c").sql())
        .isEqualTo(
            """
            with __dbt__cte__a as (
            select 1 as id
            ),
            __dbt__cte__b as (
            select * from __dbt__cte__a
            ), x as (select * from __dbt__cte__b) select * from x\
            """);
  }

  @Test
  void knowsTheFileOfEachPartOfTheQuery() {
    var files =
        new ProjectFixture()
            .file("models/a.sql", "{{ config(materialized='ephemeral') }}select 1 as broken")
            .file("models/c.sql", "select 2,\n  three from {{ ref('a') }}");
    var compiled = compile(files, "model.mill.c");
    var inner = compiled.origins().originOf(compiled.sql().indexOf("broken")).orElseThrow();
    assertThat(inner.at().file()).isEqualTo("models/a.sql");
    var outer = compiled.origins().originOf(compiled.sql().indexOf("three")).orElseThrow();
    assertThat(outer.at().file()).isEqualTo("models/c.sql");
    assertThat(outer.at().line()).isEqualTo(2);
  }

  @Test
  void saysWhenTheTextDependsOnTheDatabase() {
    var files =
        new ProjectFixture()
            .file("models/a.sql", "select 1 as id")
            .file(
                "models/b.sql",
                "{{ config(materialized='incremental') }}select 1"
                    + "{% if is_incremental() %} where true{% endif %}");
    assertThat(compile(files, "model.mill.a").askedDatabase()).isFalse();
    assertThat(compile(files, "model.mill.b").askedDatabase()).isTrue();
  }

  @Test
  void refusesADependencyThatIsSeenOnlyWhileRunning() {
    var files =
        new ProjectFixture()
            .file("models/a.sql", "select 1 as id")
            .file(
                "models/b.sql",
                "{% if execute %}select * from {{ ref('a') }}{% else %}select 1{% endif %}");
    assertThatThrownBy(() -> compile(files, "model.mill.b"))
        .isInstanceOf(ProjectException.class)
        .hasMessageContaining("UNDECLARED_DEPENDENCY");
  }

  @Test
  void readsASourceThatIsSeenOnlyWhileRunning() {
    var files =
        new ProjectFixture()
            .file("models/raw.yml", "sources: [{name: raw, tables: [{name: orders}]}]")
            .file(
                "models/b.sql",
                "{% if execute %}select * from {{ source('raw', 'orders') }}{% endif %}");
    assertThat(compile(files, "model.mill.b").sql())
        .isEqualTo("select * from \"db\".\"raw\".\"orders\"");
  }

  @Test
  void refusesFilesThatAreSeenOnlyWhileRunning() {
    var files =
        new ProjectFixture()
            .file(
                "models/raw.yml",
                "sources: [{name: raw, tables: [{name: orders, path: 'landing/*.csv'}]}]")
            .file(
                "models/b.sql",
                "{% if execute %}select * from {{ source('raw', 'orders') }}{% endif %}");
    assertThatThrownBy(() -> compile(files, "model.mill.b"))
        .isInstanceOf(ProjectException.class)
        .hasMessageContaining("UNDECLARED_DEPENDENCY");
  }

  @Test
  void buildsWhatNeedsNeitherSnapshotsNorPrograms() {
    var files =
        new ProjectFixture()
            .file("snapshots/s.sql", "{% snapshot history %}select 1{% endsnapshot %}")
            .file("models/scores.py", "def model(dbt, session): pass")
            .file("models/a.sql", "select 1 as id")
            .file("models/b.sql", "select * from {{ ref('history') }}")
            .file("models/c.sql", "select * from {{ ref('scores') }}");
    var outcome = files.resolve();

    assertThat(outcome.diagnostics().stream().map(String::valueOf))
        .containsExactly(
            "models/b.sql:1:18: warning UNKNOWN_REF: model `b` refers to `history`,"
                + " which is a snapshot, and snapshots are not supported yet",
            "models/c.sql:1:18: warning UNKNOWN_REF: model `c` refers to `scores`,"
                + " which is a Python model, and Python models are not supported yet",
            "models/scores.py:1:1: warning UNSUPPORTED_BLOCK: the Python model `scores` is left"
                + " out: Python models are not supported yet",
            "snapshots/s.sql:1:1: warning UNSUPPORTED_BLOCK: the snapshot `history` is left out:"
                + " snapshots are not supported yet");
    assertThat(outcome.project().nodes()).hasSize(3);
    var model = outcome.project().node(new NodeId("model.mill.b"));
    assertThatThrownBy(() -> outcome.compiler().compile(model, Database.NONE))
        .hasMessageContaining(
            "error UNKNOWN_REF: `history` is a snapshot, and snapshots are not supported yet");
  }

  @Test
  void refusesAModelThatRendersToNothing() {
    var files = new ProjectFixture().file("models/a.sql", "-- {{ 'nothing' }}\n");
    assertThatThrownBy(() -> compile(files, "model.mill.a"))
        .hasMessage("models/a.sql:1:1: error EMPTY_MODEL: model `a` renders to no SQL");
  }

  private static CompiledNode compile(ProjectFixture files, String id) {
    var outcome = files.resolve();
    assertThat(outcome.diagnostics()).isEmpty();
    return outcome.compiler().compile(outcome.project().node(new NodeId(id)), Database.NONE);
  }
}
