package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.node.ResourceType;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a project file's keys. */
final class ProjectFileReader {
  private static final ImmutableMap<String, ResourceType> TREES =
      ImmutableMap.<String, ResourceType>builder()
          .put("models", ResourceType.MODEL)
          .put("seeds", ResourceType.SEED)
          .put("snapshots", ResourceType.SNAPSHOT)
          .put("sources", ResourceType.SOURCE)
          .put("tests", ResourceType.TEST)
          .put("data_tests", ResourceType.TEST)
          .put("exposures", ResourceType.EXPOSURE)
          .put("analyses", ResourceType.ANALYSIS)
          .buildOrThrow();

  private final Reading reading;
  private final Renderer renderer;

  ProjectFileReader(Reading reading, Renderer renderer) {
    this.reading = reading;
    this.renderer = renderer;
  }

  Optional<ProjectFile> read(YamlValue root) {
    if (reading.isBroken()) {
      return Optional.empty();
    }
    return Fields.of(root, "the project file", reading)
        .map(unused -> new Fields(rendered((YamlMap) root), "the project file", reading))
        .flatMap(this::read);
  }

  /** Hooks and variables are evaluated later, trees where they are read. */
  private YamlMap rendered(YamlMap root) {
    var entries = ImmutableList.<YamlMap.Entry>builder();
    for (var entry : root.entries()) {
      entries.add(isLater(entry.key()) ? entry : entry.withValue(rendered(entry.value())));
    }
    return new YamlMap(entries.build(), root.at());
  }

  private static boolean isLater(String key) {
    return switch (key) {
      case "vars", "on-run-start", "on-run-end", "query-comment" -> true;
      default -> TREES.containsKey(key);
    };
  }

  private YamlValue rendered(YamlValue value) {
    try {
      return value.rendered(renderer);
    } catch (ProjectException fault) {
      reading.diagnostics().reportAll(fault.diagnostics());
      return value;
    }
  }

  private Optional<ProjectFile> read(Fields fields) {
    var name = fields.required("name");
    var targetPath = fields.text("target-path").map(Text::value).orElse("target");
    fields.ignore("config-version", "dbt-cloud");
    fields.unsupported(
        "function-paths",
        "functions",
        "metrics",
        "saved-queries",
        "semantic-models",
        "unit_tests",
        "sync");
    var file =
        new ProjectFile(
            reading.file(),
            reading.kind(),
            name.orElseGet(() -> new Text("", fields.at())),
            fields.word("version").orElse(null),
            fields.textOrNull("profile"),
            paths(fields),
            targetPath,
            fields.text("log-path").map(Text::value).orElse("logs"),
            strings(fields, "clean-targets", ImmutableList.of(targetPath)),
            fields.text("packages-install-path").map(Text::value).orElse("dbt_packages"),
            QuotingReader.read(fields, reading),
            fields.texts("on-run-start"),
            fields.texts("on-run-end"),
            fields.strings("require-dbt-version"),
            dispatch(fields),
            fields.value("query-comment").orElse(null),
            fields.map("flags").orElseGet(() -> YamlMap.empty(fields.at())),
            new ProjectVars(fields.map("vars").orElseGet(() -> YamlMap.empty(fields.at()))),
            trees(fields),
            schemaNaming(fields),
            timezone(fields),
            fields.bool("restrict-access").orElse(false));
    fields.finish();
    name.ifPresent(this::checkName);
    return name.map(unused -> file);
  }

  private void checkName(Text name) {
    var valid =
        !name.value().isEmpty()
            && !Character.isDigit(name.value().charAt(0))
            && name.value()
                .chars()
                .allMatch(c -> c == '_' || (c < 128 && Character.isLetterOrDigit(c)));
    if (!valid) {
      reading.error(
          Code.INVALID_VALUE,
          name.at(),
          "`" + name + "` is no project name: it takes letters, digits and underscores");
    }
  }

