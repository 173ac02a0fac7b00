package dev.headrace.runtime.record;

import dev.headrace.runtime.record.Event.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event under the name and code that readers of structured logs know.
 *
 * @param data its fields, in order
 */
record JsonEvent(
    String name, String code, Level level, String message, Map<String, @Nullable Object> data) {

  JsonEvent {
    data = new LinkedHashMap<>(data);
  }

  static JsonEvent of(
      String name, String code, Level level, String message, @Nullable Object... data) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    for (var i = 0; i < data.length; i += 2) {
      map.put(String.valueOf(data[i]), data[i + 1]);
    }
    return new JsonEvent(name, code, level, message, map);
  }
}
