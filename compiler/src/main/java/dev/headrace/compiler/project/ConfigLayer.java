package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.SourceSpan;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Configuration set at one place: a folder of the project tree, a properties entry, a file.
 *
 * @param settings by key without {@code +}, in the order written
 */
public record ConfigLayer(ImmutableMap<String, Setting> settings) {
  public static final ConfigLayer EMPTY = new ConfigLayer(ImmutableMap.of());

  /**
   * A value and the place of its key.
   *
   * @param written the value before its templates are evaluated
   */
  public record Setting(SourceSpan keyAt, YamlValue value, YamlValue written) {
    public Setting(SourceSpan keyAt, YamlValue value) {
      this(keyAt, value, value);
    }
  }

  /** What a template's {@code config(...)} said, all of it at one place. */
  public static ConfigLayer of(Map<String, ? extends @Nullable Object> values, SourceSpan at) {
    var settings = ImmutableMap.<String, Setting>builder();
    values.forEach((key, value) -> settings.put(key, new Setting(at, YamlValue.of(value, at))));
    return new ConfigLayer(settings.buildOrThrow());
  }

  public boolean isEmpty() {
    return settings.isEmpty();
  }

  public Optional<YamlValue> get(String key) {
    return Optional.ofNullable(settings.get(key)).map(Setting::value);
  }

  /**
   * The same layer of a file's {@code config(...)} with the expressions as they are written.
   *
   * @param text the file's
   */
  public ConfigLayer writtenIn(String file, String text) {
    var written = ImmutableMap.<String, Setting>builderWithExpectedSize(settings.size());
    settings.forEach((key, setting) ->
        written.put(
            key,
            new Setting(
                setting.keyAt(),
                setting.value(),
                WrittenExpression.of(setting.value(), file, text))));
    return new ConfigLayer(written.buildOrThrow());
  }

  /** The same layer with its templates evaluated, hooks excepted: those wait for the run. */
  public ConfigLayer rendered(Renderer renderer) {
    var rendered = ImmutableMap.<String, Setting>builderWithExpectedSize(settings.size());
    settings.forEach((key, setting) ->
        rendered.put(
            key,
            ConfigKeys.isHook(key)
                ? setting
                : new Setting(
                    setting.keyAt(), setting.value().rendered(renderer), setting.written())));
    return new ConfigLayer(rendered.buildOrThrow());
  }
}
