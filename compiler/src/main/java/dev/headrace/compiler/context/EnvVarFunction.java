package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.TemplateCallable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code env_var(name, default)}: a variable of the environment.
 *
 * @param secretsAllowed whether those meant for profiles and packages may be read
 */
record EnvVarFunction(
    Function<String, @Nullable String> environment, Recorder recorder, boolean secretsAllowed)
    implements TemplateCallable {
  private static final ImmutableList<String> SECRET_PREFIXES =
      ImmutableList.of("DBT_ENV_SECRET", "HEADRACE_ENV_SECRET");

  @Override
  public @Nullable Object call(Call call) {
    call.rejectUnknown("var", "name", "default");
    call.rejectMore(2);
    var name = call.requireString(0, call.named().containsKey("name") ? "name" : "var");
    if (!secretsAllowed && SECRET_PREFIXES.stream().anyMatch(name::startsWith)) {
      throw call.error(
          Code.UNKNOWN_ENV_VAR,
          "the secret environment variable `"
              + name
              + "` can be read in profiles.yml and packages.yml only");
    }
    var value = environment.apply(name);
    recorder.envVar(name, value);
    if (value != null) {
      return value;
    }
    if (call.has(1, "default")) {
      return call.argument(1, "default");
    }
    throw new ProjectException(
        Diagnostic.error(
                Code.UNKNOWN_ENV_VAR,
                call.at(),
                "the environment variable `" + name + "` is not set and has no default")
            .withThrough(call.through())
            .withHint("set it, or give a default: `env_var('" + name + "', 'value')`"));
  }
}
