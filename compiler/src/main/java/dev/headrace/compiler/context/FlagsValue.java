package dev.headrace.compiler.context;

import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.TemplateObject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code flags}: the command's options under their upper-case names. */
final class FlagsValue implements TemplateObject {
  private static final Members<FlagsValue> MEMBERS =
      Members.<FlagsValue>builder().method("get", FlagsValue::get).build();

  private final Map<String, @Nullable Object> byName = new LinkedHashMap<>();

  FlagsValue(Map<String, @Nullable Object> flags) {
    byName.put("FULL_REFRESH", false);
    byName.put("STORE_FAILURES", false);
    byName.put("EMPTY", false);
    byName.put("FAIL_FAST", false);
    byName.put("DEBUG", false);
    byName.put("QUIET", false);
    byName.put("PRINT", true);
    byName.put("WARN_ERROR", false);
    byName.put("WRITE_JSON", true);
    byName.put("USE_COLORS", false);
    byName.put("INTROSPECT", true);
    byName.put("WHICH", "");
    byName.put("INVOCATION_COMMAND", "");
    flags.forEach((name, value) -> byName.put(name.toUpperCase(Locale.ROOT), value));
  }

  @Override
  public @Nullable Object attribute(String name) {
    var flag = name.toUpperCase(Locale.ROOT);
    return byName.containsKey(flag) ? byName.get(flag) : MEMBERS.get(this, name);
  }

  @Override
  public Iterable<String> candidates() {
    return byName.keySet();
  }

  @Override
  public String text() {
    return "<flags>";
  }

  private @Nullable Object get(Call call) {
    var flag = call.requireString(0, "name").toUpperCase(Locale.ROOT);
    return byName.containsKey(flag) ? byName.get(flag) : call.argument(1, "default");
  }
}
