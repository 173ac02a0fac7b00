package dev.headrace.runtime.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Joiner;
import dev.headrace.runtime.cli.CommandLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of all that hangs on a relation when another takes its place. */
final class ReplacementIT {
  private static final String CONSTRAINTS =
      """
      select conname as name, pg_get_constraintdef(oid) as rule from pg_constraint
      where connamespace = 'shop'::regnamespace and contype <> 'n' order by 1\
      """;

  @TempDir Path folder;
  private final PostgresServer.Database database = PostgresServer.newDatabase();
  private CommandLine shop;

  @BeforeEach
  void makeProject() throws IOException {
    shop = new CommandLine(folder);
    var settings = new HashMap<>(database.settings("shop"));
    settings.replace("password", "'" + settings.get("password") + "'");
    var target = Joiner.on(", ").withKeyValueSeparator(": ").join(settings);
    shop.write("headrace.yml", "name: shop\nversion: '1.0'\nprofile: shop\n");
    shop.write("profiles.yml", "shop: {outputs: {default: {%s}}}\n".formatted(target));
    shop.write("models/both.yml", declared("unique, columns: [id]"));
    shop.write("models/parent.sql", "select 1 as id");
    shop.write("models/child.sql", "select 7 as id, 1 as parent_id");
  }

  private static String declared(String constraint) {
    return """
    version: 2
    models:
      - name: parent
        config: {contract: {enforced: true}, materialized: table}
        columns:
          - {name: id, data_type: integer, constraints: [{type: primary_key}]}
      - name: child
        config: {contract: {enforced: true}, materialized: table}
        constraints: [{type: %s, name: once}]
        columns:
          - {name: id, data_type: integer}
          - name: parent_id
            data_type: integer
            constraints:
              - {type: foreign_key, to: ref('parent'), to_columns: [id], name: known}
    """
        .formatted(constraint);
  }

  private String built(int code, String... words) {
    assertThat(shop.run(words)).as(shop.said()).isEqualTo(code);
    return shop.said();
  }

  @Test
  void constraintsHaveTheSameNamesAfterEveryBuild() {
    built(0, "build");
    var first = shop.rows(CONSTRAINTS);
    assertThat(first).contains("\"known\"", "\"once\"", "\"parent_pkey\"");
    built(0, "build");
    built(0, "build", "--select", "parent");
    built(0, "build", "--select", "child");
    assertThat(shop.rows(CONSTRAINTS)).isEqualTo(first);
  }

  @Test
  void aForeignKeyHoldsForNewRowsUntilItsTableIsBuiltAgain() throws IOException {
    built(0, "build");
    shop.write("models/parent.sql", "select 2 as id");
    assertThat(built(0, "build", "--select", "parent"))
        .contains("the foreign key \"known\" holds only for new rows of shop.child");
    assertThat(shop.rows(CONSTRAINTS)).contains("REFERENCES shop.parent(id) NOT VALID");
    assertThat(built(1, "build")).contains("\"known\"").doesNotContain("__headrace");
    shop.write("models/child.sql", "select 7 as id, 2 as parent_id");
    built(0, "build");
    assertThat(shop.rows(CONSTRAINTS)).contains("parent(id)").doesNotContain("NOT VALID");
  }

  @Test
  void aTableThatIsReadTakesOnOtherConstraints() throws IOException {
    shop.write("models/reader.sql", "select id from {{ ref('child') }}");
    built(0, "build");
    shop.write("models/both.yml", declared("check, expression: id > 0"));
    built(0, "build", "--select", "child");
    assertThat(shop.rows(CONSTRAINTS)).contains("CHECK", "\"once\"").doesNotContain("UNIQUE");
    assertThat(shop.rows("select id from shop.reader")).contains("7");
  }

  @Test
  void aMaterializedViewThatReadsATableKeepsItsIndexes() throws IOException {
    shop.write(
        "models/kept.sql",
        """
        {{ config(materialized='materialized_view', indexes=[{'columns': ['id']}]) }}
        select id from {{ ref('base') }}
        """);
    shop.write("models/base.sql", "{{ config(materialized='table') }}select 1 as id");
    built(0, "build");
    shop.write("models/base.sql", "{{ config(materialized='table') }}select 'x' as name, 2 as id");
    built(0, "build", "--select", "base");
    assertThat(shop.rows("select count(*) as n from pg_indexes where tablename = 'kept'"))
        .contains("\"n\":1");
    built(0, "build", "--select", "kept");
    assertThat(shop.rows("select id from shop.kept")).contains("2");
  }
}
