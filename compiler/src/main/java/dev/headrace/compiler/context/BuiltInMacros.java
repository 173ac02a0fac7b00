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

  /** Begins the paths of all these macros, which are no paths of a project. */
  private static final String FOLDER = "built-in/macros/";

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

  /** Packages that lack what an engine needs; theirs is taken where they have it. */
  private static final ImmutableList<String> COMPLETED_PACKAGES =
      ImmutableList.of("dbt_utils", "fivetran_utils");

  private BuiltInMacros() {}

  static ImmutableList<MacroEntry> load(TemplateEngine engine) {
    var entries = ImmutableList.<MacroEntry>builder();
    for (var file : FILES) {
      entries.addAll(parse(engine, MacroLibrary.BUILT_IN, file));
    }
    for (var packageName : COMPLETED_PACKAGES) {
      entries.addAll(parse(engine, packageName, "packages/" + packageName + ".sql"));
    }
    return entries.build();
  }

  /** Whether a macro is to be used only where an installed package lacks it. */
  static boolean completesPackage(MacroEntry entry) {
    return entry.path().startsWith(FOLDER) && !entry.packageName().equals(MacroLibrary.BUILT_IN);
  }

  private static ImmutableList<MacroEntry> parse(
      TemplateEngine engine, String packageName, String file) {
    var path = FOLDER + file;
    return engine.parse(TemplateSource.jinja(path, text(file))).macros().stream()
        .map(macro -> new MacroEntry(packageName, macro, path))
        .collect(ImmutableList.toImmutableList());
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
