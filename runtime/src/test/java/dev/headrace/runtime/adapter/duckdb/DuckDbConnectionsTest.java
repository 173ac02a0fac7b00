package dev.headrace.runtime.adapter.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.context.RelationInfo;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.project.YamlMap;
import dev.headrace.compiler.project.YamlValue;
import dev.headrace.runtime.adapter.Connections;
import dev.headrace.runtime.adapter.SchemaName;
import dev.headrace.runtime.adapter.SqlStatement;
import dev.headrace.runtime.adapter.TargetConfig;
import dev.headrace.runtime.adapter.WarehouseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DuckDbConnectionsTest {
  @TempDir Path folder;

  @Test
  void opensNothingBeforeASessionIsAskedFor() {
    try (var connections = connections("shop.duckdb")) {
      assertThat(connections.target().database()).isEqualTo("shop");
      assertThat(connections.target().schema()).isEqualTo("main");
      assertThat(connections.address()).isEqualTo("shop.duckdb");
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void namesTheCatalogueAsDuckDbDoes() {
    for (var file :
        ImmutableList.of("a.b.duckdb", "main.duckdb", "A B.duckdb", ".hidden", "bare")) {
      try (var connections = connections(file);
          var session = connections.open()) {
        assertThat(session.query("select current_database()").rows().getFirst())
            .containsExactly(connections.target().database());
      }
    }
  }

  @Test
  void saysWhenTheFolderIsMissing() {
    try (var connections = connections("no/shop.duckdb")) {
      assertThatThrownBy(connections::open)
          .isInstanceOfSatisfying(
              WarehouseException.class,
              refused ->
                  assertThat(refused.diagnostic().message())
                      .isEqualTo(
                          "the folder `%s` of the database `shop.duckdb` does not exist"
                              .formatted(folder.resolve("no"))));
    }
  }

  @Test
  void saysWhenTheFileIsNoDatabase() throws IOException {
    Files.writeString(folder.resolve("shop.duckdb"), "a,b\n1,2\n".repeat(1000));
    try (var connections = connections("shop.duckdb")) {
      assertThatThrownBy(connections::open)
          .hasMessage(
              "the file `%s` is not a DuckDB database".formatted(folder.resolve("shop.duckdb")));
    }
  }

  @Test
  void saysWhenTheFileIsAFolder() throws IOException {
    Files.createDirectory(folder.resolve("shop.duckdb"));
    try (var connections = connections("shop.duckdb")) {
      assertThatThrownBy(connections::open).hasMessageContaining("is a folder, not a file");
    }
  }

  @Test
  void refusesKeysItDoesNotKnow() {
    assertThatThrownBy(
            () -> connections(ImmutableMap.of("type", "duckdb", "paht", "x", "plugins", "y")))
        .isInstanceOf(ProjectException.class)
        .hasMessage(
            "profiles.yml:1:1: error UNKNOWN_KEY: `paht` is not a key of a DuckDB target\n"
                + "profiles.yml:1:1: error UNSUPPORTED_KEY: `plugins` of a DuckDB target is not"
                + " supported");
  }

  @Test
  void refusesADatabaseThatIsNotTheFiles() {
    assertThatThrownBy(() ->
            connections(ImmutableMap.of("type", "duckdb", "path", "shop.db", "database", "other")))
        .hasMessage(
            "profiles.yml:1:1: error INVALID_VALUE: `database` is `other`, but the catalogue of this"
                + " file is `shop`");
  }

  @Test
  void setsOptionsAndAttachesDatabases() {
    var settings =
        ImmutableMap.<String, Object>of(
            "type", "duckdb",
            "path", "shop.duckdb",
            "settings", ImmutableMap.of("TimeZone", "Australia/Melbourne"),
            "config_options", ImmutableMap.of("threads", "1"),
            "attach", ImmutableList.of(ImmutableMap.of("path", "other.duckdb", "alias", "o")));
    try (var connections = connections(settings);
        var session = connections.open()) {
      session.run("create table o.main.t as select 1 as id");
      assertThat(
              session
                  .query("select current_setting('TimeZone'), current_setting('threads')::varchar")
                  .rows()
                  .getFirst())
          .containsExactly("Australia/Melbourne", "1");
    }
  }

  @Test
  void aDatabaseNamedLikeASchemaWorks() {
    try (var connections = connections("sales.duckdb");
        var session = connections.open()) {
      session.run("create schema \"sales\".\"sales\"");
      var statements = new DuckDbStatements();
      var table = new RelationName("sales", "sales", "orders");
      var view = new RelationName("sales", "sales", "open_orders");
      statements
          .replaceTable(table, "select 1 as id", Optional.empty(), ConfigValues.NONE)
          .forEach(statement -> session.run(statement.sql()));
      var query = "select * from \"sales\".\"sales\".\"orders\" -- it's open";
      for (SqlStatement statement :
          statements.replaceView(view, query, Optional.empty(), ConfigValues.NONE)) {
        session.run(statement.sql());
      }
      assertThat(session.query("from \"sales\".\"sales\".\"open_orders\"").rows()).hasSize(1);
    }
  }

  @Test
  void aFailedTransactionIsNeverCommitted() {
    try (var connections = connections("shop.duckdb");
        var session = connections.open()) {
      session.begin();
      session.run("create table t as select 1 as id");
      assertThatThrownBy(() -> session.run("select nosuch")).isInstanceOf(WarehouseException.class);
      assertThatThrownBy(session::commit).isInstanceOf(IllegalStateException.class);
      assertThat(session.inTransaction()).isFalse();
      assertThat(session.query("select count(*) from duckdb_tables()").rows().getFirst())
          .containsExactly(0L);
    }
  }

  @Test
  void givesThePlaceOfAnErrorInCharacters() {
    try (var connections = connections(":memory:");
        var session = connections.open()) {
      assertThatThrownBy(() -> session.run("select 'é😀',\n nosuch"))
          .isInstanceOfSatisfying(
              WarehouseException.class,
              e -> {
                assertThat(e.offset()).hasValue(15);
                assertThat(e.kind()).isEqualTo(WarehouseException.Kind.SQL);
                assertThat(e.vendorCode()).isEqualTo("Binder");
              });
      assertThatThrownBy(() -> session.run("selec 1"))
          .hasMessage("Parser Error: syntax error at or near \"selec\"");
      assertThatThrownBy(() -> session.run("select error('boom')"))
          .hasMessage("Invalid Input Error: boom");
    }
  }

  @Test
  void aCancelledSessionRunsNothingMore() {
    try (var connections = connections(":memory:");
        var session = connections.open()) {
      session.cancel();
      assertThatThrownBy(() -> session.run("select 1"))
          .isInstanceOfSatisfying(
              WarehouseException.class,
              e -> assertThat(e.kind()).isEqualTo(WarehouseException.Kind.CANCELLED));
    }
  }

  @Test
  void readsValuesOfAllTypes() {
    try (var connections = connections(":memory:");
        var session = connections.open()) {
      var row =
          session
              .query(
                  """
                  select 1::tinyint, 2::hugeint, 1.50::decimal(4,2), 1.5::float, true, 'x',
                    date '2024-02-29', timestamp '2024-02-29 01:02:03.5', null,
                    [1, 2], {'a': 1}, map {'k': 'v'}, time '01:02:03', interval 1 day,
                    uuid '00000000-0000-0000-0000-000000000001', 'ab'::blob
                  """)
              .rows()
              .getFirst();
      assertThat(row.stream().map(String::valueOf))
          .containsExactly(
              "1",
              "2",
              "1.50",
              "1.5",
              "true",
              "x",
              "2024-02-29",
              "2024-02-29T01:02:03.500",
              "null",
              "[1, 2]",
              "{a=1}",
              "{k=v}",
              "01:02:03",
              "1 day",
              "00000000-0000-0000-0000-000000000001",
              "6162");
    }
  }

  @Test
  void listsRelationsAndSchemas() {
    try (var connections = connections("shop.duckdb");
        var session = connections.open()) {
      session.run("create schema b; create table b.t as select 1 as id; create view v as select 1");
      session.run("comment on table b.t is 'it'; comment on column b.t.id is 'the id'");
      assertThat(session.schemas("SHOP")).contains("b", "main");
      var schemas = ImmutableList.of(new SchemaName(null, "B"), new SchemaName("shop", "main"));
      assertThat(session.relations(schemas))
          .containsExactly(
              new RelationInfo(new RelationName("shop", "b", "t"), RelationInfo.Kind.TABLE),
              new RelationInfo(new RelationName("shop", "main", "v"), RelationInfo.Kind.VIEW));
      var described = session.describe(schemas).getFirst();
      assertThat(described.comment()).isEqualTo("it");
      assertThat(described.rows()).hasValue(1);
      assertThat(described.columns().getFirst().comment()).isEqualTo("the id");
      assertThat(described.columns().getFirst().type()).isEqualTo("INTEGER");
    }
  }

  private Connections connections(String path) {
    return connections(ImmutableMap.of("type", "duckdb", "path", path));
  }

  private Connections connections(ImmutableMap<String, Object> settings) {
    var target =
        new TargetConfig(
            "shop",
            "dev",
            (YamlMap) YamlValue.of(settings, SourceSpan.ofFile("profiles.yml")),
            folder);
    return new DuckDbAdapter().connections(target, new Diagnostics());
  }
}
