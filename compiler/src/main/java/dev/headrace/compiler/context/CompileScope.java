package dev.headrace.compiler.context;

import dev.headrace.compiler.template.value.TemplateCallable;
import org.jspecify.annotations.Nullable;

/**
 * The names of a node's template when its SQL is wanted, besides the shared ones: what it names is
 * resolved, and the database may be asked.
 */
@SuppressWarnings("MemberName") // the components are spelled as templates spell them
record CompileScope(
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
    Lazy builtins,
    Lazy context) {
  static final Names<CompileScope> NAMES = Names.of(CompileScope.class);
}
