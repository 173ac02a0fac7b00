package dev.headrace.compiler.json;

import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Some members of a JSON object, encoded apart from the rest of it. Immutable. */
public final class JsonMembers {
  /** An object, whose braces are left out when it is put into another. */
  private final byte[] object;

  private JsonMembers(byte[] object) {
    this.object = object;
  }

  /** What writes members into an object that has been begun. */
  @FunctionalInterface
  public interface Body {
    void write(JsonWriter json) throws IOException;
  }

  /** Compact, as {@link JsonWriter.Layout#COMPACT} lays out what they are put into. */
  public static JsonMembers of(Body body) {
    try (var bytes = new ByteArrayBuilder()) {
      try (var json = new JsonWriter(bytes, JsonWriter.Layout.COMPACT)) {
        json.beginObject();
        body.write(json);
        json.endObject();
      }
      return new JsonMembers(bytes.toByteArray());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  boolean isEmpty() {
    return object.length == 2;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(object, 1, object.length - 2);
  }
}
