package dev.headrace.runtime.adapter;

/** What a column holds, in terms that no engine owns: between two engines types go through this. */
public sealed interface ColumnType {
  /** A type of which nothing is known but its name; its values travel as text. */
  record Other(String name) implements ColumnType {}

  /**
   * Whole numbers.
   *
   * @param bits with the sign: 16, 32, 64 or 128
   */
  record Whole(int bits) implements ColumnType {
    /** The most digits a value may have. */
    int digits() {
      return switch (bits) {
        case 16 -> 5;
        case 32 -> 10;
        case 64 -> 19;
        default -> 39;
      };
    }
  }

  /** Numbers of so many digits, of which {@code scale} stand behind the point. */
  record Decimal(int precision, int scale) implements ColumnType {}

  /** Types without a measure. */
  enum Plain implements ColumnType {
    /** Exact numbers of any length. */
    NUMBER,
    REAL,
    DOUBLE,
    BOOLEAN,
    DATE,
    TIME,
    TIMESTAMP,
    TIMESTAMP_WITH_ZONE,
    TEXT,
    BINARY,
    JSON,
    /** Lists, structs and maps; their values travel as JSON. */
    NESTED,
    UUID,
    INTERVAL
  }

  /** Whether a column of the other type holds every value of this one as it is. */
  default boolean isKeptBy(ColumnType other) {
    if (equals(other)) {
      return !(this instanceof Other);
    }
    return switch (this) {
      case Whole whole ->
          switch (other) {
            case Whole wider -> wider.bits() >= whole.bits();
            case Decimal(var precision, var scale) -> precision - scale >= whole.digits();
            case Plain plain -> plain == Plain.NUMBER;
            case Other unknown -> false;
          };
      case Decimal decimal ->
          switch (other) {
            case Whole whole -> decimal.scale() == 0 && decimal.precision() < whole.digits();
            case Decimal(var precision, var scale) ->
                scale >= decimal.scale()
                    && precision - scale >= decimal.precision() - decimal.scale();
            case Plain plain -> plain == Plain.NUMBER;
            case Other unknown -> false;
          };
      case Plain plain -> plain == Plain.REAL && other == Plain.DOUBLE;
      case Other unknown -> false;
    };
  }
}
