package dev.headrace.runtime.record;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Holds artifacts against the schemas their readers go by. */
public final class SchemaCheck {
  private SchemaCheck() {}

  /**
   * What is wrong with a file.
   *
   * @param schema name and version, such as {@code manifest-v12}
   */
  public static List<String> faults(Path file, String schema) throws IOException {
    var text =
        Objects.requireNonNull(
            SchemaCheck.class.getResourceAsStream("/schemas/" + schema + ".json"));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(text)
        .validate(Files.readString(file), InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }
}
