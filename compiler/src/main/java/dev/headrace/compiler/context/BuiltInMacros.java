package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.template.TemplateEngine;

/** Reads the macros that come with the program from its resources. */
final class BuiltInMacros {
  /** Other names under which packages call the built-in macros. */
  static final ImmutableSet<String> NAMESPACES =
      ImmutableSet.of("dbt_duckdb", "dbt_postgres", "dbt_snowflake");

  private BuiltInMacros() {}

  static ImmutableList<MacroEntry> load(TemplateEngine engine) {
    return ImmutableList.of();
  }
}
