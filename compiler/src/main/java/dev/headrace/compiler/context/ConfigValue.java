package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.project.ConfigLayer;
import dev.headrace.compiler.project.YamlValue;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.TemplateCallable;
import dev.headrace.compiler.template.value.TemplateObject;
import dev.headrace.compiler.template.value.Undefined;
import dev.headrace.compiler.template.value.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code config}: calling it configures the node, its methods read the configuration. While parsing
 * what is not decided yet is the empty text.
 */
final class ConfigValue implements TemplateObject, TemplateCallable {
  private static final Members<ConfigValue> MEMBERS =
      Members.<ConfigValue>builder()
          .value("model", config -> config.node.model().get())
          .method("get", ConfigValue::get, 1, "name", "default", "validator")
          .method("require", ConfigValue::require, 1, "name", "validator")
          .method("set", ConfigValue::set, 2, "name", "value")
          .method("meta_get", ConfigValue::metaGet, 1, "name", "default", "validator")
          .method("meta_require", ConfigValue::metaRequire, 1, "name", "validator")
          .method("persist_relation_docs", (config, call) -> config.persists("relation"))
          .method("persist_column_docs", (config, call) -> config.persists("columns"))
          .build();

  private final NodeView node;
  private final Recorder recorder;
  private final boolean parsing;
  private final Map<String, @Nullable Object> changed = new LinkedHashMap<>();

  ConfigValue(NodeView node, Recorder recorder, boolean parsing) {
    this.node = node;
    this.recorder = recorder;
    this.parsing = parsing;
  }

  @Override
  public @Nullable Object attribute(String name) {
    return MEMBERS.get(this, name);
  }

  @Override
  public Iterable<String> candidates() {
    return MEMBERS.names();
  }

  @Override
  public String text() {
    return "<config>";
  }

  @Override
  public Object call(Call call) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    for (var positional : call.positional()) {
      if (!(positional instanceof Map<?, ?> map)) {
        throw Functions.error(
            call, "`config` takes named arguments, not " + Values.typeName(positional));
      }
      values.putAll(PlainValues.map(map));
    }
    values.putAll(PlainValues.map(call.named()));
    if (parsing) {
      changed.putAll(values);
    }
    recorder.config(layer(values, call));
    return "";
  }

  private static ConfigLayer layer(Map<String, @Nullable Object> values, Call call) {
    var settings = ImmutableMap.<String, ConfigLayer.Setting>builder();
    values.forEach((name, value) ->
        settings.put(
            name, new ConfigLayer.Setting(call.nameAt(name), YamlValue.of(value, call.at(name)))));
    return new ConfigLayer(settings.buildOrThrow());
  }

  /** The value of a key, or null. */
  @Nullable Object configured(String name) {
    return value(name);
  }

  private @Nullable Object get(Call call) {
    var name = call.requireString(0, "name");
    if (parsing) {
      return Objects.requireNonNullElse(node.config().get(name), "");
    }
    return has(name) ? value(name) : call.argument(1, "default");
  }

  private @Nullable Object require(Call call) {
    var name = call.requireString(0, "name");
    if (!parsing && has(name)) {
      return value(name);
    }
    return missing(call, "the configuration `" + name + "`");
  }

  private @Nullable Object metaGet(Call call) {
    var value = Values.item(meta(), call.requireString(0, "name"));
    if (parsing) {
      return "";
    }
    return value instanceof Undefined ? call.argument(1, "default") : value;
  }

  private @Nullable Object metaRequire(Call call) {
    var name = call.requireString(0, "name");
    var value = Values.item(meta(), name);
    return parsing || value instanceof Undefined
        ? missing(call, "the key `" + name + "` of the configuration `meta`")
        : value;
  }

  private Object set(Call call) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put(call.requireString(0, "name"), PlainValues.of(call.argument(1, "value")));
    changed.putAll(values);
    recorder.config(layer(values, call));
    return "";
  }

  private boolean has(String name) {
    return changed.containsKey(name) || node.config().values().containsKey(name);
  }

  private @Nullable Object value(String name) {
    return changed.containsKey(name) ? changed.get(name) : node.config().get(name);
  }

  private Object missing(Call call, String what) {
    if (parsing) {
      return "";
    }
    throw Functions.error(call, what + " is required here, but `" + node.name() + "` has none");
  }

  private Map<?, ?> meta() {
    return value("meta") instanceof Map<?, ?> meta ? meta : Map.of();
  }

  private boolean persists(String what) {
    return value("persist_docs") instanceof Map<?, ?> docs && Values.truth(docs.get(what));
  }
}
