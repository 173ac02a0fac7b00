package dev.headrace.compiler.context;

import dev.headrace.compiler.template.value.TemplateCallable;
import org.jspecify.annotations.Nullable;

/**
 * The names of a node's template besides the shared ones. While it is evaluated to learn what it
 * needs nothing is resolved and no database asked, and {@code execute} says so.
 */
@SuppressWarnings("MemberName") // the components are spelled as templates spell them
record NodeScope(
    RefFunction ref,
    SourceFunction source,
    ConfigValue config,
    VarFunction var,
    EnvVarFunction env_var,
    DocFunction doc,
    AdapterValue adapter,
    boolean execute,
    @Nullable RelationValue this_,
    @Nullable String database,
    @Nullable String schema,
    Lazy model,
    Lazy graph,
    Lazy selected_resources,
    Lazy thread_id,
    Lazy pre_hooks,
    Lazy post_hooks,
    TemplateCallable load_result,
    TemplateCallable store_result,
    TemplateCallable store_raw_result,
    TemplateCallable render,
    Absent metric,
    Absent function,
    Absent write,
    Absent load_agate_table,
    Absent submit_python_job,
    Lazy builtins,
    Lazy context) {
  static final Names<NodeScope> NAMES = Names.of(NodeScope.class);
}
