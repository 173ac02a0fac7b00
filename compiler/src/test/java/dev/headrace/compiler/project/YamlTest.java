package dev.headrace.compiler.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterables;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.SourceSpan;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlTest {
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void keepsThePlaceOfEveryKeyAndValue() {
    var models = map("models:\n  - name: orders\n").entry("models").orElseThrow();
    assertThat(models.keyAt()).isEqualTo(SourceSpan.of("a.yml", 1, 1, 6));
    var model = (YamlMap) ((YamlList) models.value()).items().getFirst();
    assertThat(model.get("name").orElseThrow().at()).isEqualTo(SourceSpan.of("a.yml", 2, 11, 6));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yes|true",
        "No|false",
        "on|true",
        "OFF|false",
        "y|text y",
        "NO|false",
        "~|null",
        "Null|null",
        "1|1",
        "-12|-12",
        "+3|3",
        "1_000|1000",
        "017|15",
        "08|text 08",
        "0b101|5",
        "0x1F|31",
        "0o17|text 0o17",
        "12:30:45|45045",
        "1:99|text 1:99",
        "1.5|1.5",
        "1e3|text 1e3",
        "1.5e+3|1500.0",
        ".5|0.5",
        "1.|1.0",
        "-.5|text -.5",
        ".inf|Infinity",
        "-.inf|-Infinity",
        "1.2.3|text 1.2.3",
        "190:20:30.15|685230.15",
        "2022-03-15|text 2022-03-15",
        "99999999999999999999|99999999999999999999",
        "-|text -",
        "+|text +",
        "0|0",
        "0x|text 0x",
        "1_|1"
      })
  void resolvesPlainScalarsAsPyYamlDoes(String written, String expected) {
    var value = PlainScalar.resolve(written);
    assertThat(value instanceof String ? "text " + value : String.valueOf(value))
        .isEqualTo(expected);
  }

  @Test
  void readsAQuestionMarkInsideAWordBetweenBrackets() {
    assertThat(
            map("a: {b: https://x.org/p?q=1#r, c: d}\n'e?f': [g?h, \"i?j\"]\n").toTemplateValue())
        .isEqualTo(
            Map.of(
                "a", Map.of("b", "https://x.org/p?q=1#r", "c", "d"), "e?f", List.of("g?h", "i?j")));
  }

  @Test
  void readsAMarkedFileWithWindowsLineEnds() {
    assertThat(map("\ufeffa: 1\r\nb:\r\n  - x\r\n").toTemplateValue())
        .isEqualTo(Map.of("a", 1L, "b", List.of("x")));
  }

  @Test
  void refusesAZeroCharacterWithItsPlace() {
    assertThat(Yaml.parse("a.yml", "a: 1\nb: \0\n", diagnostics).toTemplateValue()).isNull();
    assertThat(diagnostics.sorted())
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.code()).isEqualTo(Code.YAML_SYNTAX);
          assertThat(fault.at()).isEqualTo(SourceSpan.of("a.yml", 2, 4, 1));
          assertThat(fault.message()).contains("U+0000");
        });
  }

  @Test
  void mergesMapsBelowTheirOwnKeys() {
    var text =
        """
        one: &one {a: 1, b: 1}
        two: &two {b: 2, c: 2}
        all:
          <<: [*one, *two]
          c: 3
        """;
    assertThat(map(text).get("all").orElseThrow().toTemplateValue())
        .isEqualTo(Map.of("a", 1L, "b", 1L, "c", 3L));
  }

  @Test
  void countsColumnsAsEditorsDo() {
    var value = map("a: '\ud83d\ude00' # x\n? b\n: c\n").get("a").orElseThrow();
    assertThat(value.at()).isEqualTo(SourceSpan.of("a.yml", 1, 4, 4));
  }

  @Test
  void givesKeysTheirValues() {
    assertThat(map("1: a\nyes: b\n'2': c\n").toTemplateValue())
        .isEqualTo(Map.of(1L, "a", true, "b", "2", "c"));
  }

  @Test
  void readsTheCommandLinesMaps() {
    var value = Yaml.parseInline("--vars", "{run_date: 2022-03-15, limit: 3}", diagnostics);
    assertThat(value.toTemplateValue()).isEqualTo(Map.of("run_date", "2022-03-15", "limit", 3L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a:\n  - [ref('x'), source('b', 'c')]\n",
        "a: [x,\n ref('x'), source('b', 'c'), y]\n",
        "a:     {to:     source('b', 'c')}\n"
      })
  void asksForQuotesAroundACallBetweenBrackets(String text) {
    Yaml.parse("a.yml", text, diagnostics);

    var only = Iterables.getOnlyElement(diagnostics.sorted());
    assertThat(only.message()).endsWith("a call with two arguments needs quotes");
    assertThat(only.hint()).isEqualTo("write \"source('b', 'c')\"");
    var line = text.lines().toList().get(only.at().line() - 1);
    assertThat(line.substring(only.at().column() - 1, only.at().endColumn() - 1))
        .isEqualTo("source('b', 'c')");
  }

  @Test
  void doesNotBlameACallForABracketLeftOpen() {
    Yaml.parse("a.yml", "a: [ref('x'), b\nc: f(1, 2)\n", diagnostics);

    assertThat(diagnostics.sorted())
        .singleElement()
        .extracting(fault -> fault.message())
        .isEqualTo("the bracket that opens here is not closed");
  }

  @Test
  void evaluatesTemplatesInValuesOnly() {
    var value = map("'{{ a }}': ['{{ b }}', c]").rendered(text -> 7L).toTemplateValue();
    assertThat(value).isEqualTo(Map.of("{{ a }}", List.of(7L, "c")));
  }

  @Test
  void writesWhatItReads() {
    var value = new LinkedHashMap<String, @Nullable Object>();
    value.put("name", "orders");
    value.put("empty", Map.of());
    value.put("none", null);
    value.put("list", Arrays.asList("a: b", "yes", "1", "it's", "two\nlines", "#x", "", null));
    value.put("deep", List.of(Map.of("k", List.of(1L, 2.5)), List.of(true)));
    value.put("date", "2022-03-15");
    var text = Yaml.write(value);
    assertThat(text)
        .isEqualTo(
            """
            name: orders
            empty: {}
            none: null
            list:
            - 'a: b'
            - 'yes'
            - '1'
            - it's
            - "two\\nlines"
            - '#x'
            - ''
            - null
            deep:
            - k:
              - 1
              - 2.5
            - - true
            date: '2022-03-15'
            """);
    assertThat(map(text).toTemplateValue()).isEqualTo(value);
  }

  @Test
  void endsALonePlainValueAsPyYamlDoes() {
    assertThat(Yaml.write("x")).isEqualTo("x\n...\n");
    assertThat(Yaml.write("1")).isEqualTo("'1'\n");
  }

  private YamlMap map(String text) {
    var value = Yaml.parse("a.yml", text, diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    return (YamlMap) value;
  }
}
