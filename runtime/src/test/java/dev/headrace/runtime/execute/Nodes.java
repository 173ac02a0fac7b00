package dev.headrace.runtime.execute;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.Severity;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.node.Column;
import dev.headrace.compiler.node.ColumnName;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.DataTest;
import dev.headrace.compiler.node.Dependencies;
import dev.headrace.compiler.node.Documentation;
import dev.headrace.compiler.node.Hook;
import dev.headrace.compiler.node.Identity;
import dev.headrace.compiler.node.Incremental;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.ModelConfig;
import dev.headrace.compiler.node.ModelConfig.PersistDocs;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.node.Seed;
import dev.headrace.compiler.node.SeedConfig;
import dev.headrace.compiler.node.Source;
import dev.headrace.compiler.node.SourceConfig;
import dev.headrace.compiler.node.TestConfig;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Nodes as a resolved project has them, with as little said as a test needs. */
final class Nodes {
  private Nodes() {}

  static Identity identity(String type, String name, String file) {
    return new Identity(
        new NodeId(type + ".shop." + name),
        name,
        "shop",
        ImmutableList.of("shop", name),
        file,
        "models/" + file,
        SourceSpan.ofFile("models/" + file));
  }

  static Model view(String name, String sql, Node... upstream) {
    return model(name, sql, ModelSpec.of("view"), upstream);
  }

  static Model table(String name, String sql, Node... upstream) {
    return model(name, sql, ModelSpec.of("table"), upstream);
  }

  static Model model(String name, String sql, ModelSpec spec, Node... upstream) {
    return new Model(
        identity("model", name, name + ".sql"),
        spec.config(),
        new RelationName(null, "main", name),
        spec.documentation(),
        sql,
        "",
        reading(upstream),
        null,
        null);
  }

  static Model inTimezone(Model model, String zone) {
    var config = model.config();
    return new Model(
        model.identity(),
        new ModelConfig(
            true,
            config.materialized(),
            null,
            null,
            null,
            ImmutableSet.of(),
            ImmutableMap.of(),
            config.preHooks(),
            config.postHooks(),
            config.incremental(),
            null,
            null,
            PersistDocs.NONE,
            ImmutableMap.of(),
            zone,
            ConfigValues.NONE),
        model.relation(),
        model.documentation(),
        model.rawCode(),
        "",
        model.dependencies(),
        null,
        null);
  }

  /** What a test says of a model's configuration. */
  record ModelSpec(
      String materialized,
      Incremental incremental,
      ImmutableList<Hook> preHooks,
      ImmutableList<Hook> postHooks,
      @Nullable String header,
      PersistDocs persistDocs,
      Documentation documentation,
      @Nullable Boolean fullRefresh) {
    static ModelSpec of(String materialized) {
      return new ModelSpec(
          materialized,
          Incremental.DEFAULT,
          ImmutableList.of(),
          ImmutableList.of(),
          null,
          PersistDocs.NONE,
          Documentation.NONE,
          null);
    }

    static ModelSpec incremental(@Nullable String strategy, String... keys) {
      return incremental(
          new Incremental(
              Optional.ofNullable(strategy),
              ImmutableList.copyOf(keys),
              ImmutableList.of(),
              ImmutableList.of(),
              ImmutableList.of(),
              Incremental.OnSchemaChange.IGNORE));
    }

    static ModelSpec incremental(Incremental incremental) {
      return new ModelSpec(
          "incremental",
          incremental,
          ImmutableList.of(),
          ImmutableList.of(),
          null,
          PersistDocs.NONE,
          Documentation.NONE,
          null);
    }

    ModelSpec hooks(ImmutableList<Hook> preHooks, ImmutableList<Hook> postHooks) {
      return new ModelSpec(
          materialized,
          incremental,
          preHooks,
          postHooks,
          header,
          persistDocs,
          documentation,
          fullRefresh);
    }

    ModelSpec header(String header) {
      return new ModelSpec(
          materialized,
          incremental,
          preHooks,
          postHooks,
          header,
          persistDocs,
          documentation,
          fullRefresh);
    }

    ModelSpec described(String description, ImmutableList<Column> columns) {
      return new ModelSpec(
          materialized,
          incremental,
          preHooks,
          postHooks,
          header,
          new PersistDocs(true, true),
          new Documentation(description, columns, null, ImmutableList.of()),
          fullRefresh);
    }

    ModelSpec fullRefresh(boolean fullRefresh) {
      return new ModelSpec(
          materialized,
          incremental,
          preHooks,
          postHooks,
          header,
          persistDocs,
          documentation,
          fullRefresh);
    }

    ModelConfig config() {
      return new ModelConfig(
          true,
          materialized,
          null,
          null,
          null,
          ImmutableSet.of(),
          ImmutableMap.of(),
          preHooks,
          postHooks,
          incremental,
          fullRefresh,
          header,
          persistDocs,
          ImmutableMap.of(),
          null,
          ConfigValues.NONE);
    }
  }

