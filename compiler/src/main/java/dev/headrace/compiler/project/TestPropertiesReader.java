package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the generic tests under a node or a column. */
final class TestPropertiesReader {
  /** What configures a test although it stands among its arguments. */
  private static final ImmutableList<String> BESIDE =
      ImmutableList.of(
          "severity",
          "enabled",
          "where",
          "limit",
          "warn_if",
          "error_if",
          "fail_calc",
          "store_failures",
          "store_failures_as",
          "tags",
          "meta",
          "alias",
          "schema",
          "database");

  private final Reading reading;

  TestPropertiesReader(Reading reading) {
    this.reading = reading;
  }

  /** The tests under {@code data_tests:} or its older name {@code tests:}. */
  ImmutableList<TestProperties> read(Fields fields) {
    var tests = ImmutableList.<TestProperties>builder();
    for (var item : fields.list("data_tests")) {
      read(item, fields.what(), tests);
    }
    var older = fields.list("tests");
    for (var item : older) {
      read(item, fields.what(), tests);
    }
    return tests.build();
  }

  private void read(YamlValue item, String owner, ImmutableList.Builder<TestProperties> tests) {
    switch (item) {
      case YamlScalar scalar when !scalar.isNull() -> tests.add(plain(scalar.toText()));
      case YamlMap map when map.get("test_name").isPresent() -> listed(map, owner, tests);
      case YamlMap map when map.entries().size() == 1 -> named(map, owner, tests);
      case YamlMap map -> severalNames(map, owner);
      case YamlScalar scalar ->
          reading.wrongType(scalar, "a test of " + owner, "a name, or a name with arguments");
      case YamlList list ->
          reading.wrongType(list, "a test of " + owner, "a name, or a name with arguments");
    }
  }

  private static TestProperties plain(Text name) {
    return new TestProperties(name, ImmutableList.of(), null, null, ConfigLayer.EMPTY, name.at());
  }

  /** {@code - accepted_values: {values: [...]}}. */
  private void named(YamlMap map, String owner, ImmutableList.Builder<TestProperties> tests) {
    var entry = map.entries().getFirst();
    var name = new Text(entry.key(), entry.keyAt());
    switch (entry.value()) {
      case YamlScalar scalar when scalar.isNull() -> tests.add(plain(name));
      case YamlMap body -> tests.add(test(name, new Fields(body, testOf(name, owner), reading)));
      case YamlScalar scalar ->
          reading.wrongType(scalar, testOf(name, owner), "a map of arguments");
      case YamlList list -> reading.wrongType(list, testOf(name, owner), "a map of arguments");
    }
  }

  /** {@code - test_name: accepted_values}, with the rest beside it. */
  private void listed(YamlMap map, String owner, ImmutableList.Builder<TestProperties> tests) {
    var fields = new Fields(map, "a test of " + owner, reading);
    fields.required("test_name").ifPresent(name -> tests.add(test(name, fields)));
  }

  private void severalNames(YamlMap map, String owner) {
    var name = map.isEmpty() ? "" : map.entries().getFirst().key();
    reading
        .diagnostics()
        .report(
            Diagnostic.error(
                    Code.WRONG_TYPE,
                    map.at(),
                    "a test of "
                        + owner
                        + " has "
                        + map.entries().size()
                        + " names, and should have one")
                .withHint("indent what belongs to `" + name + "` below it"));
  }

  private static String testOf(Text name, String owner) {
    return "test `" + name + "` of " + owner;
  }

  private TestProperties test(Text test, Fields fields) {
    var loose = new LinkedHashMap<>(fields.settings(BESIDE));
    var name = fields.textOrNull("name");
    var description = fields.textOrNull("description");
    var arguments = ImmutableList.<YamlMap.Entry>builder();
    var config = fields.map("config").map(ConfigBlock::layer).orElse(ConfigLayer.EMPTY);
    for (var entry : fields.map("arguments").map(YamlMap::entries).orElse(ImmutableList.of())) {
      if (entry.key().equals("config") && entry.value() instanceof YamlMap misplaced) {
        config = ConfigMerge.together(config, ConfigBlock.layer(misplaced)); // as dbt takes it
      } else {
        arguments.add(entry);
      }
    }
    arguments.addAll(fields.rest());
    return new TestProperties(
        test, arguments.build(), name, description, together(loose, config), test.at());
  }

  private static ConfigLayer together(Map<String, ConfigLayer.Setting> loose, ConfigLayer config) {
    return loose.isEmpty()
        ? config
        : ConfigMerge.together(new ConfigLayer(ImmutableMap.copyOf(loose)), config);
  }
}
