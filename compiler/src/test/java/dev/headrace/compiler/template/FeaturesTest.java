package dev.headrace.compiler.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headrace.compiler.json.Json;
import dev.headrace.compiler.template.value.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One case per feature of the language; what is expected is what Jinja 3.1 gives. */
final class FeaturesTest {
  private static final Path CASES = Path.of("src/test/resources/golden/template");

  private final TemplateEngine engine = new TemplateEngine(TemplateLimits.DEFAULT);

  static Stream<Arguments> features() throws IOException {
    return Stream.of("features.json", "more-features.json", "modules.json")
        .flatMap(FeaturesTest::cases);
  }

  private static Stream<Arguments> cases(String file) {
    try {
      var items = Json.parse(file, Files.readString(CASES.resolve(file)));
      return Values.list(items).stream()
          .map(item ->
              Arguments.of(
                  Values.item(item, "name"), Values.item(item, "src"), Values.item(item, "out")));
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("features")
  void rendersAsJinjaDoes(String name, String source, String expected) {
    var template = engine.parse(TemplateSource.jinja("models/feature.sql", source));

    assertThat(template.render(new SampleScope()).text()).isEqualTo(expected);
  }
}
