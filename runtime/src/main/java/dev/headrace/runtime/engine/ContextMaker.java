package dev.headrace.runtime.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.context.MacroLibrary;
import dev.headrace.compiler.context.Message;
import dev.headrace.compiler.context.Surroundings;
import dev.headrace.compiler.context.Vars;
import dev.headrace.compiler.template.TemplateEngine;
import dev.headrace.runtime.record.Event;
import dev.headrace.runtime.record.EventSink;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers what is the same for every template of one command. */
final class ContextMaker {
  private final Invocation invocation;
  private final EventSink events;
  private final Instant startedAt;
  private final TemplateEngine engine;
  private final Request.OnProject request;
  private final ImmutableMap<String, String> environment;
  private final Supplier<ImmutableList<String>> selected;

  ContextMaker(
      Invocation invocation,
      EventSink events,
      Instant startedAt,
      TemplateEngine engine,
      Request.OnProject request,
      ImmutableMap<String, String> environment,
      Supplier<ImmutableList<String>> selected) {
    this.invocation = invocation;
    this.events = events;
    this.startedAt = startedAt;
    this.engine = engine;
    this.request = request;
    this.environment = environment;
    this.selected = selected;
  }

  Surroundings surroundings(
      String rootPackage,
      TargetFinder.Found target,
      Vars vars,
      MacroLibrary macros,
      Supplier<Map<String, @Nullable Object>> graph,
      Surroundings.DocLookup docs) {
    return new Surroundings(
        rootPackage,
        target.connections().target(),
        vars,
        environment::get,
        MetadataEnvironment.of(environment),
        flags(),
        flags(),
        selected,
        graph,
        docs,
        startedAt,
        invocation.clock()::instant,
        invocation.id(),
        () -> Thread.currentThread().getName(),
        macros,
        engine,
        target.adapter().dialect(),
        this::tell);
  }

  private Map<String, @Nullable Object> flags() {
    var options = request.project();
    var flags = new LinkedHashMap<String, @Nullable Object>();
    flags.put("which", request.command().replace("docs ", "").replace("source ", ""));
    flags.put("full_refresh", options.fullRefresh());
    flags.put("warn_error", options.warnError());
    flags.put("store_failures", request instanceof Request.Build build && build.storeFailures());
    flags.put("fail_fast", request instanceof Request.Build build && build.failFast());
    flags.put("target", options.target().orElse(null));
    flags.put("profile", options.profile().orElse(null));
    return flags;
  }

  private void tell(Message message) {
    events.accept(
        switch (message) {
          case Message.Log log ->
              new Event.TemplateSpoke(
                  log.info() ? Event.Level.INFO : Event.Level.DEBUG, log.text());
          case Message.Print print -> new Event.TemplateSpoke(Event.Level.PRINT, print.text());
          case Message.Warning warning -> new Event.DiagnosticReported(warning.diagnostic());
        });
  }
}
