package dev.headrace.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.node.ResourceType;
import dev.headrace.runtime.engine.Request;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RequestsTest {
  @Test
  void takesOptionsBeforeAndAfterTheCommand() {
    var before = request("--target", "prod", "-x", "build", "-s", "a");
    var after = request("build", "-s", "a", "--target=prod", "--fail-fast");

    assertThat(before).isEqualTo(after);
    var build = (Request.Build) before;
    assertThat(build.project().target()).contains("prod");
    assertThat(build.failFast()).isTrue();
    assertThat(build.selection().select()).containsExactly("a");
  }

  @Test
  void takesSeveralValuesUpToTheNextOption() {
    var build =
        (Request.Build)
            request("run", "--select", "a", "+b", "@c", "--exclude", "d", "e", "-s", "f");

    assertThat(build.selection().select()).containsExactly("a", "+b", "@c", "f");
    assertThat(build.selection().exclude()).containsExactly("d", "e");
  }

  @Test
  void knowsCommandsOfTwoWords() {
    assertThat(request("docs", "generate", "--no-compile"))
        .isInstanceOfSatisfying(
            Request.DocsGenerate.class, docs -> assertThat(docs.compile()).isFalse());
    assertThat(request("source", "freshness")).isInstanceOf(Request.SourceFreshness.class);
    assertThat(request("list")).isInstanceOf(Request.ListNodes.class);
  }

  @Test
  void takesNoLimitForAllRows() {
    var all = (Request.Show) request("show", "--inline", "-- all\nselect 1", "--limit", "-1");
    var few = (Request.Show) request("show", "--inline", "select 1");

    assertThat(all.limit()).isEmpty();
    assertThat(all.inline()).contains("-- all\nselect 1");
    assertThat(few.limit()).hasValue(5);
  }

  @Test
  void readsOptionsFromTheEnvironment() {
    var environment =
        ImmutableMap.of(
            "HEADRACE_TARGET",
            "ci",
            "DBT_TARGET",
            "dev",
            "DBT_PROFILES_DIR",
            "conf",
            "HEADRACE_FAIL_FAST",
            "true",
            "HEADRACE_SELECT",
            "tag:x");

    var build = (Request.Build) request(environment, "build");
    var told = (Request.Build) request(environment, "build", "--target", "prod");

    assertThat(build.project().target()).contains("ci");
    assertThat(build.project().profilesDirectory()).contains(Path.of("conf"));
    assertThat(build.failFast()).isTrue();
    assertThat(build.selection().select()).containsExactly("tag:x");
    assertThat(told.project().target()).contains("prod");
  }

  @Test
  void takesKindsOfNodesInTheSingularAndThePlural() {
    var list = (Request.ListNodes) request("ls", "--resource-type", "model", "tests");

    assertThat(list.selection().resourceTypes())
        .containsExactly(ResourceType.MODEL, ResourceType.TEST);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          biuld                     | `biuld` is not a command of headrace
          docs                      | `docs` is not a command of headrace
          build --slect x           | `headrace build` has no option `--slect`
          --select a build --bogus  | `headrace build` has no option `--bogus`
          clean --select x          | `headrace clean` has no option `--select`
          build x                   | `headrace build` takes no `x`
          build --target            | `--target` needs a value
          build --threads many      | `--threads` must be a whole number, not `many`
          build --threads 0         | `--threads` must be between 1 and 1000, not `0`
          ls --resource-type modle  | `modle` is not a kind of node
          run-operation             | `headrace run-operation MACRO` needs its MACRO
          init a b                  | `headrace init NAME` takes no `b`
          show                      | `headrace show` needs either `--select` or `--inline`
          """)
  void refusesWhatItDoesNotKnow(String line, String message) {
    assertThatThrownBy(() -> request(line.split(" ")))
        .isInstanceOfSatisfying(
            ProjectException.class,
            wrong -> assertThat(wrong.diagnostics().getFirst().message()).isEqualTo(message));
  }

  @Test
  void suggestsWhatWasMeant() {
    assertThatThrownBy(() -> request("biuld"))
        .isInstanceOfSatisfying(
            ProjectException.class,
            wrong ->
                assertThat(wrong.diagnostics().getFirst().hint())
                    .isEqualTo("did you mean `build`?"));
  }

  @Test
  void refusesAFlagInTheEnvironmentThatIsNeitherTrueNorFalse() {
    assertThatThrownBy(() -> request(ImmutableMap.of("HEADRACE_QUIET", "maybe"), "build"))
        .isInstanceOf(ProjectException.class);
  }

  private static Request request(String... words) {
    return request(ImmutableMap.of(), words);
  }

  private static Request request(ImmutableMap<String, String> environment, String... words) {
    var found = CommandFinder.find(List.of(words));
    var arguments = ArgumentParser.parse(found.command().orElseThrow(), found.rest(), environment);
    var quiet = arguments.flag(CliOption.QUIET);
    assertThat(quiet).isFalse();
    return new Requests(arguments).request().orElseThrow();
  }
}
