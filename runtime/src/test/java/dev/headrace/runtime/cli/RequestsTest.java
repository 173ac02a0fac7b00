package dev.headrace.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.node.ResourceType;
import dev.headrace.runtime.engine.ProjectOptions;
import dev.headrace.runtime.engine.Request;
import java.nio.file.Path;
import java.util.ArrayList;
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
            "DBT_TARGET_PATH",
            "out",
            "HEADRACE_FAIL_FAST",
            "true",
            "HEADRACE_SELECT",
            "tag:x");

    var build = (Request.Build) request(environment, "build");
    var told = (Request.Build) request(environment, "build", "--target", "prod");

    assertThat(build.project().target()).contains("ci");
    assertThat(build.project().targetPath()).contains(Path.of("out"));
    assertThat(build.failFast()).isTrue();
    assertThat(build.selection().select()).containsExactly("tag:x");
    assertThat(told.project().target()).contains("prod");
  }

  @Test
  void readsNoVariablesThatDbtDoesNotRead() {
    var environment = ImmutableMap.of("DBT_SELECT", "a", "DBT_VARS", "x", "DBT_THREADS", "many");

    var build = (Request.Build) request(environment, "build");

    assertThat(build.selection().select()).isEmpty();
    assertThat(build.project().vars()).isEmpty();
    assertThat(build.project().threads()).isEmpty();
  }

  @Test
  void looksForProfilesInTheFolderOfTheEnvironmentAmongOthers() {
    var list = (Request.ListNodes) request(ImmutableMap.of("HEADRACE_PROFILES_DIR", "conf"), "ls");

    assertThat(list.project().profilesDirectory()).isEmpty();
  }

  @Test
  void takesAVariableForTheOppositeOfAnOption() {
    assertThat(parse(ImmutableMap.of("DBT_PARTIAL_PARSE", "false")).cache()).isFalse();
    assertThat(parse(ImmutableMap.of("DBT_PARTIAL_PARSE", "true")).cache()).isTrue();
    assertThat(parse(ImmutableMap.of("HEADRACE_NO_CACHE", "1"), "--cache").cache()).isTrue();
  }

  @Test
  void takesTheLastOfAnOptionAndItsOpposite() {
    assertThat(parse(ImmutableMap.of(), "--no-partial-parse").cache()).isFalse();
    assertThat(parse(ImmutableMap.of(), "--no-cache", "--partial-parse").cache()).isTrue();
    var build = (Request.Build) request("build", "-x", "--no-fail-fast", "-fx");
    assertThat(build.failFast()).isTrue();
    assertThat(((Request.Build) request("build", "-x", "--no-fail-fast")).failFast()).isFalse();
  }

  @Test
  void passesOverOptionsOfDbtThatChangeNothing() {
    var words = "--printer-width 99 run -s a --no-populate-cache --log-level-file debug -x";

    assertThat(request(words.split(" "))).isEqualTo(request("run", "-s", "a", "-x"));
    assertThat(DbtOptions.notice(List.of(words.split(" "))))
        .contains(
            "Without effect here, though dbt has it: `--no-populate-cache`, `--log-level-file`");
  }

  @Test
  void takesKindsOfNodesInTheSingularAndThePlural() {
    var list = (Request.ListNodes) request("ls", "--resource-type", "model", "tests,analyses");

    assertThat(list.selection().resourceTypes())
        .containsExactly(ResourceType.MODEL, ResourceType.TEST, ResourceType.ANALYSIS);
  }

  @Test
  void looksOnlyAtWhatIsAskedOfDebug() {
    assertThat(((Request.Debug) request("debug")).look()).isEqualTo(Request.Debug.Look.ALL);
    assertThat(((Request.Debug) request("debug", "--connection")).look())
        .isEqualTo(Request.Debug.Look.CONNECTION);
    assertThat(((Request.Debug) request("debug", "--config-dir")).look())
        .isEqualTo(Request.Debug.Look.PROFILES);
  }

  @Test
  void writesTheAgeOfSourcesWhereItIsAsked() {
    var freshness = (Request.SourceFreshness) request("source", "freshness", "-o", "age.json");

    assertThat(freshness.output()).contains(Path.of("age.json"));
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
          build --state x           | dbt's option `--state` is not supported
          ls --indirect-selection a | `--indirect-selection` must be one of eager, cautious, buildable, empty, not `a`
          ls --resource-type modle  | `--resource-type` must be one of model, seed, snapshot, source, test, unit_test, exposure, analysis, all, not `modle`
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

  @ParameterizedTest
  @CsvSource({
    "HEADRACE_THREADS, many, must be a whole number",
    "HEADRACE_THREADS, 0, must be between 1 and 1000",
    "HEADRACE_INDIRECT_SELECTION, some, must be one of eager",
    "DBT_RESOURCE_TYPES, modle, must be one of model",
    "HEADRACE_FAIL_FAST, maybe, must be true or false"
  })
  void namesTheVariableThatIsWrong(String variable, String value, String message) {
    assertThatThrownBy(() -> request(ImmutableMap.of(variable, value), "build"))
        .hasMessageContaining("the environment variable `" + variable + "` " + message)
        .hasMessageContaining("not `" + value + "`");
  }

  @Test
  void refusesAFlagInTheEnvironmentThatIsNeitherTrueNorFalse() {
    assertThatThrownBy(() -> request(ImmutableMap.of("HEADRACE_QUIET", "maybe"), "build"))
        .isInstanceOf(ProjectException.class);
  }

  private static ProjectOptions parse(ImmutableMap<String, String> environment, String... more) {
    var words = new ArrayList<>(List.of("parse"));
    words.addAll(List.of(more));
    return ((Request.Parse) request(environment, words.toArray(String[]::new))).project();
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
