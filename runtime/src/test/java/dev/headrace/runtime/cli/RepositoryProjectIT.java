package dev.headrace.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project of this repository, with its own inputs and with others. */
final class RepositoryProjectIT {
  private static final Path REPOSITORY = Path.of("..");
  private static final String EVENTS = "landing/ace_unit/notification_events/";
  private static final String NEWEST_EVENTS = EVENTS + "2024-03-02.csv";
  private static final String COLUMNS =
      "event_id,event_name,event_ts,client_id,ccid,notification_id,experience_id,channel\n";
  private static final String UNITS =
      "select sum(ace_units) as units from ace_unit.ace_unit_monthly_output";

  /** Functions that only DuckDB has. */
  private static final Pattern ONLY_DUCKDB =
      Pattern.compile(
          "(?i)\\b(read_csv|read_csv_auto|read_json|read_parquet|regexp_matches|regexp_full_match"
              + "|regexp_extract|strptime|try_strptime|strftime|list_\\w+|array_to_string"
              + "|struct_pack|epoch_ms|string_split|string_agg|date_diff|date_add|make_date"
              + "|unnest|range)\\s*\\(|\\bat time zone\\b|::");

  @TempDir Path folder;
  private CommandLine here;

  @BeforeEach
  void open() throws IOException {
    here = new CommandLine(folder);
    for (var part : List.of("headrace.yml", "landing", "macros", "models", "tests")) {
      try (var files = Files.walk(REPOSITORY.resolve(part))) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          var copy = folder.resolve(REPOSITORY.relativize(file));
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
  }

  @Test
  void compilesForSnowflakeWithNoFunctionOfDuckDbAlone() throws IOException {
    var profile = Files.readString(REPOSITORY.resolve("profiles.yml.example"));
    here.write("profiles.yml", profile.replaceAll("\\{\\{ env_var\\('\\w+'\\) }}", "x"));

    assertThat(here.run("compile", "--target", "prod")).as(here.said()).isZero();

    var compiled = folder.resolve("target/compiled/mill/models");
    try (var files = Files.walk(compiled)) {
      var models = files.filter(file -> file.toString().endsWith(".sql")).toList();
      assertThat(models.size()).isGreaterThan(8);
      for (var model : models) {
        assertThat(Files.readString(model)).as(model.toString()).doesNotContainPattern(ONLY_DUCKDB);
      }
    }
  }

  @Test
  void countsWhatArrivesLate() throws IOException {
    Files.delete(folder.resolve(NEWEST_EVENTS));

    assertThat(here.run("build", "--exclude", "tag:archive")).as(here.said()).isZero();
    assertThat(here.rows(UNITS)).isEqualTo(shown("{\"units\":34}"));

    Files.copy(REPOSITORY.resolve(NEWEST_EVENTS), folder.resolve(NEWEST_EVENTS));
    buildAce();
    assertThat(here.said()).contains("ERROR=0").doesNotContain("WARN   test         ace_unit_late");
    assertThat(here.rows(UNITS)).isEqualTo(shown("{\"units\":35}"));
  }

  @Test
  void warnsOfEachEventThatIsTooLate() throws IOException {
    buildAce();
    here.write(
        EVENTS + "2024-03-09.csv",
        COLUMNS
            + event("t1", "attempted", "2024-02-28T12:00:00Z", "t", "x")
            + event("t2", "delivered", "2024-02-28T12:01:00Z", "t", "x")
            + event("t3", "delivered", "2024-02-27T17:00:00Z", "n00003", "x"));
    buildAce();

    assertThat(here.said()).contains("WARN ace_unit_late_events", "Got 3 results");
    var late =
        "select count(*) as late from ace_unit.ace_unit_audit_table"
            + " where notification_id = 't' or notification_id = 'n00003' and is_delivered";
    assertThat(here.rows(late)).isEqualTo(shown("{\"late\":0}"));

    assertThat(here.run("build", "--select", "path:models/ace_unit", "--full-refresh"))
        .as(here.said())
        .isZero();
    assertThat(here.said()).doesNotContain("WARN ace_unit_late_events");
    assertThat(here.rows(late)).isEqualTo(shown("{\"late\":2}"));
  }

  @Test
  void takesATimeWithoutAZoneAsUtcAndAValueAsItStands() throws IOException {
    here.write(
        EVENTS + "2024-03-09.csv",
        COLUMNS
            + event("t1", "attempted", "2024-03-08 04:30:00", "t1", "'x'")
            + event("t2", "attempted", "2024-03-08T07:30:00+03:00", "t2", "'y'"));
    buildAce();

    assertThat(
            here.rows(
                "select event_date, experience_id, attempted_ts_utc from ace_unit.ace_unit_audit_table"
                    + " where notification_id in ('t1', 't2') order by notification_id"))
        .isEqualTo(
            shown(
                "{\"event_date\":\"2024-03-07\",\"experience_id\":\"'x'\","
                    + "\"attempted_ts_utc\":\"2024-03-08T04:30:00\"},"
                    + "{\"event_date\":\"2024-03-07\",\"experience_id\":\"'y'\","
                    + "\"attempted_ts_utc\":\"2024-03-08T04:30:00\"}"));
  }

  @Test
  void sortsWhatIsSentByItsKey() throws IOException {
    for (var name : List.of("acct_card.csv", "nbo_score.csv")) {
      var file = folder.resolve("landing/responsys").resolve(name);
      var lines = Files.readAllLines(file);
      Files.write(file, lines.subList(0, 1));
      Files.write(file, Lists.reverse(lines.subList(1, lines.size())), StandardOpenOption.APPEND);
    }
    assertThat(here.run("build", "--exclude", "tag:archive")).as(here.said()).isZero();

    for (var table :
        List.of(
            "campaign_plcards.pet_lcm_onboarding",
            "campaign_plcards.pet_cards_customer",
            "campaign_plcards.sup_nbo_prediction",
            "campaign_lpay.pet_cards_customer",
            "ace_unit.ace_unit_monthly_output",
            "ace_unit.ace_unit_monthly_outcome_experience_output")) {
      assertThat(here.rows("select * from " + table))
          .isEqualTo(here.rows("select * from " + table + " order by all"));
    }
  }

  @Test
  void refusesVariablesItCannotUse() {
    assertThat(here.run("build", "--vars", "{month: 2024-13, run_date: 15/03/2022}")).isEqualTo(2);
    assertThat(here.said())
        .contains("the variable `month` is '2024-13'; write it as YYYY-MM")
        .contains("the variable `run_date` is '15/03/2022'; write it as YYYY-MM-DD");

    buildAce();
    assertThat(here.run("run", "--select", "path:models/ace_unit", "--vars", "lookback_days: -1"))
        .isEqualTo(1);
    assertThat(here.said()).contains("the variable `lookback_days` is '-1'");
  }

  private void buildAce() {
    assertThat(here.run("build", "--select", "path:models/ace_unit")).as(here.said()).isZero();
  }

  private static String event(
      String id, String name, String time, String notification, String experience) {
    return String.join(
        ",", id, "notification." + name, time, "c01", "c01-p01", notification, experience, "sms\n");
  }

  private static String shown(String rows) {
    return "{\"node\":\"inline_query\",\"show\":[" + rows + "]}\n";
  }
}
