package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads what properties files say of models, seeds, snapshots, analyses and singular tests. */
final class NodePropertiesReader {
  private static final ImmutableList<String> BESIDE =
      ImmutableList.of("meta", "docs", "access", "group", "contract");

  private final Reading reading;
  private final ColumnPropertiesReader columns;
  private final TestPropertiesReader tests;

  NodePropertiesReader(Reading reading) {
    this.reading = reading;
    this.columns = new ColumnPropertiesReader(reading);
    this.tests = new TestPropertiesReader(reading);
  }

  ImmutableList<NodeProperties> models(Fields file) {
    return read(
        file,
        "models",
        "model",
        fields ->
            fields.unsupported(
                "agg_time_dimension",
                "derived_semantics",
                "identifier",
                "metrics",
                "primary_entity",
                "semantic_model",
                "static_analysis_off_reason"));
  }

  ImmutableList<NodeProperties> seeds(Fields file) {
    return read(file, "seeds", "seed", NodePropertiesReader::dbtOnly);
  }

  ImmutableList<NodeProperties> snapshots(Fields file) {
    return read(file, "snapshots", "snapshot", NodePropertiesReader::dbtOnly);
  }

  ImmutableList<NodeProperties> analyses(Fields file) {
    return read(file, "analyses", "analysis", NodePropertiesReader::dbtOnly);
  }

  ImmutableList<NodeProperties> singularTests(Fields file) {
    return ImmutableList.<NodeProperties>builder()
        .addAll(read(file, "data_tests", "data test", NodePropertiesReader::dbtOnly))
        .addAll(read(file, "tests", "data test", NodePropertiesReader::dbtOnly))
        .build();
  }

  private static void dbtOnly(Fields fields) {
    fields.unsupported("static_analysis_off_reason", "quote_columns");
  }

  private ImmutableList<NodeProperties> read(
      Fields file, String key, String what, Consumer<Fields> dbtOnly) {
    var nodes = ImmutableList.<NodeProperties>builder();
    file.each(
        key,
        what,
        fields -> {
          var node = node(fields, key);
          dbtOnly.accept(fields);
          fields.finish();
          if (node != null) {
            nodes.add(node);
          }
        });
    return nodes.build();
  }

  private @Nullable NodeProperties node(Fields fields, String kind) {
    var name = fields.required("name");
    var node =
        new NodeProperties(
            name.orElseGet(() -> new Text("", fields.at())),
            fields.textOrEmpty("description"),
            columns.read(fields),
            ConfigBlock.read(fields, BESIDE),
            kind.endsWith("tests") ? ImmutableList.of() : tests.read(fields),
            kind.equals("models") ? fields.list("constraints") : ImmutableList.of(),
            kind.equals("models") ? versions(fields) : null,
            kind.equals("snapshots") ? fields.textOrNull("relation") : null,
            kind.equals("models") ? fields.textOrNull("deprecation_date") : null,
            kind.equals("models") ? fields.map("time_spine").orElse(null) : null,
            name.map(Text::at).orElseGet(fields::at));
    return name.isEmpty() ? null : node;
  }

  private NodeProperties.@Nullable Versions versions(Fields fields) {
    var latest = fields.word("latest_version").orElse(null);
    var all = new ArrayList<NodeProperties.Version>();
    for (var item : fields.list("versions")) {
      Fields.of(item, "a version of " + fields.what(), reading)
          .ifPresent(version -> {
            read(version, all);
            version.finish();
          });
    }
    return all.isEmpty() ? null : new NodeProperties.Versions(latest, ImmutableList.copyOf(all));
  }

  private void read(Fields fields, List<NodeProperties.Version> all) {
    var version = fields.requiredWord("v");
    var own = new ArrayList<YamlValue>();
    ImmutableList<String> include = null;
    ImmutableList<String> exclude = ImmutableList.of();
    for (var column : fields.list("columns")) {
      if (column instanceof YamlMap map && map.get("include").isPresent()) {
        var taken = new Fields(map, "`columns` of " + fields.what(), reading);
        include = all(taken.strings("include"));
        exclude = taken.strings("exclude");
        taken.finish();
      } else {
        own.add(column);
      }
    }
    var readColumns = columns.read(own);
    var hasTests = fields.entry("data_tests").isPresent() || fields.entry("tests").isPresent();
    var readTests = tests.read(fields);
    fields.unsupported("constraints", "deprecation_date");
    var read =
        new NodeProperties.Version(
            version.orElseGet(() -> new Text("", fields.at())),
            fields.textOrNull("defined_in"),
            fields.textOrNull("description"),
            ConfigBlock.read(fields, BESIDE),
            readColumns,
            include,
            exclude,
            hasTests ? readTests : null,
            fields.at());
    if (version.isPresent()) {
      all.add(read);
    }
  }

  /** Null for all of them. */
  private static @Nullable ImmutableList<String> all(ImmutableList<String> names) {
    return names.equals(ImmutableList.of("*")) || names.equals(ImmutableList.of("all"))
        ? null
        : names;
  }
}