  static Hook hook(String sql, boolean transaction) {
    return new Hook(sql, transaction, SourceSpan.ofFile("models/hook.sql"));
  }

  static Column column(String name, String description, @Nullable String type) {
    return new Column(
        new ColumnName(name), description, type, null, ImmutableSet.of(), ImmutableMap.of());
  }

  static Seed seed(String name, Map<String, String> columnTypes, String delimiter) {
    return new Seed(
        identity("seed", name, name + ".csv"),
        new SeedConfig(
            true,
            null,
            null,
            null,
            ImmutableSet.of(),
            ImmutableMap.of(),
            ImmutableList.of(),
            ImmutableList.of(),
            null,
            ImmutableMap.copyOf(columnTypes),
            delimiter,
            null,
            PersistDocs.NONE,
            null,
            ConfigValues.NONE),
        new RelationName(null, "main", name),
        Documentation.NONE,
        "",
        "seeds/" + name + ".csv");
  }

  static Seed seed(String name) {
    return seed(name, ImmutableMap.of(), ",");
  }

  static Source files(String name, String location, Column... columns) {
    return source(name, new SourceConfig.Files(location, null, ImmutableMap.of()), columns);
  }

  static Source source(String name, SourceConfig.@Nullable Files files, Column... columns) {
    return new Source(
        identity("source", "landing." + name, "sources.yml"),
        "landing",
        "",
        "",
        new SourceConfig(
            true,
            ImmutableSet.of(),
            ImmutableMap.of(),
            "loaded_at",
            null,
            new SourceConfig.Freshness(
                new SourceConfig.Age(1, "hour"), new SourceConfig.Age(1, "day"), null),
            files,
            ConfigValues.NONE),
        new RelationName(null, "landing", name),
        new Documentation("", ImmutableList.copyOf(columns), null, ImmutableList.of()));
  }

  static DataTest test(String name, String sql, TestConfig config, Node... upstream) {
    return new DataTest(
        identity("test", name, name + ".sql"),
        config,
        new DataTest.Singular(),
        sql,
        "",
        "",
        new RelationName(null, "main_dbt_test__audit", name),
        reading(upstream));
  }

  static TestConfig testConfig() {
    return testConfig(Severity.ERROR, "!= 0", "!= 0", null, null);
  }

  static TestConfig testConfig(
      Severity severity,
      String warnIf,
      String errorIf,
      @Nullable Long limit,
      @Nullable String storeFailuresAs) {
    return new TestConfig(
        true,
        severity,
        warnIf,
        errorIf,
        "count(*)",
        null,
        limit,
        null,
        storeFailuresAs,
        null,
        null,
        null,
        ImmutableSet.of(),
        ImmutableMap.of(),
        null,
        ConfigValues.NONE);
  }

  private static Dependencies reading(Node... upstream) {
    return new Dependencies(
        ImmutableList.copyOf(upstream).stream()
            .map(Node::id)
            .collect(ImmutableSet.toImmutableSet()),
        ImmutableSet.of(),
        ImmutableList.of(),
        ImmutableList.of());
  }
}
