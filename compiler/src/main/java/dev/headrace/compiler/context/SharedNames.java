package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.template.module.Modules;
import dev.headrace.compiler.template.module.PyDateTime;
import dev.headrace.compiler.template.value.TemplateCallable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that are the same for every template of a command, whatever its phase. */
@SuppressWarnings("MemberName") // the components are spelled as templates spell them
record SharedNames(
    Map<String, @Nullable Object> target,
    FlagsValue flags,
    ApiValue api,
    ExceptionsValue exceptions,
    Modules modules,
    PyDateTime run_started_at,
    String invocation_id,
    String dbt_version,
    String project_name,
    Map<String, @Nullable Object> invocation_args_dict,
    Map<String, @Nullable Object> dbt_metadata_envs,
    TemplateCallable return_,
    TemplateCallable log,
    TemplateCallable print,
    TemplateCallable tojson,
    TemplateCallable fromjson,
    TemplateCallable toyaml,
    TemplateCallable fromyaml,
    TemplateCallable set,
    TemplateCallable set_strict,
    TemplateCallable zip,
    TemplateCallable zip_strict,
    TemplateCallable local_md5,
    TemplateCallable diff_of_two_dicts) {
  static final Names<SharedNames> NAMES = Names.of(SharedNames.class);

  /** Those whose values differ from command to command, or that speak to the person. */
  static final ImmutableSet<String> UNSTEADY =
      ImmutableSet.of(
          "flags",
          "exceptions",
          "modules",
          "run_started_at",
          "invocation_id",
          "invocation_args_dict",
          "dbt_metadata_envs",
          "log",
          "print");
}
