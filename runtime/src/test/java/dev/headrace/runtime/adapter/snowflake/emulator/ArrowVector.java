package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column's values as Arrow holds them. */
sealed interface ArrowVector {
  /** Null where there is none. */
  List<? extends @Nullable Object> values();

  /** Whole numbers of that many bits. */
  record Whole(int bits, List<@Nullable Long> values) implements ArrowVector {}

  /** Numbers that are too long for 64 bits. */
  record Decimal(List<@Nullable BigInteger> values, int scale) implements ArrowVector {}

  /** Floating numbers. */
  record Real(List<@Nullable Double> values) implements ArrowVector {}

  /** Bits. */
  record Truth(List<@Nullable Boolean> values) implements ArrowVector {}

  /** Days since 1970. */
  record Day(List<@Nullable Long> values) implements ArrowVector {}

  /** Texts in UTF-8. */
  record Text(List<@Nullable String> values) implements ArrowVector {}

  /** Bytes. */
  record Bytes(List<byte @Nullable []> values) implements ArrowVector {}

  /** Seconds, nanoseconds and the zone's minutes before or after Greenwich, from 1440 on. */
  record Zoned(Whole seconds, Whole nanos, Whole minutes, List<@Nullable String> values)
      implements ArrowVector {}

  /** A vector with what is said of it. */
  record Column(ColumnType type, ArrowVector vector) {}

  static ImmutableList<Column> of(List<ColumnType> columns, List<List<@Nullable String>> rows) {
    var vectors = ImmutableList.<Column>builder();
    for (var i = 0; i < columns.size(); i++) {
      var values = new ArrayList<@Nullable String>();
      for (var row : rows) {
        values.add(row.get(i));
      }
      vectors.add(new Column(columns.get(i), of(columns.get(i), values)));
    }
    return vectors.build();
  }

  private static ArrowVector of(ColumnType column, List<@Nullable String> values) {
    return switch (column.kind()) {
      case FIXED -> number(column, values);
      case REAL -> new Real(mapped(values, Double::valueOf));
      case BOOLEAN -> new Truth(mapped(values, "1"::equals));
      case DATE -> new Day(mapped(values, Long::valueOf));
      case TIME, TIMESTAMP_NTZ ->
          new Whole(
              64,
              mapped(values, value -> new BigDecimal(value).movePointRight(9).longValueExact()));
      case TIMESTAMP_TZ ->
          new Zoned(
              new Whole(
                  64, mapped(values, value -> seconds(value).toBigInteger().longValueExact())),
              new Whole(
                  32,
                  mapped(
                      values,
                      value ->
                          seconds(value).remainder(BigDecimal.ONE).movePointRight(9).longValue())),
              new Whole(
                  32,
                  mapped(values, value -> Long.valueOf(value.substring(value.indexOf(' ') + 1)))),
              values);
      case BINARY -> new Bytes(mapped(values, HexFormat.of()::parseHex));
      case TEXT, VARIANT, ARRAY, OBJECT -> new Text(values);
    };
  }

  private static BigDecimal seconds(String value) {
    return new BigDecimal(value.substring(0, value.indexOf(' ')));
  }

  private static ArrowVector number(ColumnType column, List<@Nullable String> values) {
    var numbers =
        mapped(
            values,
            value -> new BigDecimal(value).movePointRight(column.scale()).toBigIntegerExact());
    return numbers.stream().allMatch(number -> number == null || number.bitLength() < 64)
        ? new Whole(64, mapped(numbers, BigInteger::longValueExact))
        : new Decimal(numbers, column.scale());
  }

  private static <F, T> List<@Nullable T> mapped(List<@Nullable F> values, Function<F, T> each) {
    var mapped = new ArrayList<@Nullable T>();
    for (var value : values) {
      mapped.add(value == null ? null : each.apply(value));
    }
    return mapped;
  }
}
