package dev.headrace.compiler.context;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names that hooks and operations have more than a node's template. */
@SuppressWarnings("MemberName") // the components are spelled as templates spell them
record HookScope(
    List<Object> results,
    List<String> schemas,
    List<Object> database_schemas,
    @Nullable String sql,
    @Nullable String compiled_code) {
  static final Names<HookScope> NAMES = Names.of(HookScope.class);
}
