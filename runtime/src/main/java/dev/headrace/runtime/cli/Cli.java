package dev.headrace.runtime.cli;

import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.DiagnosticFormat;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.engine.Invocation;
import dev.headrace.runtime.engine.ProjectEnvironment;
import dev.headrace.runtime.engine.Request;
import dev.headrace.runtime.record.Event;
import dev.headrace.runtime.record.EventSink;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs a command line in this process. */
final class Cli {
  private final Invocation invocation;
  private final Backend.Factory backends;
  private volatile @Nullable Backend running;

  Cli(Invocation invocation, Backend.Factory backends) {
    this.invocation = invocation;
    this.backends = backends;
  }

  /**
   * Ends the command as soon as can be. From any thread.
   *
   * @return whether it has something to wind up, which is worth waiting for
   */
  boolean cancel() {
    var backend = running;
    return backend != null && backend.cancel();
  }

  /** The exit code. */
  int run(List<String> words) {
    try {
      var found = CommandFinder.find(words);
      if (found.rest().contains("--version") || found.rest().contains("-V")) {
        return print("headrace " + invocation.version() + "\n");
      }
      if (found.command().isEmpty()) {
        var unknown = found.rest().stream().filter(word -> !isHelp(word)).findFirst();
        if (unknown.isPresent() && found.rest().stream().noneMatch(Cli::isHelp)) {
          throw Arguments.wrong("no command is given; `headrace help` lists them");
        }
        return print(Help.general(invocation.version()));
      }
      return run(found.command().get(), found.rest());
    } catch (ProjectException wrong) {
      invocation.err().print(format().formatAll(wrong.diagnostics()));
      invocation.err().flush();
      return ExitCode.WRONG;
    }
  }

  private DiagnosticFormat format() {
    return new DiagnosticFormat(
        file -> Optional.ofNullable(running).flatMap(backend -> backend.textOf(file)));
  }

  private static boolean isHelp(String word) {
    return CliOption.HELP.names().contains(word);
  }

  private int run(Command command, List<String> rest) {
    if (rest.stream().anyMatch(Cli::isHelp)) {
      return print(Help.of(command));
    }
    var typed = ArgumentParser.parse(command, rest, invocation.environment());
    var folder = Requests.projectFolder(typed);
    var arguments = typed.in(ProjectEnvironment.of(invocation, folder));
    var request = new Requests(arguments).request();
    if (request.isEmpty()) {
      return help(arguments);
    }
    AnswerPrinter.check(arguments);
    var events = Sinks.of(invocation, arguments, format());
    DbtOptions.notice(rest)
        .ifPresent(notice -> events.accept(new Event.Noted(Event.Level.INFO, notice)));
    return answer(request.get(), new AnswerPrinter(arguments, invocation.out(), events), events);
  }

  private int help(Arguments arguments) {
    if (arguments.parameters().isEmpty()) {
      return print(Help.general(invocation.version()));
    }
    return print(Help.of(CommandFinder.find(arguments.parameters()).command().orElseThrow()));
  }

  private int answer(Request request, AnswerPrinter answers, EventSink events) {
    try {
      var backend = backends.open(invocation, events);
      running = backend;
      return answers.print(backend.answer(request)) ? ExitCode.DONE : ExitCode.FAILED;
    } catch (ProjectException wrong) {
      wrong.diagnostics().forEach(it -> events.accept(new Event.DiagnosticReported(it)));
      tellCount(wrong.diagnostics(), events);
      return wrong.diagnostics().stream().anyMatch(Cli::isOfTheDatabase)
          ? ExitCode.FAILED
          : ExitCode.WRONG;
    } catch (WarehouseException refused) {
      events.accept(new Event.DiagnosticReported(refused.diagnostic()));
      return ExitCode.FAILED;
    } catch (UncheckedIOException unwritable) {
      events.accept(new Event.DiagnosticReported(Failures.of(unwritable)));
      return ExitCode.WRONG;
    } catch (VirtualMachineError exhausted) {
      events.accept(new Event.Noted(Event.Level.ERROR, Failures.of(exhausted)));
      return ExitCode.WRONG;
    } catch (RuntimeException | Error bug) {
      events.accept(new Event.Noted(Event.Level.ERROR, Failures.ofBug(bug)));
      return ExitCode.WRONG;
    }
  }

  private static void tellCount(List<Diagnostic> diagnostics, EventSink events) {
    var errors = diagnostics.stream().filter(Diagnostic::isError).count();
    if (errors > 1) {
      events.accept(new Event.Noted(Event.Level.ERROR, "\n" + errors + " errors; nothing was run"));
    }
  }

  private static boolean isOfTheDatabase(Diagnostic diagnostic) {
    return switch (diagnostic.code()) {
      case CONNECTION_FAILED, DATABASE_LOCKED, DATABASE_ERROR -> true;
      default -> false;
    };
  }

  private int print(String text) {
    invocation.out().print(text);
    invocation.out().flush();
    return ExitCode.DONE;
  }
}
