package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.json.Json;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.PyTuple;
import dev.headrace.compiler.template.value.TemplateObject;
import dev.headrace.compiler.template.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A query's rows as a template handles them, with the names of the agate library's tables.
 *
 * @param types the database's name of each column's type
 * @param messages takes what is printed
 */
record TableValue(
    ImmutableList<String> names,
    ImmutableList<String> types,
    ImmutableList<List<@Nullable Object>> data,
    Consumer<Message> messages)
    implements TemplateObject {
  private static final Members<TableValue> MEMBERS =
      Members.<TableValue>builder()
          .value("columns", TableValue::columns)
          .value("rows", TableValue::rows)
          .value("column_names", table -> PyTuple.copyOf(table.names))
          .value("column_types", table -> PyTuple.copyOf(table.dataTypes()))
          .method("print_table", TableValue::printTable)
          .method("print_json", (table, call) -> table.print(Json.write(table.maps())))
          .method("print_csv", (table, call) -> table.print(table.csv()))
          .method("select", (table, call) -> table.keep(table.selection(call), true))
          .method("exclude", (table, call) -> table.keep(table.selection(call), false))
          .method("limit", TableValue::limit)
          .method("rename", TableValue::rename)
          .build();

  static TableValue of(QueryResult result, Consumer<Message> messages) {
    return new TableValue(
        result.columns().stream().map(ColumnInfo::name).collect(ImmutableList.toImmutableList()),
        result.columns().stream().map(ColumnInfo::type).collect(ImmutableList.toImmutableList()),
        result.rows().stream().map(DatabaseValues::row).collect(ImmutableList.toImmutableList()),
        messages);
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
  public Iterable<? extends @Nullable Object> iterate() {
    return rows().values();
  }

  @Override
  public boolean truth() {
    return !data.isEmpty();
  }

  @Override
  public String text() {
    var lines = new StringBuilder("| column | data_type |\n| ------ | --------- |\n");
    for (var i = 0; i < names.size(); i++) {
      lines.append("| ").append(names.get(i)).append(" | ").append(types.get(i)).append(" |\n");
    }
    return lines.toString();
  }

  /** Each row as a list of values. */
  List<@Nullable Object> lists() {
    return new ArrayList<>(data);
  }

  private List<DataType> dataTypes() {
    return types.stream().map(DataType::new).toList();
  }

  private NamedValues rows() {
    var rows = new ArrayList<@Nullable Object>();
    for (var row : data) {
      rows.add(new NamedValues("Row", names, row, ImmutableMap.of()));
    }
    return new NamedValues("MappedSequence", ImmutableList.of(), rows, ImmutableMap.of());
  }

  private NamedValues columns() {
    var columns = new ArrayList<@Nullable Object>();
    for (var i = 0; i < names.size(); i++) {
      columns.add(column(i));
    }
    return new NamedValues("MappedSequence", names, columns, ImmutableMap.of());
  }

  private NamedValues column(int index) {
    var values = new ArrayList<@Nullable Object>();
    for (var row : data) {
      values.add(row.get(index));
    }
    return new NamedValues(
        "Column",
        ImmutableList.of(),
        values,
        ImmutableMap.of(
            "name",
            names.get(index),
            "index",
            (long) index,
            "data_type",
            new DataType(types.get(index))));
  }

  private @Nullable Object printTable(Call call) {
    return print(
        TablePrinter.print(
            this,
            (int) Functions.whole(call, 0, "max_rows", 20),
            (int) Functions.whole(call, 1, "max_columns", 6),
            (int) Functions.whole(call, 4, "max_column_width", 20)));
  }

  private @Nullable Object print(String text) {
    messages.accept(new Message.Print(text.stripTrailing()));
    return null;
  }

  private List<Map<String, @Nullable Object>> maps() {
    var maps = new ArrayList<Map<String, @Nullable Object>>();
    for (var row : data) {
      var map = new LinkedHashMap<String, @Nullable Object>();
      for (var i = 0; i < names.size(); i++) {
        map.put(names.get(i), PlainValues.of(row.get(i)));
      }
      maps.add(map);
    }
    return maps;
  }

  private String csv() {
    var csv = new StringBuilder(String.join(",", names)).append('\n');
    for (var row : data) {
      var separator = "";
      for (var value : row) {
        csv.append(separator).append(csvField(value == null ? "" : Values.text(value)));
        separator = ",";
      }
      csv.append('\n');
    }
    return csv.toString();
  }

  private static String csvField(String text) {
    return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private List<String> selection(Call call) {
    var key = call.argument(0, "key");
    return key instanceof String name
        ? ImmutableList.of(name)
        : Functions.list(key).stream().map(Values::text).toList();
  }

  private TableValue keep(List<String> selected, boolean wanted) {
    return withColumns(index -> selected.contains(names.get(index)) == wanted);
  }

  private TableValue withColumns(IntPredicate wanted) {
    var kept = IntStream.range(0, names.size()).filter(wanted).boxed().toList();
    return new TableValue(
        kept.stream().map(names::get).collect(ImmutableList.toImmutableList()),
        kept.stream().map(types::get).collect(ImmutableList.toImmutableList()),
        data.stream()
            .map(row -> Functions.nullable(kept.stream().map(row::get)))
            .collect(ImmutableList.toImmutableList()),
        messages);
  }

  private TableValue limit(Call call) {
    var count = Math.clamp(Functions.whole(call, 0, "start_or_stop", data.size()), 0, data.size());
    return new TableValue(names, types, data.subList(0, count), messages);
  }

  private ImmutableList<String> newNames(Call call) {
    var wanted = call.argument(0, "column_names");
    if (wanted instanceof Map<?, ?> renamed) {
      return names.stream()
          .map(name -> renamed.containsKey(name) ? Values.text(renamed.get(name)) : name)
          .collect(ImmutableList.toImmutableList());
    }
    if (Values.isIterable(wanted) && Values.list(wanted).size() == names.size()) {
      return Values.list(wanted).stream()
          .map(Values::text)
          .collect(ImmutableList.toImmutableList());
    }
    throw Functions.error(
        call,
        "`column_names` must map old names to new ones, or list a name for each of the "
            + names.size()
            + " columns");
  }

  private TableValue rename(Call call) {
    return new TableValue(newNames(call), types, data, messages);
  }
}
