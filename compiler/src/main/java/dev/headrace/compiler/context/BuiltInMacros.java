package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.template.TemplateEngine;
import dev.headrace.compiler.template.TemplateSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the macros that come with the program from its resources. */
final class BuiltInMacros {
  /** Other names under which packages call the built-in macros. */
  static final ImmutableSet<String> NAMESPACES =
      ImmutableSet.of("dbt_duckdb", "dbt_postgres", "dbt_snowflake");

  private static final ImmutableList<String> FILES =
      ImmutableList.of(
          "columns.sql",
          "dates.sql",
          "incremental.sql",
          "names.sql",
          "relations.sql",
          "sets.sql",
          "statements.sql",
          "strings.sql",
          "tests.sql",
          "types.sql");

  private BuiltInMacros() {}

  static ImmutableList<MacroEntry> load(TemplateEngine engine) {
    var entries = ImmutableList.<MacroEntry>builder();
    for (var file : FILES) {
      var path = "macros/" + file;
      var source = TemplateSource.jinja(MacroLibrary.BUILT_IN + "/" + path, text(file));
      for (var macro : engine.parse(source).macros()) {
        entries.add(new MacroEntry(MacroLibrary.BUILT_IN, macro, path));
      }
    }
    return entries.build();
  }

  private static String text(String file) {
    try (var stream =
        BuiltInMacros.class.getResourceAsStream("/dev/headrace/compiler/macros/" + file)) {
      if (stream == null) {
        throw new IllegalStateException("a resource is missing: " + file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
