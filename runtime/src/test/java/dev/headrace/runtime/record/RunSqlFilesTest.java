package dev.headrace.runtime.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunSqlFilesTest {
  private static final RunSummary NOTHING = new RunSummary(ImmutableList.of(), Duration.ZERO);

  @TempDir Path folder;

  @Test
  void keepsWhatWasSentForANodeBesideItsQuery() {
    var files = opened();

    files.accept(run("create schema x"));
    files.accept(run("create table y"));
    files.accept(finished());
    files.accept(new Event.RunFinished(NOTHING));

    assertThat(folder.resolve("target/run/mill/models/named.sql"))
        .hasContent("create schema x;\n\ncreate table y\n");
  }

  @Test
  void keepsWhatLoadedASeed() {
    var files = opened();

    var seed = Samples.people();
    files.accept(
        new Event.StatementRun(Optional.of(seed.id()), "insert into people", Duration.ZERO, ""));
    files.accept(
        new Event.NodeFinished(Samples.result(seed, Status.SUCCESS, "OK"), 1, 1, Samples.NOON));

    assertThat(folder.resolve("target/run/mill/seeds/people.csv.sql"))
        .hasContent("insert into people\n");
  }

  @Test
  void tellsWhoeverEndsTheRunThatItCouldNotWrite() throws IOException {
    var files = opened();
    Files.createDirectories(folder.resolve("target"));
    Files.writeString(folder.resolve("target/run"), "a file where a folder should be");

    files.accept(run("create table y"));
    files.accept(finished());

    assertThatThrownBy(() -> files.accept(new Event.RunFinished(NOTHING)))
        .isInstanceOf(UncheckedIOException.class);
  }

  private RunSqlFiles opened() {
    var files = new RunSqlFiles();
    files.accept(
        new Event.ProjectOpened(
            "mill", folder, folder.resolve("target"), folder, "dev", "duckdb", "x.duckdb", 1));
    return files;
  }

  private static Event run(String sql) {
    return new Event.StatementRun(Optional.of(Samples.named().id()), sql, Duration.ZERO, "");
  }

  private static Event finished() {
    var result = Samples.result(Samples.named(), Status.SUCCESS, "OK");
    return new Event.NodeFinished(result, 1, 1, Samples.NOON);
  }
}
