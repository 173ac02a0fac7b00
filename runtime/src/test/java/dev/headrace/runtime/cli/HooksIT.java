package dev.headrace.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hooks whose templates ask the database, and what a failing one undoes. */
final class HooksIT {
  @TempDir Path folder;
  private CommandLine shop;

  @BeforeEach
  void project() throws IOException {
    shop =
        new CommandLine(folder)
            .write(
                "headrace.yml",
                """
                name: shop
                version: '1.0'
                models: {+materialized: table}
                on-run-start: create table if not exists log (what text)
                """);
  }

  @Test
  void readsWhatIsBuiltBefore() throws IOException {
    shop.write("models/zebras.sql", "{{ config(materialized='table') }}select 1 as id");
    shop.write("macros/copy.sql", "{% macro copy(x) %}select * from {{ ref(x) }}{% endmacro %}");
    shop.write(
        "models/animals.sql",
        """
        {{ config(post_hook="create or replace table copied as {{ copy('zebras') }}") }}
        select 2 as id
        """);

    assertThat(shop.run("build", "--threads", "1", "--select", "+animals"))
        .as(shop.said())
        .isZero();
    assertThat(shop.rows("select * from copied")).contains("1");
  }

  @Test
  void aHookOutsideTheTransactionMayAskTheDatabase() throws IOException {
    shop.write(
        "models/orders.sql",
        """
        {{ config(pre_hook={
          'sql': "{% set found = run_query('select 7') %} insert into log values ('{{ found.rows[0][0] }}')",
          'transaction': false}) }}
        select 1 as id
        """);
    assertThat(shop.run("build")).as(shop.said()).isZero();
    assertThat(shop.rows("select what from log")).contains("[{\"what\":\"7\"}]");
  }

  @Test
  void aHookInTheTransactionKnowsTheRelationThatIsNotYetPublished() throws IOException {
    shop.write(
        "models/orders.sql",
        """
        {{ config(post_hook="insert into log values ('{{ adapter.get_columns_in_relation(this) | map(attribute='name') | join(' ') }}')") }}
        select 1 as id, 2 as amount
        """);
    assertThat(shop.run("build")).as(shop.said()).isZero();
    assertThat(shop.rows("select what from log")).contains("[{\"what\":\"id amount\"}]");
  }

  @Test
  void aFailingHookUndoesTheNodeAndTheHooksBeforeIt() throws IOException {
    shop.write("models/orders.sql", "select 1 as id");
    assertThat(shop.run("build")).as(shop.said()).isZero();
    shop.write(
        "models/orders.sql",
        """
        {{ config(materialized='view', post_hook=["insert into log values ('x')", "select nosuch"]) }}
        select 2 as id
        """);
    assertThat(shop.run("build")).isEqualTo(1);
    assertThat(shop.rows("select id, (select count(*) from log) as logged from orders"))
        .contains("[{\"id\":1,\"logged\":0}]");
  }
}
