package dev.headrace.runtime.adapter.contract;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headrace.runtime.adapter.contract.Fuse.Moment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left when a connection breaks, or when another run is at the same work. */
interface FaultContract {
  int ROUNDS = 4;

  /** Every third statement is cut, or as many as the property says: 1 for all. */
  int STRIDE = Integer.getInteger("headrace.test.cuts", 3);

  Bench bench();

  @ParameterizedTest
  @EnumSource
  default void aConnectionCutAtAnyStatementLeavesEachRelationAsItWasOrAsItShallBe(Moment moment) {
    project(bench());
    bench().ok(build(0));
    var version = 0;
    var number = moment == Moment.BEFORE ? 1 : 2;
    Fuse fuse;
    do {
      version++;
      fuse = new Fuse(number, moment);
      var code = bench().run(fuse, build(version));
      var said = "cut %s number %d:\n%s".formatted(moment, number, bench().said());
      assertThat(code).as(said).isBetween(0, 2);
      if (code != 0) {
        assertThat(states()).as(said).isSubsetOf(state(version - 1), state(version));
        bench().ok(build(version));
      }
      assertThat(states()).as(said).containsOnly(state(version));
      assertThat(bench().relations()).as(said).hasSize(4);
      number += STRIDE;
    } while (fuse.isBlown());
    assertThat(number).isGreaterThan(10);
  }

  @Test
  default void runsAtTheSameTimeLeaveEachRelationWhole() {
    project(bench());
    var twin = bench().twin();
    for (var round = 1; round <= ROUNDS; round++) {
      var number = round;
      var runs =
          List.of(
              supplyAsync(() -> bench().run(build(number))),
              supplyAsync(() -> twin.run(build(number))));
      var codes = runs.stream().map(CompletableFuture::join).toList();
      var said = bench().said() + twin.said();
      assertThat(codes).as(said).contains(0).isSubsetOf(0, 1);
      assertThat(states()).as(said).containsOnly(state(number));
      assertThat(bench().relations()).as(said).hasSize(4);
    }
  }

  private static void project(Bench bench) {
    bench
        .write("seeds/names.csv", "id,name\n1,a\n2,b\n")
        .write(
            "models/sums.sql",
            "{{ config(materialized='table') }}select id, {{ var('v') }} as n from {{ ref('names') }}")
        .write("models/shown.sql", "select id, n from {{ ref('sums') }}")
        .write(
            "models/kept.sql",
            """
            {{ config(materialized='incremental', unique_key='id') }}
            select id, n from {{ ref('sums') }}
            """);
  }

  private static String[] build(int version) {
    return new String[] {"build", "--threads", "1", "--vars", "{v: " + version + "}"};
  }

  private static String state(int version) {
    return "2 rows of version " + version + " to " + version;
  }

  /** How each relation stands that has a version. */
  private List<String> states() {
    try (var connections = bench().connections();
        var session = connections.open()) {
      var schema = connections.target().schema();
      return Stream.of("sums", "shown", "kept")
          .map(name -> "select count(*), min(n), max(n) from %s.%s".formatted(schema, name))
          .map(sql -> session.query(sql).rows().getFirst())
          .map(row -> "%s rows of version %s to %s".formatted(row.get(0), row.get(1), row.get(2)))
          .toList();
    }
  }
}
