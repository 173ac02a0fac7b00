package dev.headrace.runtime.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.TreeMap;

/** The environment variables a user wants kept with the artifacts: those of a prefix. */
final class MetadataEnvironment {
  /** Of two variables the later prefix's counts. */
  private static final ImmutableList<String> PREFIXES =
      ImmutableList.of("DBT_ENV_CUSTOM_ENV_", "HEADRACE_ENV_CUSTOM_ENV_");

  private MetadataEnvironment() {}

  /** By the rest of their names, sorted. */
  static ImmutableMap<String, String> of(Map<String, String> environment) {
    var kept = new TreeMap<String, String>();
    for (var prefix : PREFIXES) {
      environment.forEach((name, value) -> {
        if (name.startsWith(prefix) && name.length() > prefix.length()) {
          kept.put(name.substring(prefix.length()), value);
        }
      });
    }
    return ImmutableMap.copyOf(kept);
  }
}
