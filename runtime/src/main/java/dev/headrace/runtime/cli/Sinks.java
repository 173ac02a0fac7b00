package dev.headrace.runtime.cli;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.DiagnosticFormat;
import dev.headrace.runtime.engine.Invocation;
import dev.headrace.runtime.record.Event.Level;
import dev.headrace.runtime.record.EventSink;
import dev.headrace.runtime.record.Events;
import dev.headrace.runtime.record.JsonLog;
import dev.headrace.runtime.record.LogFile;
import dev.headrace.runtime.record.RunSqlFiles;
import dev.headrace.runtime.record.TerminalPrinter;
import java.io.PrintStream;

/** Chooses who is told what happens during a command. */
final class Sinks {
  private static final ImmutableList<String> LOG_FORMATS = ImmutableList.of("text", "json");

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
    var json = arguments.choice(CliOption.LOG_FORMAT, LOG_FORMATS).equals("json");
    var told = json ? json(invocation, arguments) : printer(invocation, arguments, format);
    return Events.fanOut(ImmutableList.of(told, log, new RunSqlFiles()));
  }

  private static EventSink json(Invocation invocation, Arguments arguments) {
    var least =
        arguments.flag(CliOption.QUIET)
            ? Level.ERROR
            : arguments.flag(CliOption.DEBUG) ? Level.DEBUG : Level.INFO;
    return new JsonLog(
        talk(invocation, arguments), least, invocation.clock(), invocation.id(), invocation.pid());
  }

  private static EventSink printer(
      Invocation invocation, Arguments arguments, DiagnosticFormat format) {
    var data = arguments.command().answersWithData();
    var dumb = "dumb".equals(invocation.environment().get("TERM"));
    var person = invocation.terminal() && !data && !dumb;
    var manner =
        new TerminalPrinter.Manner(
            arguments.flag(CliOption.QUIET),
            arguments.flag(CliOption.DEBUG),
            person && !colourless(invocation, arguments),
            person,
            invocation.width());
    var printed = data ? invocation.err() : invocation.out();
    return new TerminalPrinter(talk(invocation, arguments), printed, manner, format);
  }

  private static PrintStream talk(Invocation invocation, Arguments arguments) {
    var aside = arguments.command().answersWithData() || arguments.flag(CliOption.QUIET);
    return aside ? invocation.err() : invocation.out();
  }

  private static boolean colourless(Invocation invocation, Arguments arguments) {
    var asked = invocation.environment().get("NO_COLOR");
    return arguments.flag(CliOption.NO_COLOR) || (asked != null && !asked.isEmpty());
  }
}