  private ResourcePaths paths(Fields fields) {
    var models = renamed(fields, "source-paths", "model-paths", ImmutableList.of("models"));
    var seeds = renamed(fields, "data-paths", "seed-paths", ImmutableList.of("seeds"));
    fields.unsupported("modules-path");
    var snapshots = strings(fields, "snapshot-paths", ImmutableList.of("snapshots"));
    var analyses = strings(fields, "analysis-paths", ImmutableList.of("analyses"));
    var macros = strings(fields, "macro-paths", ImmutableList.of("macros"));
    var everywhere =
        ImmutableList.<String>builder()
            .addAll(models)
            .addAll(seeds)
            .addAll(snapshots)
            .addAll(analyses)
            .addAll(macros)
            .build();
    return new ResourcePaths(
        models,
        seeds,
        snapshots,
        strings(fields, "test-paths", ImmutableList.of("tests")),
        analyses,
        macros,
        strings(fields, "docs-paths", everywhere),
        strings(fields, "asset-paths", ImmutableList.of()));
  }

  /** A key that stood under another name in projects before dbt 1.0, where it still works. */
  private ImmutableList<String> renamed(
      Fields fields, String old, String key, ImmutableList<String> otherwise) {
    if (reading.kind() == ProjectKind.HEADRACE || fields.entry(old).isEmpty()) {
      return strings(fields, key, otherwise);
    }
    fields
        .entry(old)
        .filter(entry -> reading.kind() == ProjectKind.DBT)
        .ifPresent(entry ->
            reading
                .diagnostics()
                .report(
                    Diagnostic.warning(
                            Code.RENAMED_KEY,
                            entry.keyAt(),
                            "`" + old + "` is now called `" + key + "`")
                        .withHint("rename it")));
    return strings(fields, key, fields.strings(old));
  }

  private static ImmutableList<String> strings(
      Fields fields, String key, ImmutableList<String> otherwise) {
    return fields.entry(key).isPresent() ? fields.strings(key) : otherwise;
  }

  private ImmutableList<ProjectFile.Dispatch> dispatch(Fields fields) {
    var dispatch = ImmutableList.<ProjectFile.Dispatch>builder();
    for (var item : fields.list("dispatch")) {
      Fields.of(item, "an entry of `dispatch`", reading)
          .ifPresent(entry -> {
            var searchOrder = entry.strings("search_order");
            entry
                .required("macro_namespace")
                .ifPresent(namespace ->
                    dispatch.add(new ProjectFile.Dispatch(namespace.value(), searchOrder)));
            entry.finish();
          });
    }
    return dispatch.build();
  }

  private ImmutableMap<ResourceType, ConfigTree> trees(Fields fields) {
    var trees = new LinkedHashMap<ResourceType, ConfigTree>();
    for (var entry : TREES.entrySet()) {
      fields.map(entry.getKey()).ifPresent(map -> read(entry, map, trees));
    }
    return ImmutableMap.copyOf(trees);
  }

  private void read(
      Map.Entry<String, ResourceType> kind, YamlMap map, Map<ResourceType, ConfigTree> trees) {
    var tree = new ConfigTreeReader(kind.getValue(), reading, renderer).read(map);
    if (trees.putIfAbsent(kind.getValue(), tree) != null) {
      reading.error(
          Code.DUPLICATE_KEY, map.at(), "`tests` and `data_tests` are two names of one key");
    }
  }

  private SchemaNaming schemaNaming(Fields fields) {
    var text = fields.textOrNull("schema-naming");
    if (text == null) {
      return SchemaNaming.DBT;
    }
    return switch (text.value().toLowerCase(Locale.ROOT)) {
      case "dbt" -> SchemaNaming.DBT;
      case "verbatim" -> SchemaNaming.VERBATIM;
      default -> {
        reading.error(
            Code.INVALID_VALUE,
            text.at(),
            "`schema-naming` is `" + text + "`, and should be `dbt` or `verbatim`");
        yield SchemaNaming.DBT;
      }
    };
  }

  private @Nullable Text timezone(Fields fields) {
    var text = fields.textOrNull("timezone");
    if (text == null) {
      return null;
    }
    try {
      ZoneId.of(text.value());
      return text;
    } catch (DateTimeException unknown) {
      reading.error(
          Code.INVALID_VALUE,
          text.at(),
          "`" + text + "` is no timezone; one is written as `Australia/Melbourne`");
      return null;
    }
  }
}
