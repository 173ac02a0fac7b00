package dev.headrace.compiler.resolve;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.node.Column;
import dev.headrace.compiler.node.ColumnName;
import dev.headrace.compiler.node.Documentation;
import dev.headrace.compiler.project.ColumnProperties;
import dev.headrace.compiler.project.ConfigLayer;
import dev.headrace.compiler.project.Text;
import dev.headrace.compiler.project.YamlValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What properties files say of nodes and columns, for people and for tests. */
final class Columns {
  private final ResolveScope scope;
  private final DocBlocks docBlocks;

  Columns(ResolveScope scope) {
    this.scope = scope;
    this.docBlocks = new DocBlocks(scope.surroundings().docs());
  }

  Documentation documentation(
      Text description, List<ColumnProperties> columns, String packageName, String patchPath) {
    return new Documentation(
        scope.description(description, packageName),
        columns.stream().map(column -> column(column, packageName)).collect(toImmutableList()),
        packageName + "://" + patchPath,
        docBlocks.in(description, packageName));
  }

  private Column column(ColumnProperties column, String packageName) {
    return new Column(
        new ColumnName(column.name().value()),
        scope.description(column.description(), packageName),
        column.dataType() == null ? null : scope.description(column.dataType(), packageName),
        column.quote(),
        tags(column.config()),
        meta(column.config()),
        column.constraints().stream().flatMap(Columns::values).collect(toImmutableList()),
        docBlocks.in(column.description(), packageName),
        column.name().at());
  }

  /** The tags of a layer, written as one or as a list. */
  static ImmutableSet<String> tags(ConfigLayer layer) {
    var tags = layer.get("tags").map(value -> value.toTemplateValue()).orElse(null);
    return switch (tags) {
      case null -> ImmutableSet.of();
      case List<?> list -> ImmutableSet.copyOf(list.stream().map(String::valueOf).toList());
      default -> ImmutableSet.of(tags.toString());
    };
  }

  private static ImmutableMap<String, Object> meta(ConfigLayer layer) {
    return layer.get("meta").flatMap(value -> values(value).findFirst()).orElse(ImmutableMap.of());
  }

  /** The entries of a map that have a value; nothing for what is no map. */
  static Stream<ImmutableMap<String, Object>> values(YamlValue written) {
    if (!(written.toTemplateValue() instanceof Map<?, ?> map)) {
      return Stream.empty();
    }
    var values = ImmutableMap.<String, Object>builder();
    map.forEach((key, value) -> {
      if (value != null) {
        values.put(String.valueOf(key), value);
      }
    });
    return Stream.of(values.buildOrThrow());
  }
}
