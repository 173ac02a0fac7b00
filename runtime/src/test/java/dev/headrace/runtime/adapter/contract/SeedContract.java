package dev.headrace.runtime.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Seeds: types, odd values, reloading. */
interface SeedContract {
  Bench bench();

  @Test
  default void findsTheTypesOfColumns() {
    bench()
        .write(
            "seeds/kinds.csv",
            """
            id,amount,day,at,yes,code,text
            1,1.5,2024-02-29,2024-02-29 23:59:59,true,007,"a ""quoted"", word"
            2,-0.25,1999-12-31,2024-01-01T00:00:00,false,042,"two
            lines"
            3,,,,,null,
            """);
    bench()
        .write(
            "seeds/kinds.yml",
            "version: 2\nseeds: [{name: kinds, config: {column_types: {code: varchar(10)}}}]\n");
    bench().ok("build");
    bench().ok("build");
    assertThat(bench().rowsOf("kinds"))
        .isEqualTo(
            "[{\"id\":1,\"amount\":1.5,\"day\":\"2024-02-29\",\"at\":\"2024-02-29T23:59:59\",\"yes\":true,\"code\":\"007\",\"text\":\"a \\\"quoted\\\", word\"},"
                + "{\"id\":2,\"amount\":-0.25,\"day\":\"1999-12-31\",\"at\":\"2024-01-01T00:00:00\",\"yes\":false,\"code\":\"042\",\"text\":\"two\\nlines\"},"
                + "{\"id\":3,\"amount\":null,\"day\":null,\"at\":null,\"yes\":null,\"code\":null,\"text\":null}]");
  }

  @Test
  default void takesTypesAsDeclared() {
    bench()
        .write(
            "seeds/codes.csv",
            "code,zip,amount,day,flag\n007,01234,1.10,2024-02-29,1\n042,00000,,,0\n")
        .write(
            "seeds/codes.yml",
            """
            version: 2
            seeds:
              - name: codes
                config:
                  column_types: {CODE: varchar(3), zip: varchar, amount: "numeric(12,3)", day: timestamp, flag: varchar(1)}
            """)
        .ok("seed");
    bench().ok("seed");
    assertThat(bench().rowsOf("codes"))
        .isEqualTo(
            "[{\"code\":\"007\",\"zip\":\"01234\",\"amount\":1.100,\"day\":\"2024-02-29T00:00:00\",\"flag\":\"1\"},"
                + "{\"code\":\"042\",\"zip\":\"00000\",\"amount\":null,\"day\":null,\"flag\":\"0\"}]");
  }

  @Test
  default void withoutATypeCodesOfDigitsAreNumbers() {
    bench().write("seeds/codes.csv", "code,name\n007,a\n042,b\n").ok("seed");
    assertThat(bench().rowsOf("codes"))
        .isEqualTo("[{\"code\":7,\"name\":\"a\"},{\"code\":42,\"name\":\"b\"}]");
  }

  @Test
  default void takesInAFileThatHasChanged() {
    bench().write("seeds/s.csv", "id,name\n1,a\n").ok("seed");
    bench().write("models/reader.sql", "select id, name from {{ ref('s') }}").ok("run");
    bench().write("seeds/s.csv", "id,name\n1,b\n2,c\n").ok("seed");
    assertThat(bench().rowsOf("reader"))
        .isEqualTo("[{\"id\":1,\"name\":\"b\"},{\"id\":2,\"name\":\"c\"}]");
    bench().write("seeds/s.csv", "name,id,more\nz,9,1\n");
    assertThat(bench().fails("seed")).contains("SCHEMA_CHANGED");
    bench().ok("seed", "--full-refresh");
    assertThat(bench().rowsOf("reader")).isEqualTo("[{\"id\":9,\"name\":\"z\"}]");
  }

  @Test
  default void aFileThatDoesNotLoadLeavesTheTable() {
    bench()
        .write(
            "seeds/s.yml",
            "version: 2\nseeds: [{name: s, config: {column_types: {id: integer}}}]\n")
        .write("seeds/s.csv", "id,name\n1,a\n")
        .ok("seed");
    bench().write("seeds/s.csv", "id,name\n1,b\nno,c\n");
    assertThat(bench().fails("seed")).contains("no");
    assertThat(bench().rowsOf("s")).isEqualTo("[{\"id\":1,\"name\":\"a\"}]");
  }

  @Test
  default void loadsManyRowsAtOnce() {
    var rows =
        IntStream.rangeClosed(1, 50_000)
            .mapToObj(id -> id + ",name of " + id)
            .collect(Collectors.joining("\n"));
    bench().write("seeds/many.csv", "id,name\n" + rows + "\n").ok("seed");
    assertThat(bench().rows("select count(*) as n, sum(id) as ids from {{ ref('many') }}"))
        .isEqualTo("[{\"n\":50000,\"ids\":1250025000}]");
  }
}
