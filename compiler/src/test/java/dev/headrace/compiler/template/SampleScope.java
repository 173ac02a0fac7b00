package dev.headrace.compiler.template;

import dev.headrace.compiler.template.module.Modules;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.Returns;
import dev.headrace.compiler.template.value.Scope;
import dev.headrace.compiler.template.value.TemplateCallable;
import dev.headrace.compiler.template.value.TemplateObject;
import dev.headrace.compiler.template.value.Undefined;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small context, as tests need one. */
final class SampleScope implements Scope {
  private final Map<String, @Nullable Object> names = new LinkedHashMap<>();
  private boolean forgiving;

  SampleScope() {
    put("ref", function(call -> "\"db\".\"sch\".\"" + call.argument(0, "name") + "\""));
    put("config", function(call -> ""));
    put("target", new LinkedHashMap<>(Map.of("name", "dev")));
    put("return", function(call -> Returns.returning(call.argument(0, "value"))));
    put("modules", new Modules(Clock.fixed(Instant.parse("2024-05-06T07:08:09Z"), ZoneOffset.UTC)));
    put("dbt_utils", object(name -> function(call -> "__dbt_utils." + name + "__")));
    put(
        "adapter",
        object(
            name -> function(call -> function(inner -> "__" + call.argument(0, "macro") + "__"))));
  }

  SampleScope put(String name, @Nullable Object value) {
    names.put(name, value);
    return this;
  }

  /** The same with the macros of a template under their names. */
  SampleScope with(Template macros) {
    macros.macros().forEach(macro -> put(macro.name(), macro));
    return this;
  }

  static TemplateCallable function(TemplateCallable function) {
    return function;
  }

  /** A value that must be a function. */
  static TemplateCallable callable(@Nullable Object value) {
    if (value instanceof TemplateCallable function) {
      return function;
    }
    throw new AssertionError("no function: " + value);
  }

  private static TemplateObject object(TemplateObject object) {
    return object;
  }

  /** The place of a call, for tests of positions. */
  static String place(Call call) {
    return call.at() + " " + call.through();
  }

  @Override
  public @Nullable Object lookup(String name) {
    return names.containsKey(name) ? names.get(name) : Undefined.of(name);
  }

  /** As while a project is read. */
  SampleScope forgiving() {
    forgiving = true;
    return this;
  }

  @Override
  public boolean isForgiving() {
    return forgiving;
  }

  @Override
  public Iterable<String> candidates() {
    return names.keySet();
  }
}
