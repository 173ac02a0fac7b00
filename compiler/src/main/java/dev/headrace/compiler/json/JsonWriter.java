package dev.headrace.compiler.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a JSON text piece by piece, for what is too large to build first. */
public final class JsonWriter implements Closeable {
  private static final Separators SEPARATORS =
      Separators.createDefaultInstance()
          .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
          .withObjectEmptySeparator("")
          .withArrayEmptySeparator("");

  private final JsonGenerator generator;
  private final @Nullable OutputStream bytes;

  /** How the text is laid out. */
  public enum Layout {
    /** One line, no spaces. */
    COMPACT,
    /** A line per value, two spaces a level. */
    PRETTY,
    /** One line, a space after commas and colons, only ASCII, as Python's {@code json.dumps}. */
    PYTHON
  }

  public JsonWriter(Writer out, Layout layout) throws IOException {
    this(Json.FACTORY.createGenerator(out), null, layout);
  }

  /** Encoded as UTF-8. */
  public JsonWriter(OutputStream out, Layout layout) throws IOException {
    this(Json.FACTORY.createGenerator(out), out, layout);
  }

  private JsonWriter(JsonGenerator generator, @Nullable OutputStream bytes, Layout layout) {
    this.generator = generator;
    this.bytes = bytes;
    generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    if (layout == Layout.PRETTY) {
      var indenter = new DefaultIndenter("  ", "\n");
      var printer = new DefaultPrettyPrinter(SEPARATORS);
      printer.indentObjectsWith(indenter);
      printer.indentArraysWith(indenter);
      generator.setPrettyPrinter(printer);
    } else if (layout == Layout.PYTHON) {
      generator.setPrettyPrinter(new SpacedPrinter());
      generator.setHighestNonEscapedChar(127);
    }
  }

  /** Hands on what was written so far. */
  public void flush() throws IOException {
    generator.flush();
  }

  @CanIgnoreReturnValue
  public JsonWriter beginObject() throws IOException {
    generator.writeStartObject();
    return this;
  }

  @CanIgnoreReturnValue
  public JsonWriter endObject() throws IOException {
    generator.writeEndObject();
    return this;
  }

  @CanIgnoreReturnValue
  public JsonWriter beginArray() throws IOException {
    generator.writeStartArray();
    return this;
  }

  @CanIgnoreReturnValue
  public JsonWriter endArray() throws IOException {
    generator.writeEndArray();
    return this;
  }

  /**
   * A whole object, in pieces that were encoded apart.
   *
   * @throws IllegalStateException if this writer was not given a stream of bytes
   */
  @CanIgnoreReturnValue
  public JsonWriter object(Iterable<JsonMembers> pieces) throws IOException {
    if (bytes == null) {
      throw new IllegalStateException("encoded pieces need a stream of bytes");
    }
    beginObject();
    var isFirst = true;
    for (var piece : pieces) {
      if (!piece.isEmpty()) {
        generator.writeRaw(isFirst ? "" : ",");
        generator.flush();
        piece.writeTo(bytes);
        isFirst = false;
      }
    }
    return endObject();
  }

  /** The name of the next value in an object. */
  @CanIgnoreReturnValue
  public JsonWriter name(String name) throws IOException {
    generator.writeFieldName(name);
    return this;
  }

  /** A name and its value. */
  @CanIgnoreReturnValue
  public JsonWriter field(String name, @Nullable Object value) throws IOException {
    return name(name).value(value);
  }

  /** A whole value; what is no JSON type is written as its text. */
  @CanIgnoreReturnValue
  public JsonWriter value(@Nullable Object value) throws IOException {
    switch (value) {
      case null -> generator.writeNull();
      case Boolean bool -> generator.writeBoolean(bool);
      case Integer number -> generator.writeNumber(number);
      case Long number -> generator.writeNumber(number);
      case BigInteger number -> generator.writeNumber(number);
      case BigDecimal number -> generator.writeNumber(number);
      case Number number -> fraction(number.doubleValue());
      case Map<?, ?> map -> object(map);
      case Iterable<?> items -> array(items);
      default -> generator.writeString(value.toString());
    }
    return this;
  }

  /** As Python prints it; JSON has no number that is none. */
  private void fraction(double number) throws IOException {
    if (Double.isFinite(number)) {
      generator.writeNumber(PythonNumber.format(number));
    } else {
      generator.writeNull();
    }
  }

  private void object(Map<?, ?> map) throws IOException {
    beginObject();
    for (var entry : map.entrySet()) {
      field(String.valueOf(entry.getKey()), entry.getValue());
    }
    endObject();
  }

  private void array(Iterable<?> items) throws IOException {
    beginArray();
    for (var item : items) {
      value(item);
    }
    endArray();
  }

  /** Flushes; what is beneath stays open. */
  @Override
  public void close() throws IOException {
    generator.close();
  }
}
