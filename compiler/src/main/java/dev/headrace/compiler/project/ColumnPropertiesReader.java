package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** Reads what properties files say of columns. */
final class ColumnPropertiesReader {
  private static final ImmutableList<String> BESIDE = ImmutableList.of("tags", "meta");

  private final Reading reading;
  private final TestPropertiesReader tests;

  ColumnPropertiesReader(Reading reading) {
    this.reading = reading;
    this.tests = new TestPropertiesReader(reading);
  }

  /** The columns under {@code columns:}. */
  ImmutableList<ColumnProperties> read(Fields fields) {
    return read(fields.list("columns"));
  }

  ImmutableList<ColumnProperties> read(List<YamlValue> items) {
    var columns = ImmutableList.<ColumnProperties>builderWithExpectedSize(items.size());
    for (var item : items) {
      Fields.named(item, "column", reading)
          .ifPresent(column -> {
            add(column, columns);
            column.finish();
          });
    }
    return columns.build();
  }

  private void add(Fields fields, ImmutableList.Builder<ColumnProperties> columns) {
    var name = fields.required("name");
    checkKinds(fields);
    var column =
        new ColumnProperties(
            name.orElseGet(() -> new Text("", fields.at())),
            fields.textOrEmpty("description"),
            fields.textOrNull("data_type"),
            fields.bool("quote").orElse(null),
            ConfigBlock.read(fields, BESIDE),
            tests.read(fields),
            fields.list("constraints"),
            name.map(Text::at).orElseGet(fields::at));
    fields.unsupported(
        "classifiers",
        "column_mask",
        "databricks_tags",
        "dimension",
        "entity",
        "granularity",
        "policy_tags");
    if (name.isPresent()) {
      columns.add(column);
    }
  }

  /** What a layer of configuration takes over as it is. */
  private static void checkKinds(Fields fields) {
    fields.map("meta");
    fields.texts("tags");
  }
}
