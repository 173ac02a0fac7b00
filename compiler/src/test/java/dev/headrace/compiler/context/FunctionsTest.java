package dev.headrace.compiler.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headrace.compiler.diagnostic.ProjectException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FunctionsTest {
  private final Fixture fixture = new Fixture();

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
              ref('x')                                           => "db"."main"."x"
              ref('tools', 'x', version=2)                       => "db"."main"."x"
              ref('ephemeral_x')                                 => __dbt__cte__ephemeral_x
              ref('ephemeral_x').is_cte                          => True
              source('raw', 'x')                                 => "db"."raw"."x"
              this                                               => "db"."main"."orders"
              this.database                                      => db
              this.schema                                        => main
              this.name                                          => orders
              database ~ '.' ~ schema                            => db.main
              target.name ~ ' ' ~ target.schema                  => dev main
              target.type ~ ' ' ~ target['threads']              => duckdb 4
              flags.FULL_REFRESH                                 => False
              flags.WHICH                                        => ``
              invocation_id                                      => 00000000-0000-0000-0000-000000000001
              dbt_version                                        => 1.11.0
              project_name                                       => shop
              dbt_metadata_envs                                  => {'team': 'ferries'}
              thread_id                                          => Thread-1
              selected_resources                                 => ['model.shop.orders']
              doc('known')                                       => A text.
              tojson({'b': [1, none], 'a': 'x'})                 => {"b": [1, null], "a": "x"}
              tojson({'b': 1, 'a': 2}, sort_keys=true)           => {"a": 2, "b": 1}
              tojson(this)                                       => "\\"db\\".\\"main\\".\\"orders\\""
              fromjson('{"a": [1, 2]}')['a'][1]                  => 2
              fromjson('{', 'broken')                            => broken
              fromyaml('a: [1, 2]').a                            => [1, 2]
              zip([1, 2], ['a', 'b']) | list                     => [(1, 'a'), (2, 'b')]
              zip(1, default='no')                               => no
              zip_strict([1, 2], [3]) | list                     => [(1, 3)]
              set([1, 1, 2]) | length                            => 2
              set(1, 'no')                                       => no
              set_strict('aab') | length                         => 2
              modules.re.sub('a{2}b{,1}{x}', 'z', 'aab{x}')      => z
              modules.re.findall('(?x) a [ ] # a (', 'a b')      => ['a ']
              none | map('lower') | list                         => []
              none | select | list                               => []
              local_md5('a')                                     => 0cc175b9c0f1b6a831c399e269772661
              diff_of_two_dicts({'A': ['x', 'y']}, {'a': ['X']}) => {'A': ['y']}
          """)
  void evaluates(String expression, String expected) {
    assertThat(fixture.compile("{{ " + expression + " }}")).isEqualTo(expected);
  }

  @Test
  void whatIsNamedWhileParsingIsRecordedWithItsPlace() {
    fixture.parse("{{ ref('tools', 'x', v=2) }}\n  {{ source('raw', 'y') }}{{ var('z', 1) }}");

    assertThat(fixture.memory.touched)
        .containsExactly(
            "ref Ref[packageName=tools, name=x, version=2] at models/orders.sql:1:4",
            "source SourceRef[sourceName=raw, tableName=y] at models/orders.sql:2:6",
            "var z");
  }

  @Test
  void configurationIsRecordedAndPrintsNothing() {
    assertThat(
            fixture.parse(
                "{{ config(materialized='table', tags=['a', 'b'], meta={'owner': none}) }}"))
        .isEmpty();
    assertThat(fixture.memory.touched)
        .containsExactly("config {materialized=table, tags=[a, b], meta={owner=null}}");
  }

  @Test
  void configurationIsReadWhenCompiling() {
    fixture.config.put("materialized", "table");
    fixture.config.put("meta", Map.of("owner", "ann"));

    assertThat(
            fixture.compile(
                "{{ config.get('materialized') }} {{ config.get('none', 'other') }}"
                    + " {{ config.require('materialized') }} {{ config.meta_get('owner') }}"
                    + " {{ config.meta_require('owner') }} {{ config.get('none') }}"))
        .isEqualTo("table other table ann ann None");
  }

  @Test
  void configurationIsAnEmptyTextWhileParsing() {
    assertThat(
            fixture.parse(
                "{{ config(tags=['a'], meta={'b': 1}) }}"
                    + "[{{ config.get('tags') }}{{ config.get('x', 'y') }}"
                    + "{{ config.require('tags') }}{{ config.meta_get('b', 2) }}"
                    + "{{ config.meta_require('b') }}]"))
        .isEqualTo("[]");
  }

  @Test
  void aSqlHeaderIsConfiguration() {
    fixture.parse("{% call set_sql_header(config) %}set x = 1;{% endcall %}");

    assertThat(fixture.memory.touched).containsExactly("config {sql_header=set x = 1;}");
  }

  @Test
  void theCommandLinesVariablesWinOverTheProjectsOverThePackages() {
    fixture.projectVars.put("tools", Map.of("a", "package", "b", "package", "c", "package"));
    fixture.projectVars.put(
        "shop", Map.of("a", "project", "tools", Map.of("b", "project for tools")));
    fixture.commandLineVars.put("a", "command");
    var vars = new Vars(fixture.commandLineVars, "shop", fixture.projectVars);

    assertThat(vars.of("tools"))
        .containsEntry("a", "command")
        .containsEntry("b", "project for tools")
        .containsEntry("c", "package");
    assertThat(vars.of("shop")).containsEntry("a", "command").doesNotContainKey("c");
  }

  @Test
  void aMissingVariableIsAFaultOfTheNodeWhileParsing() {
    assertThat(fixture.parse("{{ var('gone') }}")).isEqualTo("None");
    assertThat(fixture.memory.faults).hasSize(1);
  }

  @Test
  void aVariableThatIsATemplateIsEvaluatedWhereItIsRead() {
    fixture.commandLineVars.put("until", "{{ type_int() }} of {{ var('day') }}");
    fixture.commandLineVars.put("day", 5L);

    assertThat(fixture.compile("{{ var('until') }}")).isEqualTo("INT of 5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          var('a', 'b', 'c')                    => there are 3 arguments here, and at most 2 are taken
          env_var('a', 'b', 'c')                => there are 3 arguments here, and at most 2 are taken
          log()                                 => the argument `msg` is missing
          log('a', inf=true)                    => there is no argument `inf` here
          log('a', msg='b')                     => the argument `msg` is given twice
          tojson(1, sorted=true)                => there is no argument `sorted` here
          fromyaml('a', none, 1)                => there are 3 arguments here, and at most 2 are taken
          exceptions.warn()                     => the argument `msg` is missing
          config.get()                          => the argument `name` is missing
          config.get('a', otherwise=1)          => there is no argument `otherwise` here
          adapter.get_relation('db', 'main')    => the argument `identifier` is missing
          adapter.get_relation(name='x')        => there is no argument `name` here
          load_result()                         => the argument `name` is missing
          metric('x')                           => `metric` cannot be called: there are no metrics here
          submit_python_job({}, 'x')            => `submit_python_job` cannot be called: models in Python
          """)
  void refusesArgumentsThatMeanNothing(String expression, String problem) {
    assertThatThrownBy(() -> fixture.compile("{{ " + expression + " }}"))
        .isInstanceOf(ProjectException.class)
        .hasMessageContaining("TEMPLATE_ERROR")
        .hasMessageContaining(problem);
  }

  @Test
  void aVariableMadeOfItselfIsRefused() {
    fixture.commandLineVars.put("a", "{{ var('b') }}");
    fixture.commandLineVars.put("b", "{{ var('a') }}");

    assertThatThrownBy(() -> fixture.compile("{{ var('a') }}"))
        .isInstanceOf(ProjectException.class)
        .hasMessageContaining("the variable `a` is made of itself: a → b");
  }

  @Test
  void hasVarAsksWithoutFailing() {
    fixture.commandLineVars.put("there", 1L);

    assertThat(fixture.compile("{{ var.has_var('there') }} {{ var.has_var('gone') }}"))
        .isEqualTo("True False");
  }

  @Test
  void theEnvironmentIsReadAndRecorded() {
    fixture.environment.put("HOME", "/root");

    assertThat(fixture.compile("{{ env_var('HOME') }} {{ env_var('GONE', 'x') }}"))
        .isEqualTo("/root x");
    assertThat(fixture.memory.touched).containsExactly("env_var HOME=/root", "env_var GONE=null");
  }

  @Test
  void secretsAreForProfilesOnly() {
    fixture.environment.put("DBT_ENV_SECRET_X", "hidden");

    assertThatThrownBy(() -> fixture.compile("{{ env_var('DBT_ENV_SECRET_X') }}"))
        .isInstanceOf(ProjectException.class)
        .hasMessageContaining("UNKNOWN_ENV_VAR")
        .hasMessageNotContaining("hidden");
    assertThat(
            fixture.render(
                "{{ env_var('DBT_ENV_SECRET_X') }}",
                Scopes.profile(fixture.environment::get, Map.of(), Recorder.NONE)))
        .isEqualTo("hidden");
  }

  @Test
  void messagesGoToWhoeverRunsTheCommand() {
    assertThat(fixture.compile("{{ log('a', info=true) }}{{ log(1) }}{{ print('b') }}")).isEmpty();
    assertThat(fixture.messages)
        .isEqualTo(
            List.of(
                new Message.Log("a", true), new Message.Log("1", false), new Message.Print("b")));
  }

  @Test
  void aWarningHasItsPlace() {
    assertThat(fixture.compile("{{ exceptions.warn('careful') }}")).isEmpty();
    assertThat(fixture.messages).hasSize(1);
    assertThat(fixture.messages.get(0).toString())
        .contains("models/orders.sql:1:4: warning WARNED_BY_MACRO: careful");
  }

  @Test
  void aDateOfTheRunIsFormatted() {
    assertThat(
            fixture.compile(
                "{{ run_started_at.strftime('%Y-%m-%d %H:%M:%S') }}"
                    + " {{ modules.datetime.date(2020, 1, 2) }}"
                    + " {{ modules.re.sub('a', 'b', 'cat') }}"))
        .isEqualTo("2026-03-04 05:06:07 2020-01-02 cbt");
  }

  @Test
  void macrosCountDays() {
    assertThat(
            fixture.compile(
                "{{ dates_in_range('20240228', '20240301') }} {{ partition_range('20240101') }}"
                    + " {{ convert_datetime('20240101', '%Y%m%d') }}"))
        .isEqualTo("['20240228', '20240229', '20240301'] ['20240101'] 2024-01-01 00:00:00");
  }

  @Test
  void theClockIsTheCommands() {
    assertThat(
            fixture.compile("{{ modules.datetime.datetime.now() }} {{ py_current_timestring() }}"))
        .isEqualTo("2026-03-04 05:06:08 20260304050608000000");
  }
}
