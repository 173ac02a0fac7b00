package dev.headrace.compiler.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON. Values are null, Boolean, Long, BigInteger, Double, String, List and
 * LinkedHashMap; what is written may be any Number, CharSequence, Iterable or Map.
 */
public final class Json {
  static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  private Json() {}

  /**
   * Reads one value and nothing after it.
   *
   * @param name what positions name: a file, or what holds the text
   * @throws ProjectException when the text is not JSON
   */
  public static @Nullable Object parse(String name, String text) {
    try (var parser = FACTORY.createParser(text)) {
      var token = parser.nextToken();
      if (token == null) {
        throw syntax(name, JsonLocation.NA, "there is nothing in it");
      }
      var value = value(parser, token);
      if (parser.nextToken() != null) {
        throw syntax(name, parser.currentTokenLocation(), "something follows the value");
      }
      return value;
    } catch (JsonProcessingException notJson) {
      throw syntax(name, notJson.getLocation(), notJson.getOriginalMessage());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static ProjectException syntax(
      String name, @Nullable JsonLocation location, String problem) {
    var at =
        location != null && location.getLineNr() > 0 && location.getColumnNr() > 0
            ? SourceSpan.at(name, location.getLineNr(), location.getColumnNr())
            : SourceSpan.ofFile(name);
    return new ProjectException(
        Diagnostic.error(Code.JSON_SYNTAX, at, "this is not JSON: " + withoutSource(problem)));
  }

  /** Jackson says where an open bracket is, in its own words; the position says it too. */
  private static String withoutSource(String problem) {
    var end = problem.indexOf(" (start marker");
    return end < 0 ? problem : problem.substring(0, end);
  }

  private static @Nullable Object value(JsonParser parser, JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT ->
          parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
              ? parser.getBigIntegerValue()
              : (Object) parser.getLongValue();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("unexpected token: " + token);
    };
  }

  private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
    var object = new LinkedHashMap<String, @Nullable Object>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      object.put(name, value(parser, parser.nextToken()));
    }
    return object;
  }

  private static List<@Nullable Object> array(JsonParser parser) throws IOException {
    var array = new ArrayList<@Nullable Object>();
    for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      array.add(value(parser, token));
    }
    return array;
  }

  /** On one line, without spaces. */
  public static String write(@Nullable Object value) {
    return write(value, JsonWriter.Layout.COMPACT);
  }

  /** Keys stay in the order given. */
  public static String write(@Nullable Object value, JsonWriter.Layout layout) {
    var text = new StringWriter();
    try (var writer = new JsonWriter(text, layout)) {
      writer.value(value);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
