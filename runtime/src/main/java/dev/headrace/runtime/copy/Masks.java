package dev.headrace.runtime.copy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.BaseEncoding;
import dev.headrace.compiler.json.Json;
import dev.headrace.runtime.adapter.ColumnType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * Puts another value of the same kind in a value's place, always the same one with the same key.
 * Two values that differ have masks that differ, as far as the kind allows. For one thread.
 */
public final class Masks {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  /** Telephone numbers, codes, accounts. */
  private static final Pattern DIGITS = Pattern.compile("[-+()./ ]*[0-9][-+()./ 0-9]*");

  private static final BaseEncoding LETTERS = BaseEncoding.base32().lowerCase().omitPadding();

  /** Thirteen letters of five bits each are more than all masks of a table need to differ. */
  private static final int TOKEN = 13;

  private final Mac mac;
  private final Numbers numbers;

  public Masks(MaskKey key) {
    this.mac = key.hashing();
    this.numbers = new Numbers(new Permutation(key));
  }

  /** The mask of a value as a {@code RowReader} gets it. What says nothing stays as it is. */
  public @Nullable Object of(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text -> text(text);
      case Long number -> numbers.whole(number);
      case BigInteger number -> large(number);
      case BigDecimal number -> decimal(number);
      case Double number -> numbers.floating(number);
      // Two values cannot hide one another.
      case Boolean truth -> false;
      case LocalDate day -> numbers.day(day);
      case LocalTime time -> numbers.time(time);
      case LocalDateTime at -> numbers.at(at);
      case OffsetDateTime at -> numbers.at(at);
      case byte[] bytes -> hash("bytes", bytes);
      case List<?> list -> {
        var masked = new ArrayList<@Nullable Object>();
        list.forEach(each -> masked.add(of(each)));
        yield masked;
      }
      case Map<?, ?> map -> {
        var masked = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((name, each) -> masked.put(String.valueOf(name), of(each)));
        yield masked;
      }
      default -> text(value.toString());
    };
  }

  /** The same where the column says more of a text than the text. */
  public @Nullable Object of(@Nullable Object value, ColumnType type) {
    return value instanceof String text && type instanceof ColumnType.Plain plain
        ? switch (plain) {
          case UUID -> uuid(text);
          case JSON -> Json.write(of(Json.parse("json", text)));
          case NUMBER, REAL, DOUBLE, BOOLEAN, DATE, TIME, TIMESTAMP, TIMESTAMP_WITH_ZONE ->
              // Beyond all numbers and times.
              text;
          case TEXT, BINARY, NESTED, INTERVAL -> of(value);
        }
        : of(value);
  }

  private String uuid(String value) {
    var bytes = ByteBuffer.wrap(hash("uuid", value.toLowerCase(Locale.ROOT).getBytes(UTF_8)));
    return new UUID(bytes.getLong(), bytes.getLong()).toString();
  }

  private String text(String text) {
    if (text.isEmpty()) {
      return text;
    }
    if (DIGITS.matcher(text).matches()) {
      return digits(text);
    }
    var token = token(text);
    return EMAIL.matcher(text).matches() ? token + "@masked.example" : token;
  }

  private String token(String text) {
    return LETTERS.encode(hash("text", text.getBytes(UTF_8))).substring(0, TOKEN);
  }

  /** What stands between the digits stays, and so do zeros in front of them. */
  private String digits(String text) {
    var digits = text.replaceAll("[^0-9]", "");
    var number = digits.replaceFirst("^0+", "");
    var masked =
        "0".repeat(digits.length() - number.length())
            + (number.isEmpty() ? "" : large(new BigInteger(number)));
    var filled = new StringBuilder(text);
    for (int at = 0, digit = 0; at < filled.length(); at++) {
      if (Character.isDigit(filled.charAt(at))) {
        filled.setCharAt(at, masked.charAt(digit++));
      }
    }
    return filled.toString();
  }

  /** Equal numbers have equal masks, however many zeros end them. */
  private BigDecimal decimal(BigDecimal number) {
    var plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    if (plain.scale() <= 0) {
      return new BigDecimal(large(plain.toBigIntegerExact())).setScale(Math.max(0, number.scale()));
    }
    var masked = plain.unscaledValue();
    do {
      masked = large(masked);
    } while (masked.mod(BigInteger.TEN).signum() == 0);
    return new BigDecimal(masked, plain.scale()).setScale(number.scale());
  }

  /** As long as before, and the same as of a shorter type that holds it. */
  private BigInteger large(BigInteger number) {
    if (number.bitLength() < Long.SIZE) {
      return BigInteger.valueOf(numbers.whole(number.longValueExact()));
    }
    var size = BigInteger.TEN.pow(number.abs().toString().length() - 1);
    var hashed = new BigInteger(1, hash("number", number.toByteArray()));
    var masked = size.add(hashed.mod(size));
    return number.signum() < 0 ? masked.negate() : masked;
  }

  private byte[] hash(String kind, byte[] value) {
    mac.update(kind.getBytes(UTF_8));
    mac.update((byte) 0);
    return Arrays.copyOf(mac.doFinal(value), Long.BYTES * 2);
  }
}
