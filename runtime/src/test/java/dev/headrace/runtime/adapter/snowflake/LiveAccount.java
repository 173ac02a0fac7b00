package dev.headrace.runtime.adapter.snowflake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import java.net.URI;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A real account, as {@code snowflake://USER:PASSWORD@ACCOUNT/DATABASE?warehouse=W&role=R}; further
 * keys of a target, {@code private_key_path} for example, may stand behind the question mark.
 */
record LiveAccount(URI uri) {
  static final String VARIABLE = "HEADRACE_TEST_SNOWFLAKE_URL";

  static LiveAccount ofEnvironment() {
    return new LiveAccount(URI.create(System.getenv(VARIABLE)));
  }

  /** The settings of a target with a schema of that name, YAML in braces. */
  String target(String schema) {
    var settings = new LinkedHashMap<String, String>();
    settings.put("type", "snowflake");
    settings.put("account", uri.getHost());
    var login = Splitter.on(':').limit(2).splitToList(uri.getRawUserInfo());
    settings.put("user", decoded(login.getFirst()));
    if (login.size() == 2) {
      settings.put("password", decoded(login.get(1)));
    }
    settings.put("database", uri.getPath().substring(1));
    settings.put("schema", schema);
    settings.put("threads", "2");
    if (uri.getRawQuery() != null) {
      for (var pair : Splitter.on('&').split(uri.getRawQuery())) {
        var parts = Splitter.on('=').limit(2).splitToList(pair);
        settings.put(parts.getFirst(), decoded(parts.getLast()));
      }
    }
    return settings.entrySet().stream()
        .map(LiveAccount::written)
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String written(Map.Entry<String, String> setting) {
    return setting.getKey() + ": '" + setting.getValue().replace("'", "''") + "'";
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }
}
