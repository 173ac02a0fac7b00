package dev.headrace.runtime.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.Mention;
import dev.headrace.compiler.context.RelationInfo;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.runtime.adapter.WarehouseException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LiveDatabaseTest {
  private static final Mention MENTION =
      new Mention(SourceSpan.at("models/m.sql", 3, 4), ImmutableList.of());
  private static final RelationName ORDERS = new RelationName(null, "main", "orders");

  @TempDir Path folder;

  @Test
  void opensNothingBeforeItIsAsked() {
    try (var run = TestRun.inFile(folder, "shop.duckdb")) {
      var database = run.warehouse().database();
      assertThat(folder).isEmptyDirectory();
      assertThat(database.schemaExists(null, "MAIN")).isTrue();
      assertThat(folder).isNotEmptyDirectory();
    }
  }

  @Test
  void seesWhatTemplatesMakeAndDrop() {
    try (var run = TestRun.inMemory(folder)) {
      var database = run.warehouse().database();
      assertThat(database.relation(ORDERS)).isEmpty();
      database.query("create table orders as select 1 as id", false, false, MENTION);
      assertThat(database.relation(new RelationName("memory", "Main", "Orders")))
          .map(RelationInfo::kind)
          .contains(RelationInfo.Kind.TABLE);
      assertThat(database.columns(ORDERS)).containsExactly(new ColumnInfo("id", "INTEGER"));
      database.rename(ORDERS, ORDERS.withIdentifier("old"));
      assertThat(database.relations(null, "main")).hasSize(1);
      database.truncate(ORDERS.withIdentifier("old"));
      database.drop(ORDERS.withIdentifier("old"));
      assertThat(database.relations(null, "main")).isEmpty();
      database.createSchema(null, "extra");
      assertThat(database.schemas(null)).contains("extra");
      database.dropSchema(null, "extra");
      assertThat(database.schemaExists(null, "extra")).isFalse();
    }
  }

  @Test
  void placesAnErrorWhereTheTemplateAsked() {
    try (var run = TestRun.inMemory(folder)) {
      assertThatThrownBy(
              () -> run.warehouse().database().query("select nosuch", false, true, MENTION))
          .isInstanceOfSatisfying(
              WarehouseException.class,
              e -> assertThat(e.diagnostic().at()).hasToString("models/m.sql:3:4"));
    }
  }
}
