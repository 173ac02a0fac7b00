package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.compiler.template.TemplateEngine;
import dev.headrace.compiler.template.TemplateSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The macros that come with the program. A file of them is parsed when one of its macros is first
 * asked for, since most commands need few. Safe for use by several threads.
 */
final class BuiltInMacros {
  /** Other names under which packages call these macros. */
  static final ImmutableSet<String> NAMESPACES =
      Dialect.ALL.stream()
          .map(dialect -> "dbt_" + dialect.name())
          .collect(ImmutableSet.toImmutableSet());

  /** Packages that lack what an engine needs; their own is taken where they have it. */
  static final ImmutableSet<String> COMPLETED_PACKAGES =
      ImmutableSet.of("audit_helper", "dbt_utils", "fivetran_utils");

  private static final ImmutableList<String> FILES =
      ImmutableList.of(
          "columns.sql",
          "dates.sql",
          "incremental.sql",
          "names.sql",
          "patterns.sql",
          "relations.sql",
          "sets.sql",
          "statements.sql",
          "strings.sql",
          "tests.sql",
          "types.sql",
          "zones.sql");

  private static final Pattern DEFINITION = Pattern.compile("\\{%-? (macro|test) (\\w+)\\(");

  private final TemplateEngine engine;
  private final ImmutableMap<String, String> fileOf;
  private final Map<String, ImmutableMap<String, MacroEntry>> parsed = new ConcurrentHashMap<>();

  BuiltInMacros(TemplateEngine engine) {
    this.engine = engine;
    this.fileOf = index();
  }

  Optional<MacroEntry> find(String name) {
    var file = fileOf.get(name);
    return file == null ? Optional.empty() : Optional.ofNullable(file(file).get(name));
  }

  ImmutableSet<String> names() {
    return fileOf.keySet();
  }

  ImmutableList<MacroEntry> all() {
    return FILES.stream()
        .flatMap(file -> file(file).values().stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** What an installed package is completed with. */
  ImmutableList<MacroEntry> completing(String packageName) {
    return parse(packageName, "packages/" + packageName + ".sql");
  }

  private ImmutableMap<String, MacroEntry> file(String file) {
    return parsed.computeIfAbsent(
        file,
        name -> {
          var entries = new LinkedHashMap<String, MacroEntry>();
          parse(MacroLibrary.BUILT_IN, name).forEach(entry -> entries.put(entry.name(), entry));
          return ImmutableMap.copyOf(entries);
        });
  }

  private ImmutableList<MacroEntry> parse(String packageName, String file) {
    var path = "built-in/macros/" + file;
    return engine.parse(TemplateSource.jinja(path, text(file))).macros().stream()
        .map(macro -> new MacroEntry(packageName, macro, path))
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableMap<String, String> index() {
    var index = ImmutableMap.<String, String>builder();
    for (var file : FILES) {
      var definition = DEFINITION.matcher(text(file));
      while (definition.find()) {
        var prefix = definition.group(1).equals("test") ? "test_" : "";
        index.put(prefix + definition.group(2), file);
      }
    }
    return index.buildOrThrow();
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
