package dev.headrace.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher of the packed distribution as a person would. */
final class LauncherIT {

  @TempDir static Path folder;

  private static Path launcher;

  private record Outcome(int exitCode, String out, String err) {}

  @BeforeAll
  static void unpackTheDistribution() throws Exception {
    String archive = System.getProperty("distribution");
    Outcome unpacked = run(folder, Map.of(), List.of("tar", "xzf", archive));
    assertThat(unpacked.exitCode()).as(unpacked.err()).isZero();
    try (var unpackedFolders = Files.newDirectoryStream(folder, "headrace-*")) {
      launcher = unpackedFolders.iterator().next().resolve("bin/headrace");
    }
  }

  @Test
  void saysItsVersion() throws Exception {
    assertThat(headrace("--version").out()).startsWith("headrace ");
  }

  @Test
  void passesTheExitCodeOfAWrongCommandThrough() throws Exception {
    assertThat(headrace("no-such-command").exitCode()).isEqualTo(2);
  }

  @Test
  void startsThroughALinkToALink() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("with a space"));
    Path first = Files.createSymbolicLink(elsewhere.resolve("first"), launcher);
    Path second =
        Files.createSymbolicLink(elsewhere.resolve("second"), elsewhere.relativize(first));

    Outcome outcome = run(elsewhere, Map.of(), List.of(second.toString(), "--version"));

    assertThat(outcome.out()).as(outcome.err()).startsWith("headrace ");
  }

  @Test
  void reallyUsesItsArchiveOfClasses() throws Exception {
    headrace("--version");
    String insist = Runtime.version().feature() >= 25 ? "-XX:AOTMode=on" : "-Xshare:on";

    Outcome outcome =
        run(
            folder,
            Map.of("HEADRACE_JAVA_OPTS", insist),
            List.of(launcher.toString(), "--version"));

    assertThat(launcher.resolveSibling("../classes.jsa")).exists();
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
  }

  @Test
  void buildsAProjectFromAnotherFolder() throws Exception {
    Path project = Files.createDirectory(folder.resolve("shop"));
    Files.writeString(project.resolve("headrace.yml"), "name: shop\nversion: '1.0.0'\n");
    Path models = Files.createDirectory(project.resolve("models"));
    Files.writeString(models.resolve("orders.sql"), "select 1 as id");
    Files.writeString(
        models.resolve("last_order.sql"), "select max(id) as id from {{ ref('orders') }}");

    Outcome outcome = headrace("build", "--project-dir", project.toString());

    assertThat(outcome.exitCode()).as(outcome.out() + outcome.err()).isZero();
    assertThat(outcome.out()).contains("PASS=2");
    assertThat(project.resolve("target/manifest.json")).exists();
  }

  @Test
  void saysWhatToInstallWhenTheNamedJavaWillNotDo() throws Exception {
    Outcome outcome =
        run(
            folder,
            Map.of("HEADRACE_JAVA_HOME", folder.toString()),
            List.of(launcher.toString(), "--version"));

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("no JDK 21 or later").hasLineCount(1);
  }

  @Test
  void connectsToSnowflakeByTheDriverInTheArchive() throws Exception {
    Path project = snowflakeProject("with-driver");

    Outcome outcome = headrace("debug", "--project-dir", project.toString());

    assertThat(outcome.out()).contains("OK     driver: Snowflake JDBC", "was refused");
    assertThat(outcome.exitCode()).isEqualTo(1);
  }

  @Test
  void saysWhereADriverBelongsThatTheArchiveIsWithout() throws Exception {
    Path project = snowflakeProject("without-driver");

    Outcome outcome =
        run(
            folder,
            Map.of("HEADRACE_JAVA_OPTS", "-Dheadrace.drivers=" + folder.resolve("none")),
            List.of(launcher.toString(), "debug", "--project-dir", project.toString()));

    assertThat(outcome.out())
        .contains("put its jar into `" + folder.resolve("none/snowflake") + "`");
    assertThat(outcome.exitCode()).isEqualTo(1);
  }

  private static Path snowflakeProject(String name) throws IOException {
    Path project = Files.createDirectory(folder.resolve(name));
    Files.writeString(
        project.resolve("headrace.yml"), "name: shop\nversion: '1.0.0'\nprofile: shop\n");
    Files.writeString(
        project.resolve("profiles.yml"),
        """
        shop:
          target: prod
          outputs:
            prod: {type: snowflake, account: a, user: u, password: p, database: d, schema: s,
              host: 127.0.0.1, port: 1, protocol: http, connect_timeout: 2, connect_retries: 0}
        """);
    return project;
  }

  private static Outcome headrace(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    return run(folder, Map.of(), command);
  }

  private static Outcome run(Path directory, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("HEADRACE_JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    int exitCode = builder.start().waitFor();
    return new Outcome(exitCode, Files.readString(out), Files.readString(err));
  }
}
