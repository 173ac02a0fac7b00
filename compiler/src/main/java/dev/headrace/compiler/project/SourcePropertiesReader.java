package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;

/** Reads what properties files say of sources. */
final class SourcePropertiesReader {
  private static final ImmutableList<String> BESIDE =
      ImmutableList.of(
          "tags",
          "meta",
          "enabled",
          "freshness",
          "loaded_at_field",
          "loaded_at_query",
          "external",
          "external_location",
          "path");

  private final Reading reading;
  private final ColumnPropertiesReader columns;
  private final TestPropertiesReader tests;

  SourcePropertiesReader(Reading reading) {
    this.reading = reading;
    this.columns = new ColumnPropertiesReader(reading);
    this.tests = new TestPropertiesReader(reading);
  }

  ImmutableList<SourceProperties> sources(Fields file) {
    var sources = ImmutableList.<SourceProperties>builder();
    file.each(
        "sources",
        "source",
        fields -> {
          source(fields, sources);
          fields.finish();
        });
    return sources.build();
  }

  private void source(Fields fields, ImmutableList.Builder<SourceProperties> sources) {
    var name = fields.required("name");
    var source =
        new SourceProperties(
            name.orElseGet(() -> new Text("", fields.at())),
            fields.textOrEmpty("description"),
            fields.textOrNull("database"),
            fields.textOrNull("schema"),
            fields.textOrNull("loader"),
            QuotingReader.read(fields, reading),
            fields.textOrNull("overrides"),
            config(fields),
            tables(fields),
            name.map(Text::at).orElseGet(fields::at));
    fields.unsupported("catalog");
    if (name.isPresent()) {
      sources.add(source);
    }
  }

  private ImmutableList<SourceProperties.Table> tables(Fields source) {
    var tables = ImmutableList.<SourceProperties.Table>builder();
    source.each(
        "tables",
        "table",
        fields -> {
          table(fields, tables);
          fields.finish();
        });
    return tables.build();
  }

  private void table(Fields fields, ImmutableList.Builder<SourceProperties.Table> tables) {
    var name = fields.required("name");
    var table =
        new SourceProperties.Table(
            name.orElseGet(() -> new Text("", fields.at())),
            fields.textOrEmpty("description"),
            fields.textOrNull("identifier"),
            fields.textOrNull("loader"),
            QuotingReader.read(fields, reading),
            config(fields),
            columns.read(fields),
            tests.read(fields),
            name.map(Text::at).orElseGet(fields::at));
    if (name.isPresent()) {
      tables.add(table);
    }
  }

  private ConfigLayer config(Fields fields) {
    fields
        .fields("external")
        .ifPresent(external -> {
          external.ignore("location", "path", "format", "options");
          external.ignore(
              "auto_refresh",
              "file_format",
              "integration",
              "partitions",
              "pattern",
              "row_format",
              "tbl_properties");
          if (reading.kind() == ProjectKind.HEADRACE) {
            external.finish(); // elsewhere any key may stand here, for macros that read `graph`
          }
        });
    return ConfigBlock.read(fields, BESIDE);
  }
}
