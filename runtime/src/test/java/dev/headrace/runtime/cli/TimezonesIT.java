package dev.headrace.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which timezone each part of a project reckons. */
final class TimezonesIT {
  private static final String ZONE = "current_setting('TimeZone')";

  @TempDir Path folder;
  private CommandLine shop;

  @BeforeEach
  void project() throws IOException {
    shop =
        new CommandLine(folder)
            .write(
                "headrace.yml",
                """
                name: shop
                version: '1.0'
                timezone: Australia/Melbourne
                models:
                  shop:
                    +materialized: table
                    us:
                      +timezone: America/New_York
                seeds:
                  +timezone: Asia/Tokyo
                  +post-hook: "insert into zones select 'seed', current_setting('TimeZone')"
                on-run-start:
                  - create or replace table zones as select 'start' as part, current_setting('TimeZone') as zone
                on-run-end:
                  - insert into zones select 'end', current_setting('TimeZone')
                """)
            .write("seeds/people.csv", "id,seen\n1,2022-03-15 00:00\n")
            .write("models/au.sql", "select 1 as id, " + ZONE + " as zone")
            .write("models/us/ny.sql", "select 1 as id, " + ZONE + " as zone")
            .write("tests/here.sql", "select 1 where " + ZONE + " <> 'Australia/Melbourne'")
            .write(
                "macros/zone.sql",
                """
                {% test zone_is(model, zone) %}
                select current_setting('TimeZone') where current_setting('TimeZone') <> '{{ zone }}'
                {% endtest %}
                {% macro ask() %}{{ print(run_query("select current_setting('TimeZone')").rows[0][0]) }}
                {% endmacro %}
                """)
            .write(
                "models/schema.yml",
                """
                models:
                  - name: au
                    data_tests:
                      - zone_is: {zone: Australia/Melbourne}
                  - name: ny
                    data_tests:
                      - zone_is: {zone: America/New_York}
                      - zone_is: {name: own_zone, zone: Europe/Oslo, config: {timezone: Europe/Oslo}}
                seeds:
                  - name: people
                    data_tests:
                      - zone_is: {zone: Asia/Tokyo}
                """);
  }

  @Test
  void everyPartHasItsOwn() {
    assertThat(shop.run("build", "--threads", "1")).as(shop.said()).isZero();

    assertThat(shop.rows("select zone from {{ ref('au') }}")).contains("Australia/Melbourne");
    assertThat(shop.rows("select zone from {{ ref('ny') }}")).contains("America/New_York");
    assertThat(shop.rows("select part || ' ' || zone as part from zones order by 1"))
        .contains("end Australia/Melbourne", "seed Asia/Tokyo", "start Australia/Melbourne");
    assertThat(shop.rows("select " + ZONE + " as zone")).contains("Australia/Melbourne");
  }

  @Test
  void aShownModelIsReckonedInItsOwn() {
    assertThat(shop.run("show", "--select", "ny")).as(shop.said()).isZero();
    assertThat(shop.out()).contains("America/New_York");
    assertThat(shop.run("run-operation", "ask")).as(shop.said()).isZero();
    assertThat(shop.out()).contains("Australia/Melbourne");
  }

  @Test
  void templatesKnowTheirZoneWhileTheyAreParsed() throws IOException {
    shop.write(
        "analyses/here.sql",
        "select '{{ run_started_at.astimezone(modules.pytz.timezone(config.get('timezone')))"
            + ".tzinfo }}' as zone");
    assertThat(shop.run("show", "--select", "here")).as(shop.said()).isZero();
    assertThat(shop.out()).contains("Australia/Melbourne");
  }

  @Test
  void templatesKnowUniversalTime() throws IOException {
    shop.write(
        "analyses/times.sql",
        """
        {% set datetime = modules.datetime.datetime %}
        select '{{ run_started_at.tzinfo }} {{ run_started_at.utcoffset() }}' as started,
          {{ (datetime.utcnow() - datetime.now()).total_seconds() | abs < 60 }} as is_utc
        """);
    shop.run("show", "--select", "times", "--output", "json", "--quiet");
    assertThat(shop.out()).contains("\"started\":\"UTC 0:00:00\",\"is_utc\":true");
  }
}
