package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.Dependencies;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.project.ConfigLayer;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.compiler.template.TemplateEngine;
import dev.headrace.compiler.template.TemplateLimits;
import dev.headrace.compiler.template.TemplateSource;
import dev.headrace.compiler.template.value.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A project `shop` with a package `tools`, whose templates can be rendered in every phase. */
final class Fixture {
  static final RelationName ORDERS = new RelationName("db", "main", "orders");

  final TemplateEngine engine = new TemplateEngine(TemplateLimits.DEFAULT);
  final Diagnostics diagnostics = new Diagnostics();
  final MacroLibrary.Builder macros = MacroLibrary.builder("shop", diagnostics);
  final MemoryDatabase database = new MemoryDatabase();
  final Map<String, @Nullable Object> flags = new LinkedHashMap<>();
  final Map<String, @Nullable Object> config = new LinkedHashMap<>();
  final Map<String, @Nullable Object> model = new LinkedHashMap<>();
  final Map<String, @Nullable Object> graph = new LinkedHashMap<>();
  final Map<String, @Nullable Object> commandLineVars = new LinkedHashMap<>();
  final Map<String, Map<String, @Nullable Object>> projectVars = new LinkedHashMap<>();
  final Map<String, String> environment = new LinkedHashMap<>();
  final List<Message> messages = new ArrayList<>();
  final Memory memory = new Memory();
  Dialect dialect = Dialect.DUCKDB;

  Fixture() {
    macros.addBuiltIns(engine);
    macros.addPackage("tools");
  }

  /** Adds the macros of a file to a package. */
  Fixture macro(String packageName, String text) {
    var file = packageName + "/macros/added.sql";
    for (var macro : engine.parse(TemplateSource.jinja(file, text)).macros()) {
      macros.add(new MacroEntry(packageName, macro, "macros/added.sql"));
    }
    return this;
  }

  @SuppressWarnings("NullAway") // compiled records lose what may be null inside lists and maps
  NodeView node() {
    return new NodeView("shop", "orders", ORDERS, new ConfigValues(config), () -> model);
  }

  Scopes scopes() {
    return new Scopes(
        new Surroundings(
            "shop",
            new Target("dev", "shop", dialect.name(), "db", "main", 4, Map.of()),
            new Vars(commandLineVars, "shop", projectVars),
            environment::get,
            ImmutableMap.of("team", "ferries"),
            flags,
            Map.of(),
            () -> ImmutableList.of("model.shop.orders"),
            () -> graph,
            (from, packageName, name) -> name.equals("known") ? "A text." : null,
            Instant.parse("2026-03-04T05:06:07Z"),
            () -> Instant.parse("2026-03-04T05:06:08Z"),
            "00000000-0000-0000-0000-000000000001",
            () -> "Thread-1",
            macros.build(),
            engine,
            dialect,
            messages::add));
  }

  Scope parsing() {
    return scopes().parse(node(), memory);
  }

  Scope compiling() {
    return scopes().compile(node(), new EverythingExists(), database, memory);
  }

  Scope hooking(HookView hook) {
    return scopes().hook(node(), new EverythingExists(), database, memory, hook);
  }

  String parse(String template) {
    return render(template, parsing());
  }

  String compile(String template) {
    return render(template, compiling());
  }

  String render(String template, Scope scope) {
    return engine.parse(TemplateSource.jinja("models/orders.sql", template)).render(scope).text();
  }

  /** Every name is a relation, but those beginning with {@code ephemeral}. */
  private static final class EverythingExists implements Resolver {
    @Override
    public Referent ref(Dependencies.Ref ref, Mention mention) {
      return ref.name().startsWith("ephemeral")
          ? new Referent.Inlined("__dbt__cte__" + ref.name())
          : new Referent.Named(new RelationName("db", "main", ref.name()), RelationInfo.Kind.TABLE);
    }

    @Override
    public Referent source(Dependencies.SourceRef source, Mention mention) {
      return new Referent.Named(
          new RelationName("db", source.sourceName(), source.tableName()), null);
    }
  }

  /** Keeps what it is told. */
  static final class Memory implements Recorder {
    final List<String> touched = new ArrayList<>();
    final List<Diagnostic> faults = new ArrayList<>();
    final Set<String> macros = new LinkedHashSet<>();

    @Override
    public void ref(Dependencies.Ref ref, Mention mention) {
      touched.add("ref " + ref + " at " + mention.at());
    }

    @Override
    public void source(Dependencies.SourceRef source, Mention mention) {
      touched.add("source " + source + " at " + mention.at());
    }

    @Override
    public void config(ConfigLayer layer) {
      var values = new LinkedHashMap<String, @Nullable Object>();
      layer
          .settings()
          .forEach((key, setting) -> values.put(key, setting.value().toTemplateValue()));
      touched.add("config " + values);
    }

    @Override
    public void macro(String id) {
      macros.add(id);
    }

    @Override
    public void var(String name) {
      touched.add("var " + name);
    }

    @Override
    public void envVar(String name, @Nullable String value) {
      touched.add("env_var " + name + "=" + value);
    }

    @Override
    public void askedDatabase() {
      touched.add("database");
    }

    @Override
    public void fault(Diagnostic diagnostic) {
      faults.add(diagnostic);
    }
  }
}
