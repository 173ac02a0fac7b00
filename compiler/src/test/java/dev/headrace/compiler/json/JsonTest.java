package dev.headrace.compiler.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.ProjectException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonTest {
  @Test
  void readsValuesInOrder() {
    var value =
        Json.parse("x", "{\"b\": [1, 2.5, true, null], \"a\": {\"n\": 99999999999999999999}}");
    var expected = new LinkedHashMap<String, @Nullable Object>();
    expected.put("b", Arrays.asList(1L, 2.5, true, null));
    expected.put("a", Map.of("n", new BigInteger("99999999999999999999")));
    assertThat(value).isEqualTo(expected).hasToString(expected.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\": }|x:1:7",
        "[1, 2|x:1:6",
        "''|x:1:1",
        "1 2|x:1:3",
        "{a: 1}|x:1:2",
      })
  void saysWhereATextIsNoJson(String text, String place) {
    assertThatThrownBy(() -> Json.parse("x", text))
        .isInstanceOf(ProjectException.class)
        .hasMessageStartingWith(place + ": error JSON_SYNTAX: this is not JSON: ");
  }

  @Test
  void writesInTheOrderGiven() {
    var value = new LinkedHashMap<String, @Nullable Object>();
    value.put("z", List.of(1, 2L, 1.0, 1e21));
    value.put("a", null);
    value.put("text", "é \" \n");
    value.put("empty", List.of());
    assertThat(Json.write(value))
        .isEqualTo("{\"z\":[1,2,1.0,1e+21],\"a\":null,\"text\":\"é \\\" \\n\",\"empty\":[]}");
    assertThat(Json.write(value, JsonWriter.Layout.PYTHON))
        .isEqualTo(
            "{\"z\": [1, 2, 1.0, 1e+21], \"a\": null, \"text\": \"\\u00e9 \\\" \\n\", \"empty\": []}");
    assertThat(Json.write(Map.of("a", List.of(1, Map.of())), JsonWriter.Layout.PRETTY))
        .isEqualTo("{\n  \"a\": [\n    1,\n    {}\n  ]\n}");
  }

  @Test
  void writesWhatIsNoNumberAsNull() {
    assertThat(Json.write(List.of(Double.NaN, Double.POSITIVE_INFINITY))).isEqualTo("[null,null]");
  }

  @Test
  void streamsALargeText() throws IOException {
    var text = new StringWriter();
    try (var writer = new JsonWriter(text, JsonWriter.Layout.COMPACT)) {
      writer.beginObject().name("items").beginArray();
      for (var i = 0; i < 3; i++) {
        writer.value(i);
      }
      writer.endArray().field("done", true).endObject();
    }
    assertThat(text).hasToString("{\"items\":[0,1,2],\"done\":true}");
  }

  @Test
  void putsPiecesEncodedApartIntoOneObject() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var writer = new JsonWriter(bytes, JsonWriter.Layout.COMPACT)) {
      writer.beginObject().name("nodes");
      writer.object(
          ImmutableList.of(
              JsonMembers.of(json -> json.field("a", 1).field("b", "\ud83e\udd37 é")),
              JsonMembers.of(json -> {}),
              JsonMembers.of(json -> json.field("c", ImmutableList.of()))));
      writer.field("none", null).endObject();
    }
    assertThat(bytes.toString(UTF_8))
        .isEqualTo("{\"nodes\":{\"a\":1,\"b\":\"\ud83e\udd37 é\",\"c\":[]},\"none\":null}");
  }
}
