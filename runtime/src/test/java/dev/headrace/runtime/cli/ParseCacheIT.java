package dev.headrace.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a command keeps of a project for the next one never shows in what that one finds. */
final class ParseCacheIT extends KeptProject {
  /** A change of the project or of what surrounds it, and the options of the command after it. */
  record Edit(String name, String file, String text, List<String> options) {
    static Edit of(String file, String text) {
      return new Edit(file, file, text, List.of());
    }

    static Edit replacing(String file, String old, String with) {
      return of(file, PROJECT.get(file).replace(old, with));
    }

    static Edit options(String... options) {
      return new Edit(String.join(" ", options), "", "", List.of(options));
    }

    static Edit variable(String name, String value) {
      return new Edit("$" + name, "$" + name, value, List.of());
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Edit> edits() {
    return Stream.of(
        Edit.replacing("models/orders.sql", "table", "view"),
        Edit.replacing("models/orders.sql", "source('raw', 'orders')", "ref('people')"),
        Edit.of("models/sub/new.sql", "select * from {{ ref('orders') }}\n"),
        Edit.of("models/today.sql", ""),
        Edit.replacing("models/schema.yml", "not_null, ", ""),
        Edit.replacing("models/sources.yml", "raw,", "raw, schema: landing,"),
        Edit.replacing("models/docs.md", "bought", "sold"),
        Edit.replacing("models/exposures.yml", "Ada", "Grace"),
        Edit.of("seeds/customers.csv", "id,name\n1,Ada\n3,Grace\n"),
        Edit.of("seeds/more.csv", "id\n1\n"),
        Edit.replacing("seeds/seeds.yml", "All", "Some"),
        Edit.replacing("macros/named.sql", "_v1", "_v2"),
        Edit.replacing("macros/schema.sql", "target.schema", "'other'"),
        Edit.of("macros/new.sql", "{% macro alias_of(x) %}{{ x }}{% endmacro %}\n"),
        Edit.replacing("tests/generic/positive.sql", "< 0", "<= 0"),
        Edit.replacing("tests/no_debts.sql", "orders", "people"),
        Edit.replacing("analyses/best.sql", "max", "min"),
        Edit.replacing("dbt_project.yml", "nightly", "daily"),
        Edit.replacing("dbt_project.yml", "limit: 5", "limit: 6"),
        Edit.replacing("dbt_project.yml", "select 1", "select 2"),
        Edit.replacing("profiles.yml", "target: dev", "target: prod"),
        Edit.of(
            "dbt_packages/helpers/macros/cents.sql", "{% macro cents(x) %}{{ x }}{% endmacro %}"),
        Edit.of("dbt_packages/helpers/models/calendar.sql", "select 2 as day\n"),
        Edit.of("dbt_packages/helpers/dbt_project.yml", "name: helpers\nmodels: {+tags: [all]}\n"),
        Edit.of(".env", "OWNER=Ada\n"),
        Edit.variable("OWNER", "Grace"),
        Edit.variable("HOME_SCHEMA", "attic"),
        Edit.options("--target", "prod"),
        Edit.options("--vars", "{limit: 7}"));
  }

  @ParameterizedTest
  @MethodSource("edits")
  void findsAfterAnEditWhatReadingEverythingAnewFinds(Edit edit) throws IOException {
    var before = outcome(List.of());
    apply(edit);

    var kept = outcome(edit.options());
    assertThat(kept).isNotEqualTo(before);
    var anew = outcome(edit.options(), "--no-cache");
    assertThat(kept).isEqualTo(anew);

    // The first of these writes the manifest, the second only its times.
    assertThat(outcome(edit.options())).isEqualTo(anew);
    assertThat(outcome(edit.options())).isEqualTo(anew);
  }

  @Test
  void evaluatesOnlyWhatLooksAtTheTimeWhenNothingHasChanged() {
    assertThat(run("parse", "--debug")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("1 template evaluated");
  }

  @Test
  void evaluatesTheChangedFileAlone() throws IOException {
    write("models/people.sql", "select 1 as id\n");

    assertThat(run("parse", "--debug")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("2 templates evaluated");
  }

  @Test
  void evaluatesTheUsersOfAChangedMacroAlone() throws IOException {
    write("macros/named.sql", "{% macro named(x) %}{{ x }}_v3{% endmacro %}\n");

    assertThat(run("parse", "--debug")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("2 templates evaluated");
    assertThat(manifest()).contains("everyone_v3");
  }

  @Test
  void evaluatesTheUsersOfAChangedVariableAlone() {
    assertThat(run("parse", "--debug", "--vars", "{limit: 9}")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("2 templates evaluated");
  }

  @Test
  void knowsAFileByItsContentsWhenItsTimeHasChanged() throws IOException {
    Files.setLastModifiedTime(folder.resolve("models/orders.sql"), FileTime.from(Instant.now()));

    assertThat(run("parse", "--debug")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("1 template evaluated");
  }

  @Test
  void seesThatAnIncludedTemplateHasChanged() throws IOException {
    write("macros/parts/frame.sql", "{{ config(tags=['framed']) }}");
    write("models/framed.sql", "{% include 'parts/frame.sql' %}select 1 as id");
    assertThat(run("parse")).as(out::toString).isZero();
    assertThat(manifest()).contains("[\"nightly\",\"framed\"]");

    // Evaluates this one alone, so that nothing is included this time.
    write("models/people.sql", "select 1 as id");
    assertThat(run("parse")).as(out::toString).isZero();

    write("macros/parts/frame.sql", "{{ config(tags=['boxed']) }}");
    assertThat(run("parse")).as(out::toString).isZero();
    assertThat(manifest()).contains("[\"nightly\",\"boxed\"]");
  }

  @Test
  void seesWhatTheEnvironmentMakesAHookRead() throws IOException {
    write(
        "models/people.sql",
        """
        {{ config(post_hook="{% if env_var('COPY', '') %}insert into x select * from {{ ref('framed') }}{% endif %}") }}
        select 1 as id
        """);
    write("models/framed.sql", "select 1 as id");
    assertThat(run("parse")).as(out::toString).isZero();
    assertThat(manifest()).doesNotContain("\"nodes\":[\"model.shop.framed\"]");

    environment.put("COPY", "yes");
    assertThat(run("parse")).as(out::toString).isZero();
    assertThat(manifest()).contains("\"nodes\":[\"model.shop.framed\"]");
  }

  @Test
  void knowsAProjectThatHoldsProgramsToo() throws IOException {
    write("models/forecast.py", "def model(dbt, session): ...");
    ageFiles();
    assertThat(run("parse")).as(out::toString).isZero();

    var kept = folder.resolve("target/parse-cache.bin");
    Files.setLastModifiedTime(kept, FileTime.from(Instant.EPOCH));
    assertThat(run("parse")).as(out::toString).isZero();
    assertThat(Files.getLastModifiedTime(kept)).isEqualTo(FileTime.from(Instant.EPOCH));
  }

  @Test
  void seesOptionsThatATemplateLooksAt() throws IOException {
    write(
        "models/today.sql",
        "{{ config(tags=['full' if flags.FULL_REFRESH else 'part']) }}select 1 as id\n");
    assertThat(run("parse")).isZero();
    assertThat(manifest()).contains("\"part\"");

    assertThat(run("parse", "--full-refresh")).isZero();
    assertThat(manifest()).contains("\"full\"");
  }

  @Test
  void readsEverythingAnewWhenWhatWasKeptIsDamaged() throws IOException {
    var file = folder.resolve("target/parse-cache.bin");
    var bytes = Files.readAllBytes(file);
    for (var length : new int[] {0, 3, 40, bytes.length - 1}) {
      var part = java.util.Arrays.copyOf(bytes, length);
      Files.write(file, part);
      assertThat(run("parse")).as("%s bytes left: %s", length, out).isZero();
    }
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(file, bytes);
    assertThat(run("parse")).as(out::toString).isZero();
  }

  @Test
  void keepsNothingWhenAskedNotTo() throws IOException {
    Files.delete(folder.resolve("target/parse-cache.bin"));

    assertThat(run("parse", "--no-cache")).isZero();
    assertThat(folder.resolve("target/parse-cache.bin")).doesNotExist();
  }

  private void apply(Edit edit) throws IOException {
    if (edit.file().startsWith("$")) {
      environment.put(edit.file().substring(1), edit.text());
    } else if (!edit.file().isEmpty()) {
      write(edit.file(), edit.text());
    }
  }

  /** What a person and a program see: what is said, and the manifest but for times and ids. */
  private String outcome(List<String> options, String... more) throws IOException {
    var words = new ArrayList<>(List.of("parse"));
    words.addAll(options);
    words.addAll(List.of(more));
    var exit = run(words.toArray(String[]::new));
    var said = out.toString(StandardCharsets.UTF_8).replaceAll("(?m)^Finished in \\S+", "Finished");
    return exit + "\n" + said + (exit == 0 ? manifest() : "");
  }
}
