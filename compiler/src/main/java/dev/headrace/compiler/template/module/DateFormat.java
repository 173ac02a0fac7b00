package dev.headrace.compiler.template.module;

import dev.headrace.compiler.template.value.Values;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code strftime}, in English. */
final class DateFormat {
  private DateFormat() {}

  static String format(String format, LocalDateTime at, @Nullable PyTimeZone zone) {
    var out = new StringBuilder();
    for (var i = 0; i < format.length(); i++) {
      var c = format.charAt(i);
      if (c != '%' || i + 1 == format.length()) {
        out.append(c);
        continue;
      }
      var directive = format.charAt(++i);
      var unpadded = directive == '-' && i + 1 < format.length();
      if (unpadded) {
        directive = format.charAt(++i);
      }
      var value = directive(directive, at, zone);
      if (value == null) {
        throw Values.fault("`%" + directive + "` is no directive of a date's format");
      }
      out.append(unpadded ? withoutZeros(value) : value);
    }
    return out.toString();
  }

  private static String withoutZeros(String number) {
    var i = 0;
    while (i < number.length() - 1 && (number.charAt(i) == '0' || number.charAt(i) == ' ')) {
      i++;
    }
    return number.substring(i);
  }

  private static @Nullable String directive(
      char directive, LocalDateTime at, @Nullable PyTimeZone zone) {
    return switch (directive) {
      case 'Y' -> pad(at.getYear(), 4);
      case 'y' -> pad(at.getYear() % 100, 2);
      case 'C' -> pad(at.getYear() / 100, 2);
      case 'm' -> pad(at.getMonthValue(), 2);
      case 'd' -> pad(at.getDayOfMonth(), 2);
      case 'e' -> String.format(Locale.ROOT, "%2d", at.getDayOfMonth());
      case 'j' -> pad(at.getDayOfYear(), 3);
      case 'b', 'h' -> at.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      case 'B' -> at.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case 'a' -> at.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      case 'A' -> at.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case 'w' -> Integer.toString(at.getDayOfWeek().getValue() % 7);
      case 'u' -> Integer.toString(at.getDayOfWeek().getValue());
      case 'U' -> pad((at.getDayOfYear() + 6 - at.getDayOfWeek().getValue() % 7) / 7, 2);
      case 'W' -> pad((at.getDayOfYear() + 7 - at.getDayOfWeek().getValue()) / 7, 2);
      case 'V' -> pad(at.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
      case 'G' -> pad(at.get(IsoFields.WEEK_BASED_YEAR), 4);
      case 'q' -> Integer.toString(at.get(IsoFields.QUARTER_OF_YEAR));
      case 'n' -> "\n";
      case 't' -> "\t";
      case '%' -> "%";
      case 'c' -> format("%a %b %e %H:%M:%S %Y", at, zone);
      case 'x', 'D' -> format("%m/%d/%y", at, zone);
      case 'F' -> format("%Y-%m-%d", at, zone);
      default -> timeDirective(directive, at, zone);
    };
  }

  private static @Nullable String timeDirective(
      char directive, LocalDateTime at, @Nullable PyTimeZone zone) {
    return switch (directive) {
      case 'H' -> pad(at.getHour(), 2);
      case 'I' -> pad((at.getHour() + 11) % 12 + 1, 2);
      case 'p' -> at.getHour() < 12 ? "AM" : "PM";
      case 'M' -> pad(at.getMinute(), 2);
      case 'S' -> pad(at.getSecond(), 2);
      case 'f' -> pad(at.getNano() / 1_000, 6);
      case 'X', 'T' -> format("%H:%M:%S", at, zone);
      case 'R' -> format("%H:%M", at, zone);
      case 's' -> Long.toString(new PyDateTime(at, zone).instant().getEpochSecond());
      case 'z' -> zone == null ? "" : offset(at, zone, "");
      case 'Z' -> zone == null ? "" : zoneName(at, zone);
      default -> null;
    };
  }

  private static String zoneName(LocalDateTime at, PyTimeZone zone) {
    if (zone.equals(PyTimeZone.UTC)) {
      return "UTC";
    }
    var summer = zone.zone().getRules().isDaylightSavings(at.atZone(zone.zone()).toInstant());
    return java.util.TimeZone.getTimeZone(zone.zone())
        .getDisplayName(summer, java.util.TimeZone.SHORT, Locale.ENGLISH);
  }

  static String pad(int number, int width) {
    return String.format(Locale.ROOT, "%0" + width + "d", number);
  }

  /** As {@code +10:00}. */
  static String offset(LocalDateTime at, PyTimeZone zone, String separator) {
    var seconds = at.atZone(zone.zone()).getOffset().getTotalSeconds();
    var minutes = Math.abs(seconds) / 60;
    return (seconds < 0 ? "-" : "+") + pad(minutes / 60, 2) + separator + pad(minutes % 60, 2);
  }

  /** As isoformat: microseconds only if there are any. */
  static String time(LocalTime time) {
    var text = time.truncatedTo(ChronoUnit.SECONDS).toString();
    var seconds = text.length() == 5 ? text + ":00" : text;
    var micros = time.get(ChronoField.MICRO_OF_SECOND);
    return micros == 0 ? seconds : seconds + "." + pad(micros, 6);
  }
}
