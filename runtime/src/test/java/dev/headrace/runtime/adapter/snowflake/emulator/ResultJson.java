package dev.headrace.runtime.adapter.snowflake.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Strings;
import com.google.common.collect.Iterables;
import com.google.common.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes what a statement came to as an answer; the rows after the first are in chunks. */
final class ResultJson {
  private static final int FIRST_ROWS = 1000;
  private static final int CHUNK_ROWS = 20_000;
  private static final int LONGEST_TEXT = 16_777_216;

  private final Chunks chunks;
  private final String address;

  /**
   * @param address where chunks are fetched from
   */
  ResultJson(Chunks chunks, String address) {
    this.chunks = chunks;
    this.address = address;
  }

  ObjectNode of(EmulatedSession session, String id, Outcome outcome) {
    var data = Answers.JSON.createObjectNode();
    data.set("parameters", Parameters.of(session));
    data.put("queryId", id)
        .put("finalDatabaseName", text(session.database()))
        .put("finalSchemaName", text(session.schema()))
        .put("finalWarehouseName", text(session.warehouse()))
        .put("finalRoleName", text(session.role()))
        .put("numberOfBinds", 0)
        .put("arrayBindSupported", true)
        .put("statementTypeId", outcome.type().id())
        .put("version", 1);
    switch (outcome) {
      case Rows rows -> add(data, id, rows, isArrow(session, rows));
      case Transfer transfer -> TransferJson.add(data, transfer);
    }
    return Answers.ok(data);
  }

  private static @Nullable String text(Optional<Name> name) {
    return Strings.emptyToNull(name.map(Name::text).orElse(""));
  }

  /** As Snowflake answers queries, unless the session wants it otherwise. */
  private static boolean isArrow(EmulatedSession session, Rows rows) {
    var wanted = session.parameters().getOrDefault("JDBC_QUERY_RESULT_FORMAT", "ARROW");
    return rows.type() == StatementType.SELECT && wanted.equalsIgnoreCase("ARROW");
  }

  private void add(ObjectNode data, String id, Rows rows, boolean arrow) {
    data.put("queryResultFormat", arrow ? "arrow" : "json");
    addTypes(data.putArray("rowtype"), rows.columns());
    var all = rows.rows();
    data.put("total", all.size()).put("returned", all.size());
    var first = all.subList(0, Math.min(FIRST_ROWS, all.size()));
    if (arrow) {
      data.put("rowsetBase64", ArrowStream.of(rows.columns(), first));
    } else {
      var values = data.putArray("rowset");
      first.forEach(row -> addRow(values, row));
    }
    if (all.size() > FIRST_ROWS) {
      var parts = data.putArray("chunks");
      data.putObject("chunkHeaders");
      data.putNull("qrmk");
      for (var part : Iterables.partition(all.subList(FIRST_ROWS, all.size()), CHUNK_ROWS)) {
        var bytes = arrow ? ArrowStream.of(rows.columns(), part) : json(part);
        addChunk(parts, id, part.size(), bytes);
      }
    }
  }

  static void addTypes(ArrayNode types, List<ColumnType> columns) {
    for (var column : columns) {
      var type =
          types
              .addObject()
              .put("name", column.name())
              .put("database", "")
              .put("schema", "")
              .put("table", "")
              .put("nullable", true)
              .put("type", column.kind().word())
              .putNull("collation");
      switch (column.kind()) {
        case TEXT, BINARY ->
            type.put("length", LONGEST_TEXT)
                .put("byteLength", LONGEST_TEXT)
                .putNull("precision")
                .putNull("scale");
        case FIXED, TIME, TIMESTAMP_NTZ, TIMESTAMP_TZ ->
            type.put("precision", column.precision())
                .put("scale", column.scale())
                .putNull("length")
                .putNull("byteLength");
        case REAL, BOOLEAN, DATE, VARIANT, ARRAY, OBJECT ->
            type.putNull("precision").putNull("scale").putNull("length").putNull("byteLength");
      }
    }
  }

  private static void addRow(ArrayNode rows, List<@Nullable String> row) {
    var values = rows.addArray();
    row.forEach(values::add);
  }

  /** Rows without what stands around them. */
  private static byte[] json(List<List<@Nullable String>> rows) {
    var values = Answers.JSON.createArrayNode();
    rows.forEach(row -> addRow(values, row));
    var text = values.toString();
    return text.substring(1, text.length() - 1).getBytes(UTF_8);
  }

  private void addChunk(ArrayNode parts, String id, int rows, byte[] plain) {
    var zipped = zipped(plain);
    var path = chunks.add(id, parts.size(), new Reply.Chunk(ByteSource.wrap(zipped)));
    parts
        .addObject()
        .put("url", address + path)
        .put("rowCount", rows)
        .put("uncompressedSize", plain.length)
        .put("compressedSize", zipped.length);
  }

  private static byte[] zipped(byte[] plain) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
