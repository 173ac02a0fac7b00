package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Describes columns as Arrow does, with what Snowflake says of each beside. */
final class ArrowSchema {
  private static final int INT = 2;
  private static final int FLOATING_POINT = 3;
  private static final int BINARY = 4;
  private static final int UTF8 = 5;
  private static final int BOOL = 6;
  private static final int DECIMAL = 7;
  private static final int DATE = 8;
  private static final int STRUCT = 13;
  private static final int DIGITS = 38;

  private final FlatBuffer out;

  private ArrowSchema(FlatBuffer out) {
    this.out = out;
  }

  /** The place it is written at. */
  static int write(FlatBuffer out, List<ArrowVector.Column> columns) {
    var schema = new ArrowSchema(out);
    var fields = new ArrayList<Integer>();
    for (var column : columns) {
      var type = column.type();
      fields.add(
          schema.field(
              type.name(),
              column.vector(),
              ImmutableMap.of(
                  "logicalType",
                  type.kind().name(),
                  "precision",
                  String.valueOf(type.precision() == 0 ? DIGITS : type.precision()),
                  "scale",
                  String.valueOf(type.scale()),
                  "charLength",
                  "16777216",
                  "byteLength",
                  "16777216",
                  "finalType",
                  "T")));
    }
    var list = out.tables(fields);
    return out.begin(4).reference(1, list).end();
  }

  private int field(String name, ArrowVector vector, Map<String, String> said) {
    var pairs = new ArrayList<Integer>();
    said.forEach((key, value) -> pairs.add(pair(key, value)));
    var metadata = out.tables(pairs);
    var children = out.tables(children(vector));
    var type = type(vector);
    var text = out.text(name);
    return out.begin(7)
        .reference(6, metadata)
        .reference(5, children)
        .reference(3, type)
        .reference(0, text)
        .octet(2, id(vector))
        .octet(1, 1)
        .end();
  }

  private int pair(String key, String value) {
    var first = out.text(key);
    var second = out.text(value);
    return out.begin(2).reference(1, second).reference(0, first).end();
  }

  private List<Integer> children(ArrowVector vector) {
    return vector instanceof ArrowVector.Zoned zoned
        ? List.of(
            field("epoch", zoned.seconds(), Map.of()),
            field("fraction", zoned.nanos(), Map.of()),
            field("timezone", zoned.minutes(), Map.of()))
        : List.of();
  }

  private static int id(ArrowVector vector) {
    return switch (vector) {
      case ArrowVector.Whole whole -> INT;
      case ArrowVector.Decimal decimal -> DECIMAL;
      case ArrowVector.Real real -> FLOATING_POINT;
      case ArrowVector.Truth truth -> BOOL;
      case ArrowVector.Day day -> DATE;
      case ArrowVector.Text text -> UTF8;
      case ArrowVector.Bytes bytes -> BINARY;
      case ArrowVector.Zoned zoned -> STRUCT;
    };
  }

  private int type(ArrowVector vector) {
    return switch (vector) {
      case ArrowVector.Whole whole -> out.begin(2).number(0, whole.bits()).octet(1, 1).end();
      case ArrowVector.Decimal decimal ->
          out.begin(3).number(0, DIGITS).number(1, decimal.scale()).number(2, 128).end();
      case ArrowVector.Real real -> out.begin(1).small(0, 2).end();
      case ArrowVector.Day day -> out.begin(1).small(0, 0).end();
      case ArrowVector.Truth truth -> out.begin(0).end();
      case ArrowVector.Text text -> out.begin(0).end();
      case ArrowVector.Bytes bytes -> out.begin(0).end();
      case ArrowVector.Zoned zoned -> out.begin(0).end();
    };
  }
}
