package dev.headrace.compiler.template.module;

import dev.headrace.compiler.template.value.Values;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code strptime}. */
final class DateParser {
  private final String text;
  private final String format;
  private int at;
  private int year = 1900;
  private int month = 1;
  private int day = 1;
  private int dayOfYear;
  private int hour;
  private int minute;
  private int second;
  private int microsecond;
  private @Nullable Boolean afternoon;
  private @Nullable PyTimeZone zone;

  private DateParser(String text, String format) {
    this.text = text;
    this.format = format;
  }

  static PyDateTime parse(String text, String format) {
    return new DateParser(text, format).parse();
  }

  private PyDateTime parse() {
    read(format);
    if (at < text.length()) {
      throw mismatch();
    }
    if (afternoon != null) {
      hour = hour % 12 + (afternoon ? 12 : 0);
    }
    var date =
        dayOfYear > 0
            ? LocalDate.of(year, 1, 1).plusDays(dayOfYear - 1L)
            : PyDate.make(year, month, day);
    return new PyDateTime(date.atTime(PyDateTime.time(hour, minute, second, microsecond)), zone);
  }

  private RuntimeException mismatch() {
    return Values.fault(
        "the date " + Values.repr(text) + " does not have the format " + Values.repr(format));
  }

  private void read(String part) {
    for (var i = 0; i < part.length(); i++) {
      var c = part.charAt(i);
      if (c == '%' && i + 1 < part.length()) {
        directive(part.charAt(++i));
      } else if (Character.isWhitespace(c)) {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
          at++;
        }
      } else {
        expect(c);
      }
    }
  }

  private void expect(char c) {
    if (at >= text.length() || text.charAt(at) != c) {
      throw mismatch();
    }
    at++;
  }

  private void directive(char directive) {
    switch (directive) {
      case 'Y' -> year = number(4);
      case 'y' -> {
        var short4 = number(2);
        year = short4 + (short4 < 69 ? 2000 : 1900);
      }
      case 'm' -> month = number(2);
      case 'd' -> day = number(2);
      case 'j' -> dayOfYear = number(3);
      case 'H', 'I' -> hour = number(2);
      case 'M' -> minute = number(2);
      case 'S' -> second = number(2);
      case 'f' -> {
        var from = at;
        var digits = number(6);
        microsecond = digits * (int) Math.pow(10, 6 - (at - from));
      }
      case 'p' -> {
        afternoon = text.regionMatches(true, at, "PM", 0, 2);
        if (!afternoon && !text.regionMatches(true, at, "AM", 0, 2)) {
          throw mismatch();
        }
        at += 2;
      }
      case 'b', 'B', 'h' -> month = monthName();
      case 'a', 'A' -> dayName();
      case 'z' -> zone = offset();
      case 'Z' -> {
        var from = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
          at++;
        }
        zone = text.substring(from, at).equalsIgnoreCase("UTC") ? PyTimeZone.UTC : zone;
      }
      case 'T' -> read("%H:%M:%S");
      case 'F' -> read("%Y-%m-%d");
      case '%' -> expect('%');
      default -> throw Values.fault("`%" + directive + "` is no directive of a date's format");
    }
  }

  private int number(int most) {
    var from = at;
    var value = 0;
    while (at < text.length() && at < from + most && Character.digit(text.charAt(at), 10) >= 0) {
      value = value * 10 + Character.digit(text.charAt(at++), 10);
    }
    if (at == from) {
      throw mismatch();
    }
    return value;
  }

  private int monthName() {
    for (var candidate : Month.values()) {
      if (skip(candidate.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          || skip(candidate.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))) {
        return candidate.getValue();
      }
    }
    throw mismatch();
  }

  private void dayName() {
    for (var candidate : DayOfWeek.values()) {
      if (skip(candidate.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          || skip(candidate.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))) {
        return;
      }
    }
    throw mismatch();
  }

  private boolean skip(String word) {
    if (text.regionMatches(true, at, word, 0, word.length())) {
      at += word.length();
      return true;
    }
    return false;
  }

  private PyTimeZone offset() {
    if (skip("Z")) {
      return PyTimeZone.UTC;
    }
    var negative = at < text.length() && text.charAt(at) == '-';
    expect(negative ? '-' : '+');
    var hours = number(2);
    if (at < text.length() && text.charAt(at) == ':') {
      at++;
    }
    var seconds = (hours * 60 + number(2)) * 60;
    if (seconds > 18 * 3600) {
      throw mismatch();
    }
    return new PyTimeZone(ZoneOffset.ofTotalSeconds(negative ? -seconds : seconds));
  }
}
