package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.Values;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The results that a template's statements stored under their names. For one thread. */
final class StatementResults {
  private final Consumer<Message> messages;
  private final Map<String, Map<String, @Nullable Object>> byName = new HashMap<>();

  StatementResults(Consumer<Message> messages) {
    this.messages = messages;
  }

  /** {@code load_result(name)}: None when there is none. */
  @Nullable Object load(Call call) {
    call.takes(1, "name");
    return byName.get(call.requireString(0, "name"));
  }

  /** {@code store_result(name, response, agate_table=None)}. */
  Object store(Call call) {
    call.takes(2, "name", "response", "agate_table");
    store(
        call.requireString(0, "name"),
        call.argument(1, "response"),
        call.argument(2, "agate_table"));
    return "";
  }

  /** {@code store_raw_result(name, message, code, rows_affected, agate_table)}. */
  Object storeRaw(Call call) {
    call.takes(1, "name", "message", "code", "rows_affected", "agate_table");
    var message = call.argument(1, "message");
    var code = call.argument(2, "code");
    var response =
        new QueryResult.Response(
            message == null ? "" : Values.text(message),
            code == null ? "" : Values.text(code),
            call.argument(3, "rows_affected") instanceof Number number ? number.longValue() : -1);
    store(
        call.requireString(0, "name"),
        new ResponseValue(response),
        call.argument(4, "agate_table"));
    return "";
  }

  private void store(String name, @Nullable Object response, @Nullable Object given) {
    var table =
        given instanceof TableValue value
            ? value
            : new TableValue(ImmutableList.of(), ImmutableList.of(), ImmutableList.of(), messages);
    var result = new LinkedHashMap<String, @Nullable Object>();
    result.put("response", response);
    result.put("data", table.lists());
    result.put("table", table);
    byName.put(name, result);
  }
}
