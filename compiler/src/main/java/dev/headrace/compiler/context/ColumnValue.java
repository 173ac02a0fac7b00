package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.TemplateObject;
import dev.headrace.compiler.template.value.Values;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column as a template handles it.
 *
 * @param dtype the type as the database spells it
 */
record ColumnValue(
    Dialect dialect,
    String name,
    String dtype,
    @Nullable Long charSize,
    @Nullable Long numericPrecision,
    @Nullable Long numericScale)
    implements TemplateObject {
  private static final Pattern SIZED =
      Pattern.compile("\\s*([^(]*?)\\s*\\(\\s*(\\d+)\\s*(?:,\\s*(\\d+)\\s*)?\\)\\s*");
  private static final long DEFAULT_TEXT_SIZE = 256;
  private static final ImmutableSet<String> STRINGS =
      ImmutableSet.of(
          "text", "character varying", "character", "varchar", "char", "bpchar", "string", "name");
  private static final ImmutableSet<String> FLOATS =
      ImmutableSet.of("real", "float4", "float", "double precision", "float8", "double");
  private static final ImmutableSet<String> INTEGERS =
      ImmutableSet.of(
          "smallint",
          "integer",
          "bigint",
          "tinyint",
          "hugeint",
          "int",
          "int1",
          "int2",
          "int4",
          "int8",
          "short",
          "long",
          "signed",
          "utinyint",
          "usmallint",
          "uinteger",
          "ubigint",
          "uhugeint",
          "smallserial",
          "serial",
          "bigserial",
          "serial2",
          "serial4",
          "serial8");
  private static final ImmutableSet<String> DECIMALS = ImmutableSet.of("numeric", "decimal");

  private static final Members<ColumnValue> MEMBERS =
      Members.<ColumnValue>builder()
          .value("name", ColumnValue::name)
          .value("column", ColumnValue::name)
          .value("quoted", column -> column.dialect.quoted(column.name))
          .value("dtype", ColumnValue::dtype)
          .value("data_type", ColumnValue::dataType)
          .value("char_size", ColumnValue::charSize)
          .value("numeric_precision", ColumnValue::numericPrecision)
          .value("numeric_scale", ColumnValue::numericScale)
          .method("is_string", (column, call) -> column.isString())
          .method("is_float", (column, call) -> FLOATS.contains(column.base()))
          .method("is_integer", (column, call) -> INTEGERS.contains(column.base()))
          .method("is_numeric", (column, call) -> DECIMALS.contains(column.base()))
          .method("is_number", (column, call) -> column.isNumber())
          .method("string_size", (column, call) -> column.stringSize(call))
          .method("can_expand_to", ColumnValue::canExpandTo)
          .method("literal", ColumnValue::literal)
          .method("string_type", (column, call) -> stringType(call))
          .method("numeric_type", (column, call) -> numericType(call))
          .build();

  static ColumnValue of(Dialect dialect, ColumnInfo column) {
    return of(dialect, column.name(), column.type());
  }

  static ColumnValue of(Dialect dialect, String name, String type) {
    var sized = SIZED.matcher(type);
    if (!sized.matches()) {
      return new ColumnValue(dialect, name, type, null, null, null);
    }
    var first = Long.valueOf(sized.group(2));
    if (STRINGS.contains(sized.group(1).toLowerCase(Locale.ROOT))) {
      return new ColumnValue(dialect, name, sized.group(1), first, null, null);
    }
    var scale = sized.group(3) == null ? Long.valueOf(0) : Long.valueOf(sized.group(3));
    return new ColumnValue(dialect, name, type, null, first, scale);
  }

  @Override
  public @Nullable Object attribute(String name) {
    return MEMBERS.get(this, name);
  }

  @Override
  public Iterable<String> candidates() {
    return MEMBERS.names();
  }

  @Override
  public String text() {
    return "<Column " + name + " (" + dataType() + ")>";
  }

  private String dataType() {
    return charSize == null ? dtype : dtype + "(" + charSize + ")";
  }

  /** The type's name without what stands in parentheses, in lower case. */
  private String base() {
    var paren = dtype.indexOf('(');
    return (paren < 0 ? dtype : dtype.substring(0, paren)).strip().toLowerCase(Locale.ROOT);
  }

  private boolean isString() {
    return STRINGS.contains(base());
  }

  private boolean isNumber() {
    return FLOATS.contains(base()) || INTEGERS.contains(base()) || DECIMALS.contains(base());
  }

  private long stringSize(Call call) {
    if (!isString()) {
      throw Functions.error(call, "`string_size` was asked of `" + name + "`, which is no text");
    }
    return charSize == null ? DEFAULT_TEXT_SIZE : charSize;
  }

  private boolean canExpandTo(Call call) {
    return call.argument(0, "other_column") instanceof ColumnValue other
        && isString()
        && other.isString()
        && other.stringSize(call) > stringSize(call);
  }

  private String literal(Call call) {
    return Values.text(call.argument(0, "value")) + "::" + dataType();
  }

  static String stringType(Call call) {
    return "character varying(" + Values.text(call.argument(0, "size")) + ")";
  }

  static String numericType(Call call) {
    var type = Values.text(call.argument(0, "dtype"));
    var precision = call.argument(1, "precision");
    var scale = call.argument(2, "scale");
    return precision == null || scale == null
        ? type
        : type + "(" + Values.text(precision) + "," + Values.text(scale) + ")";
  }
}
