package dev.headrace.runtime.execute;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.node.Seed;
import dev.headrace.runtime.record.NodeResult;
import dev.headrace.runtime.record.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SeedTest {
  private static final Seed SEED = Nodes.seed("raw");

  @TempDir Path folder;
  private TestRun run;

  @BeforeEach
  void open() {
    run = TestRun.inMemory(folder);
  }

  @AfterEach
  void close() {
    run.close();
  }

  @Test
  void findsTheTypeOfEachColumn() throws IOException {
    seed(
        """
        i,n,d,t,iso,b,s,none,big,zero
        1,1.5,2024-02-29,2024-01-01 10:11:12,2024-01-01T10:11:12.5,true,x,,12345678901234567890,007
        -2,3,2024-01-01,2024-01-01 00:00:00,2024-01-01T10:11:12Z,FALSE,NULL,null,1,1
        """);
    assertThat(types())
        .isEqualTo(
            "i BIGINT, n DOUBLE, d DATE, t TIMESTAMP, iso TIMESTAMP, b BOOLEAN, s VARCHAR,"
                + " none BIGINT, big VARCHAR, zero BIGINT");
    assertThat(run.rows("select i, n, d, b, s, none, big, zero from raw"))
        .isEqualTo(
            "1,1.5,2024-02-29,true,x,null,12345678901234567890,7\n"
                + "-2,3.0,2024-01-01,false,null,null,1,1");
  }

  @Test
  void takesForTextWhatNoCalendarHasAndWhatATimestampWouldNotKeep() throws IOException {
    seed(
        """
        day,clock,shifted
        2024-02-29,2024-01-01 10:00:00,2024-01-01T10:00:00+02:00
        2023-02-29,2024-02-30 10:00:00,2024-01-01T10:00:00
        """);
    assertThat(types()).isEqualTo("day VARCHAR, clock VARCHAR, shifted VARCHAR");
    assertThat(run.rows("select * from raw"))
        .isEqualTo(
            "2024-02-29,2024-01-01 10:00:00,2024-01-01T10:00:00+02:00\n"
                + "2023-02-29,2024-02-30 10:00:00,2024-01-01T10:00:00");
  }

  @Test
  void declaredTypesWin() throws IOException {
    write("code,amount\n007,1\n");
    run.run(Nodes.seed("raw", ImmutableMap.of("Code", "varchar", "amount", "decimal(9,2)"), ","));
    assertThat(types()).isEqualTo("code VARCHAR, amount DECIMAL(9,2)");
    assertThat(run.rows("from raw")).isEqualTo("007,1.00");
  }

  @Test
  void readsMarksLineEndsQuotesAndOtherDelimiters() throws IOException {
    write("\uFEFFid;text\r\n1;\"a \"\"b\"\"; c\nd\"\r\n2;\"\"\r\n\r\n");
    var result = run.runOne(Nodes.seed("raw", ImmutableMap.of(), ";"));
    assertThat(result.message()).isEqualTo("INSERT 2");
    assertThat(run.rows("from raw")).isEqualTo("1,a \"b\"; c\nd\n2,null");
  }

  @Test
  void replacesTheRowsOfTheSameColumns() throws IOException {
    seed("id,n\n1,1.5\n");
    assertThat(seed("ID,n\n2,7\n").status()).isEqualTo(Status.SUCCESS);
    assertThat(run.rows("from raw")).isEqualTo("2,7.0");
  }

  @Test
  void saysToRefreshWhenTheColumnsChanged() throws IOException {
    seed("id,n\n1,2\n");
    var result = seed("id,m,x\n1.5,2,3\n");
    assertThat(result.diagnostics().getFirst())
        .hasToString(
            "seeds/raw.csv:1:1: error SCHEMA_CHANGED: the columns of seed `raw` are not those of its"
                + " table: `id` is DOUBLE, not BIGINT, `m` is new, `x` is new, `n` is gone");
    assertThat(run.rows("from raw")).isEqualTo("1,2");
    run.runFullRefresh(SEED);
    assertThat(run.rows("from raw")).isEqualTo("1.5,2,3");
  }

  @Test
  void aFileThatDoesNotLoadLeavesTheTable() throws IOException {
    var typed = Nodes.seed("raw", ImmutableMap.of("id", "integer"), ",");
    write("id\n1\n");
    run.run(typed);
    write("id\nx\n");
    assertThat(run.runOne(typed).status()).isEqualTo(Status.ERROR);
    assertThat(run.rows("from raw")).isEqualTo("1");
  }

  @Test
  void namesTheLineOfWhatIsNotCsv() throws IOException {
    assertThat(fault("a,b\n1,2\n\"x\ny\",2,3\n"))
        .isEqualTo(
            "seeds/raw.csv:4:6: error INVALID_CSV: the row has 3 fields, but the header has 2");
    assertThat(fault("a,A\n1,2\n"))
        .isEqualTo(
            "seeds/raw.csv:1:3: error INVALID_CSV: the column `A` stands twice in the header");
    assertThat(fault("a,\n1,2\n"))
        .isEqualTo("seeds/raw.csv:1:3: error INVALID_CSV: a column of the header has no name");
    assertThat(fault(""))
        .isEqualTo("seeds/raw.csv:1:1: error INVALID_CSV: the seed `raw` is empty");
    assertThat(fault("a\n\"b\n"))
        .isEqualTo(
            "seeds/raw.csv:2:1: error INVALID_CSV: the quote that is opened here is never closed");
    assertThat(fault("a,\"b\n1,2\n"))
        .isEqualTo(
            "seeds/raw.csv:1:3: error INVALID_CSV: the quote that is opened here is never closed");
    assertThat(fault("a,b\n1,\"x\"y\n"))
        .isEqualTo(
            "seeds/raw.csv:2:6: error INVALID_CSV:"
                + " after the quote that closes a field only `,` may follow");
    assertThat(fault("\n\n"))
        .isEqualTo(
            "seeds/raw.csv:1:1: error INVALID_CSV:"
                + " the first line is empty, and should name the columns");
    assertThat(fault("a\n1\0\n"))
        .isEqualTo(
            "seeds/raw.csv:2:2: error NOT_TEXT: the seed is not text: it holds a NUL character");
  }

  @Test
  void fillsRowsThatEndEarlyWithNulls() throws IOException {
    var result = seed("a,b,c\n1,2,x\n\n4\n5,\"7\n8\"\n6,,\n");
    assertThat(result.message()).isEqualTo("INSERT 4");
    assertThat(run.rows("from raw")).isEqualTo("1,2,x\n4,null,null\n5,7\n8,null\n6,null,null");
    assertThat(run.reported())
        .containsExactly(
            "seeds/raw.csv:4:2: warning INVALID_CSV: 2 rows of the seed `raw` have fewer fields than"
                + " the header has, 3; the rest is NULL (the first has 1 field)");
  }

  @Test
  void tellsOfOneRowThatEndsEarly() throws IOException {
    seed("a,b,c\n1,2\n");
    assertThat(run.reported())
        .containsExactly(
            "seeds/raw.csv:2:4: warning INVALID_CSV: a row of the seed `raw` has 2 fields, but the"
                + " header has 3; the rest is NULL");
  }

  @Test
  void refusesAFileThatIsNotText() throws IOException {
    Files.createDirectories(folder.resolve("seeds"));
    Files.write(folder.resolve("seeds/raw.csv"), new byte[] {'a', '\n', (byte) 0xC3, (byte) 0x28});
    assertThat(run.runOne(SEED).diagnostics().getFirst())
        .hasToString(
            "seeds/raw.csv:2:1: error NOT_TEXT: the seed is not text: it holds a byte that is not UTF-8");
  }

  @Test
  void aHeaderAloneIsATableWithoutRows() throws IOException {
    assertThat(seed("a,b\n").message()).isEqualTo("INSERT 0");
    assertThat(run.rows("select count(*) from raw")).isEqualTo("0");
  }

  @Test
  void aFileMayBeWide() throws IOException {
    var header = IntStream.range(0, 800).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    var row = IntStream.range(0, 800).mapToObj(String::valueOf).collect(Collectors.joining(","));
    assertThat(seed(header + "\n" + row + "\n").status()).isEqualTo(Status.SUCCESS);
    assertThat(run.rows("select c799 from raw")).isEqualTo("799");
  }

  @Test
  void aSingleColumnKeepsItsNulls() throws IOException {
    assertThat(seed("a\n1\n\n2\n").status()).isEqualTo(Status.SUCCESS);
    assertThat(run.rows("select count(*), count(a) from raw")).isEqualTo("3,2");
  }

  @Test
  void quotesInsideAFieldAreText() throws IOException {
    assertThat(seed("a,b\n5\" pipe,\"x\"\n").status()).isEqualTo(Status.SUCCESS);
    assertThat(run.rows("from raw")).isEqualTo("5\" pipe,x");
  }

  private NodeResult seed(String text) throws IOException {
    write(text);
    return run.runOne(SEED);
  }

  private String fault(String text) throws IOException {
    return seed(text).diagnostics().getFirst().toString();
  }

  private void write(String text) throws IOException {
    Files.createDirectories(folder.resolve("seeds"));
    Files.writeString(folder.resolve("seeds/raw.csv"), text, StandardCharsets.UTF_8);
  }

  private String types() {
    return run.rows(
        "select string_agg(column_name || ' ' || data_type, ', ' order by column_index)"
            + " from duckdb_columns() where table_name = 'raw'");
  }
}
