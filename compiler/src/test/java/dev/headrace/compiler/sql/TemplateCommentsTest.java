package dev.headrace.compiler.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TemplateCommentsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1 -- {{ @x }}",
        "-- a\n-- {{ @x }}\nselect 1",
        "select 1 /* a\n{{ @x }} */",
        "select '--' -- {{ @x }}",
        "select {{ a['--'] }} -- it's {{ @x }}",
        "-- {{ @x",
      })
  void findsWhatStandsInAComment(String text) {
    assertThat(covers(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ @x }} -- a",
        "-- a\n{{ @x }}",
        "select '-- {{ @x }}'",
        "select \"/* {{ @x }}\"",
        "/* a */ {{ @x }}",
        "{# -- #} {{ @x }}",
        "{{ '--' }} {{ @x }}",
        "select 4 - {{ @x }} / 2",
      })
  void leavesTheRest(String text) {
    assertThat(covers(text)).isFalse();
  }

  /** The place is marked by an at sign. */
  private static boolean covers(String text) {
    var place = text.indexOf('@');
    var before = text.substring(0, place);
    var line = 1 + (int) before.chars().filter(sign -> sign == '\n').count();
    return TemplateComments.covers(text.replace("@", ""), line, place - before.lastIndexOf('\n'));
  }
}
