package dev.headrace.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.artifact.ManifestNodes;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.json.Json;
import dev.headrace.compiler.node.ColumnName;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.engine.Answer;
import dev.headrace.runtime.engine.Invocation;
import dev.headrace.runtime.engine.Request;
import dev.headrace.runtime.record.RunSummary;
import dev.headrace.runtime.record.Samples;
import dev.headrace.runtime.record.Status;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class CliTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void saysItsVersionAndItsCommands() {
    assertThat(run("--version")).isZero();
    assertThat(text(out)).isEqualTo("headrace 0.1.0\n");

    assertThat(run("help")).isZero();
    assertThat(text(out)).contains("build and test the selected nodes", "source freshness");

    assertThat(run("help", "docs", "generate")).isZero();
    assertThat(run("build", "--help")).isZero();
    assertThat(text(out)).contains("--full-refresh, -f", "--threads NUMBER");
  }

  @Test
  void refusesAnUnknownCommandInOneLine() {
    assertThat(run("biuld")).isEqualTo(2);

    assertThat(text(err))
        .isEqualTo(
            """
            error USAGE: `biuld` is not a command of headrace
              hint: did you mean `build`?
            """);
    assertThat(text(out)).isEmpty();
  }

  @Test
  void endsWithOneWhenSomethingFailed() {
    var failed = Samples.result(Samples.named(), Status.ERROR, "no");
    var summary = new RunSummary(ImmutableList.of(failed), Duration.ZERO);

    assertThat(run(request -> new Answer.Ran(summary), "build")).isEqualTo(1);
  }

  @Test
  void showsTheProjectsFaultsWithTheirPlaces() {
    var fault =
        Diagnostic.error(
                Code.UNKNOWN_REF,
                SourceSpan.of("models/a.sql", 2, 14, 10),
                "model `a` refers to `stg_peopel`, which does not exist")
            .withHint("did you mean `stg_people`?");

    assertThat(
            run(
                request -> {
                  throw new ProjectException(fault);
                },
                "parse"))
        .isEqualTo(2);

    assertThat(text(out))
        .startsWith("models/a.sql:2:14: error UNKNOWN_REF: model `a`")
        .contains("2 | from {{ ref('stg_peopel') }}", "^^^^^^^^^^", "did you mean");
  }

  @Test
  void endsWithOneWhenTheDatabaseRefuses() {
    var held = WarehouseException.of(WarehouseException.Kind.LOCKED, "held by process 4211", null);

    assertThat(
            run(
                request -> {
                  throw held;
                },
                "build"))
        .isEqualTo(1);

    assertThat(text(out)).contains("DATABASE_LOCKED: held by process 4211");
  }

  @Test
  void saysWhichFileCannotBeWritten() {
    var full = new FileSystemException("target/manifest.json", null, "No space left on device");

    assertThat(
            run(
                request -> {
                  throw new UncheckedIOException(full);
                },
                "parse"))
        .isEqualTo(2);

    assertThat(text(out))
        .contains(
            "error UNREADABLE_FILE: `target/manifest.json` cannot be read or written: No space");
    assertThat(text(out)).doesNotContain("\tat ");
  }

  @Test
  void printsTheTraceOfAFaultOfItsOwnAndAsksForAReport() {
    assertThat(
            run(
                request -> {
                  throw new IllegalStateException("oops");
                },
                "parse"))
        .isEqualTo(2);

    assertThat(text(out)).contains("Please report it", "IllegalStateException: oops", "\tat ");
  }

  @Test
  void printsOneJsonObjectForShownRows() {
    assertThat(run(request -> rows(), "show", "--inline", "q", "--output", "json", "-q")).isZero();

    assertThat(text(out))
        .isEqualTo(
            "{\"node\":\"inline_query\",\"show\":["
                + "{\"n\":1,\"d\":12.30,\"day\":\"2026-03-15\",\"at\":\"2026-03-15T12:00:00\","
                + "\"n_2\":null},"
                + "{\"n\":20,\"d\":1.5,\"day\":null,\"at\":null,\"n_2\":\"x\"}]}\n");
    assertThat(text(err)).isEmpty();
  }

  @Test
  void printsATableForShownRows() {
    assertThat(run(request -> rows(), "show", "--inline", "q")).isZero();

    assertThat(text(out))
        .isEqualTo(
            """
            | n  | d     | day        | at                  | n    |
            |----+-------+------------+---------------------+------|
            |  1 | 12.30 | 2026-03-15 | 2026-03-15T12:00:00 | NULL |
            | 20 |   1.5 | NULL       | NULL                | x    |
            """);
  }

  @Test
  void listsNodesInTheFormAskedFor() {
    assertThat(listed()).isEqualTo("mill.named\nsource:mill.shop.orders\nexposure:mill.board\n");
    assertThat(listed("--output", "name")).isEqualTo("named\nshop.orders\nboard\n");
    assertThat(listed("--output", "path"))
        .isEqualTo("models/named.sql\nmodels/schema.yml\nmodels/schema.yml\n");
    assertThat(listed("--output", "json", "--output-keys", "name", "config.materialized").lines())
        .first()
        .isEqualTo("{\"name\":\"named\",\"config.materialized\":\"table\"}");
    assertThat(listed("--output", "json").lines())
        .allSatisfy(line -> assertThat(Json.parse("line", line)).isNotNull());
  }

  private String listed(String... more) {
    var nodes = ImmutableList.of(Samples.named(), Samples.orders(), Samples.board());
    var maps = new ManifestNodes(Dialect.DUCKDB, "mill", "main");
    var words = new ArrayList<>(List.of("ls"));
    words.addAll(Arrays.asList(more));
    assertThat(
            run(
                request -> new Answer.Listed(ImmutableList.copyOf(nodes), maps),
                words.toArray(String[]::new)))
        .isZero();
    return text(out);
  }

  private static Answer rows() {
    var names = ImmutableList.of("n", "d", "day", "at", "n");
    return new Answer.Shown(
        "inline_query",
        names.stream().map(ColumnName::new).collect(ImmutableList.toImmutableList()),
        ImmutableList.of(
            Arrays.asList(
                1L,
                new BigDecimal("12.30"),
                LocalDate.parse("2026-03-15"),
                LocalDateTime.parse("2026-03-15T12:00:00"),
                null),
            Arrays.asList(20L, 1.5, null, null, "x")),
        false);
  }

  private int run(String... words) {
    return run(
        request -> {
          throw new AssertionError("nothing is to be asked");
        },
        words);
  }

  private int run(Function<Request, Answer> answers, String... words) {
    out.reset();
    err.reset();
    var invocation =
        new Invocation(
            "4f3c",
            "0.1.0",
            Path.of("/nowhere"),
            ImmutableMap.of(),
            Clock.fixed(Samples.NOON, ZoneOffset.UTC),
            InputStream.nullInputStream(),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            false,
            80,
            42,
            Installed.HERE);
    return new Cli(invocation, (world, events) -> new FakeBackend(answers)).run(List.of(words));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
