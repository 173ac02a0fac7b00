package dev.headrace.runtime.adapter.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.project.Yaml;
import dev.headrace.compiler.project.YamlMap;
import dev.headrace.compiler.sql.Dialect.Folding;
import dev.headrace.runtime.adapter.Adapter;
import dev.headrace.runtime.adapter.Connections;
import dev.headrace.runtime.adapter.Lacks;
import dev.headrace.runtime.adapter.SchemaName;
import dev.headrace.runtime.adapter.Statements;
import dev.headrace.runtime.adapter.TargetConfig;
import dev.headrace.runtime.cli.CommandLine;
import dev.headrace.runtime.cli.Installed;
import dev.headrace.runtime.plugin.BuiltIns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A project whose target is the engine under test. */
final class Bench {
  private static final Pattern KEY = Pattern.compile("[{,]\"[A-Z_0-9]+\":");

  private final Path folder;
  private final CommandLine line;
  private final String target;
  private final Map<String, String> files = new LinkedHashMap<>();

  /**
   * @param target the settings of the target, YAML in braces
   */
  Bench(Path folder, String target) {
    this.folder = folder;
    this.line = new CommandLine(folder);
    this.target = target;
    write("headrace.yml", "name: shop\nversion: '1.0'\nprofile: shop\n");
    write("profiles.yml", "shop: {target: it, outputs: {it: %s}}\n".formatted(target));
  }

  Path folder() {
    return folder;
  }

  /** The same project in another folder, with the same target. */
  Bench twin() {
    var other = new Bench(folder.resolve("twin"), target);
    files.forEach(other::write);
    return other;
  }

  /** Runs a command with the sessions behind a fuse, and gives its exit code. */
  int run(Fuse fuse, String... words) {
    return line.run(new FusedPlugin(parts(), fuse), words);
  }

  /** Runs a command that may end in any way, and gives its exit code. */
  int run(String... words) {
    return line.run(words);
  }

  String said() {
    return line.said();
  }

  private static BuiltIns parts() {
    return BuiltIns.of(Installed.HERE, Map.of(), line -> {});
  }

  /** The commands to come have one more setting of the target. */
  Bench withTarget(String setting) {
    var more = target.substring(0, target.length() - 1) + ", " + setting + "}";
    return write("profiles.yml", "shop: {target: it, outputs: {it: %s}}\n".formatted(more));
  }

  void dropSchema(String schema) {
    try (var connections = connections();
        var session = connections.open()) {
      var name = new SchemaName(connections.target().database(), schema);
      session.run(adapter().statements().dropSchema(name));
    }
  }

  /** The names of all relations in the target's schema. */
  List<String> relations() {
    try (var connections = connections();
        var session = connections.open()) {
      var target = connections.target();
      return session
          .relations(ImmutableList.of(new SchemaName(target.database(), target.schema())))
          .stream()
          .map(relation -> relation.name().identifier())
          .toList();
    }
  }

  /** The way to the target past the commands; where nothing is to be built by them before. */
  Connections connections() {
    return adapter()
        .connections(new TargetConfig("shop", "it", settings(), folder), new Diagnostics());
  }

  /** The same with the target's schema made, which sessions opened from then on stand in. */
  Connections standing() {
    var connections = connections();
    try (var session = connections.open()) {
      var target = connections.target();
      var schema = new SchemaName(target.database(), target.schema());
      session.run(adapter().statements().createSchema(schema));
    }
    return connections;
  }

  /** Whether what a step has made is undone when it fails later on. */
  boolean undoesWhatItMade() {
    return !adapter().lacks().contains(Lacks.TRANSACTIONAL_DDL);
  }

  /** The engine under test. */
  Adapter adapter() {
    var type = settings().get("type").orElseThrow().toTemplateValue();
    return parts().adapters().stream()
        .filter(each -> each.type().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private YamlMap settings() {
    return (YamlMap) requireNonNull(Yaml.parse("profiles.yml", target, new Diagnostics()));
  }

  Statements statements() {
    return adapter().statements();
  }

  /** A relation of the target's schema, which is made if it is not there. */
  RelationName relation(String identifier) {
    try (var connections = connections();
        var session = connections.open()) {
      var target = connections.target();
      session.run(statements().createSchema(new SchemaName(target.database(), target.schema())));
      return new RelationName(target.database(), target.schema(), identifier);
    }
  }

  Bench write(String file, String text) {
    files.put(file, text);
    try {
      line.write(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete(String file) {
    try {
      Files.delete(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command that must end well, and gives what it said. */
  String ok(String... words) {
    var code = line.run(words);
    assertThat(code).as(line.said()).isZero();
    return line.said();
  }

  /** Runs a command in which something must fail, and gives what it said. */
  String fails(String... words) {
    var code = line.run(words);
    assertThat(code).as(line.said()).isEqualTo(1);
    return line.said();
  }

  /**
   * The rows of a query as JSON, without what stands around them; columns are named in small
   * letters where the engine makes capitals of those.
   */
  String rows(String sql) {
    var said = line.rows(sql);
    var start = said.indexOf("\"show\":");
    assertThat(start).as(said).isPositive();
    var rows = said.substring(start + "\"show\":".length(), said.lastIndexOf('}')).strip();
    return adapter().statements().dialect().folding() == Folding.UPPER
        ? KEY.matcher(rows).replaceAll(key -> key.group().toLowerCase(Locale.ROOT))
        : rows;
  }

  /** All rows of a model or seed, in order of its columns. */
  String rowsOf(String node) {
    return rows("select * from {{ ref('" + node + "') }} order by 1, 2");
  }
}
