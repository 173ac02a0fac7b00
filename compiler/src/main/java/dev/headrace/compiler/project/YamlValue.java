package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.SourceSpan;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a YAML file and where it stands. */
public sealed interface YamlValue permits YamlMap, YamlList, YamlScalar {
  SourceSpan at();

  /** As templates see it: null, Boolean, Long, BigInteger, Double, String, List, LinkedHashMap. */
  @Nullable Object toTemplateValue();

  /** The same value with every template in it evaluated; keys are left as they are. */
  YamlValue rendered(Renderer renderer);

  /** A value that was not written as YAML, all of it standing at one place. */
  static YamlValue of(@Nullable Object value, SourceSpan at) {
    if (value instanceof Map<?, ?> map) {
      var entries = ImmutableList.<YamlMap.Entry>builder();
      map.forEach((key, item) ->
          entries.add(new YamlMap.Entry(String.valueOf(key), key, at, of(item, at))));
      return new YamlMap(entries.build(), at);
    }
    if (value instanceof List<?> list) {
      return new YamlList(
          list.stream().map(item -> of(item, at)).collect(ImmutableList.toImmutableList()), at);
    }
    return YamlScalar.of(value, at);
  }
}
