package dev.headrace.runtime.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.DiagnosticFormat;
import dev.headrace.runtime.engine.Invocation;
import dev.headrace.runtime.record.Event;
import dev.headrace.runtime.record.Event.Level;
import dev.headrace.runtime.record.EventSink;
import dev.headrace.runtime.record.Events;
import dev.headrace.runtime.record.JsonLog;
import dev.headrace.runtime.record.LogFile;
import dev.headrace.runtime.record.RunSqlFiles;
import dev.headrace.runtime.record.Status;
import dev.headrace.runtime.record.TerminalPrinter;
import java.io.PrintStream;

/** Chooses who is told what happens during a command. */
final class Sinks {
  /** Forms of dbt's that are text with other things before each line. */
  private static final ImmutableMap<String, String> FORMATS_OF_DBT =
      ImmutableMap.of("default", "text", "debug", "text");

  private static final int NARROWEST = 20;
  private static final int WIDEST = 1000;

  private Sinks() {}

  /**
   * Everyone who is told.
   *
   * @param format writes faults of the project
   */
  static EventSink of(Invocation invocation, Arguments arguments, DiagnosticFormat format) {
    var log =
        LogFile.of(
            invocation.clock(),
            invocation.id(),
            complaint -> invocation.err().println("warning: " + complaint));
    var told =
        areJson(arguments) ? json(invocation, arguments) : printer(invocation, arguments, format);
    return Events.fanOut(
        ImmutableList.of(
            arguments.flag(CliOption.NO_PRINT) ? withoutPrints(told) : told,
            log,
            new RunSqlFiles()));
  }

  /** Whether what happens is told in lines of JSON. */
  static boolean areJson(Arguments arguments) {
    return arguments
        .choice(CliOption.LOG_FORMAT, FORMATS_OF_DBT)
        .filter("json"::equals)
        .isPresent();
  }

  /** Whether only what fails is told, and aside. */
  static boolean isQuiet(Arguments arguments) {
    return least(arguments).compareTo(Level.WARN) >= 0;
  }

  private static EventSink withoutPrints(EventSink told) {
    return event -> {
      if (!(event instanceof Event.TemplateSpoke spoke && spoke.level() == Level.PRINT)) {
        told.accept(event);
      }
    };
  }

  /** The least that is told. */
  private static Level least(Arguments arguments) {
    if (arguments.flag(CliOption.QUIET)) {
      return Level.ERROR;
    }
    if (arguments.flag(CliOption.DEBUG)) {
      return Level.DEBUG;
    }
    return switch (arguments.choice(CliOption.LOG_LEVEL, ImmutableMap.of()).orElse("info")) {
      case "debug" -> Level.DEBUG;
      case "warn" -> Level.WARN;
      case "error", "none" -> Level.ERROR;
      default -> Level.INFO;
    };
  }

  private static EventSink json(Invocation invocation, Arguments arguments) {
    return new JsonLog(
        talk(invocation, arguments),
        least(arguments),
        invocation.clock(),
        invocation.id(),
        invocation.pid());
  }

  private static EventSink printer(
      Invocation invocation, Arguments arguments, DiagnosticFormat format) {
    var least = least(arguments);
    var printer = printer(invocation, arguments, format, least);
    if (least != Level.WARN) {
      return printer;
    }
    var warnings = printer(invocation, arguments, format, Level.INFO);
    return event -> (isWarning(event) ? warnings : printer).accept(event);
  }

  private static boolean isWarning(Event event) {
    return switch (event) {
      case Event.DiagnosticReported reported -> !reported.diagnostic().isError();
      case Event.NodeFinished finished -> finished.result().status() == Status.WARN;
      case Event.FreshnessFinished finished -> finished.result().status() == Status.WARN;
      case Event.TemplateSpoke spoke -> spoke.level() == Level.WARN;
      case Event.Noted noted -> noted.level() == Level.WARN;
      default -> false;
    };
  }

  private static TerminalPrinter printer(
      Invocation invocation, Arguments arguments, DiagnosticFormat format, Level least) {
    var data = arguments.command().answersWithData();
    var dumb = "dumb".equals(invocation.environment().get("TERM"));
    var person = invocation.terminal() && !data && !dumb;
    var width = arguments.number(CliOption.PRINTER_WIDTH, NARROWEST, WIDEST);
    var manner =
        new TerminalPrinter.Manner(
            least.compareTo(Level.WARN) >= 0,
            least == Level.DEBUG,
            colours(invocation, arguments, person),
            person,
            width.orElse(invocation.width()));
    var printed = data ? invocation.err() : invocation.out();
    return new TerminalPrinter(talk(invocation, arguments), printed, manner, format);
  }

  private static PrintStream talk(Invocation invocation, Arguments arguments) {
    var aside = arguments.command().answersWithData() || isQuiet(arguments);
    return aside ? invocation.err() : invocation.out();
  }

  /** On a terminal unless they are unwanted; elsewhere only if they are asked for. */
  private static boolean colours(Invocation invocation, Arguments arguments, boolean person) {
    if (arguments.isTyped(CliOption.NO_COLOR)) {
      return !arguments.flag(CliOption.NO_COLOR);
    }
    var unwanted = invocation.environment().getOrDefault("NO_COLOR", "");
    return person && unwanted.isEmpty() && !arguments.flag(CliOption.NO_COLOR);
  }
}
