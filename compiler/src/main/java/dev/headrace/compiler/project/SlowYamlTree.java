package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.SourceSpan;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Makes values of SnakeYAML's nodes: aliases and merges put in place, duplicate keys reported. */
final class SlowYamlTree {
  private static final int MOST_VALUES = 1_000_000;
  private static final String MERGE = "<<";

  private final YamlPositions positions;
  private final QuestionMarks marks;
  private final Diagnostics diagnostics;
  private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private int values;
  private boolean refused;

  /** The key of the file's own map that is being converted. */
  private @Nullable SourceSpan entry;

  SlowYamlTree(YamlPositions positions, QuestionMarks marks, Diagnostics diagnostics) {
    this.positions = positions;
    this.marks = marks;
    this.diagnostics = diagnostics;
  }

  YamlValue convert(Node node) {
    if (values > MOST_VALUES) {
      return YamlScalar.of(null, start(node));
    }
    if (++values > MOST_VALUES) {
      limit(
          entry == null ? start(node) : entry,
          "aliases make more than a million values of this file");
      return YamlScalar.of(null, start(node));
    }
    if (!open.add(node)) {
      limit(start(node), "this anchor holds an alias of itself");
      return YamlScalar.of(null, start(node));
    }
    checkTag(node);
    var value =
        switch (node) {
          case MappingNode mapping -> mapping(mapping);
          case SequenceNode sequence -> sequence(sequence);
          case ScalarNode scalar -> scalar(scalar);
          default -> throw new IllegalStateException("no such node: " + node.getNodeId());
        };
    open.remove(node);
    return value;
  }

  /** Whether the whole is not to be used, because of what aliases make of it. */
  boolean isRefused() {
    return refused;
  }

  private void limit(SourceSpan at, String message) {
    refused = true;
    diagnostics.report(Diagnostic.error(Code.YAML_LIMIT, at, message));
  }

  private void checkTag(Node node) {
    if (!node.getTag().equals(SlowYaml.PLAIN) && !Tag.standardTags.contains(node.getTag())) {
      diagnostics.report(
          YamlFault.syntax(
              start(node),
              "tag `" + node.getTag().getValue() + "` is not supported",
              "leave the tag out"));
    }
  }

  private SourceSpan start(Node node) {
    return positions.span(node.getStartMark(), 1);
  }

  private YamlScalar scalar(ScalarNode node) {
    var text = marks.show(node.getValue());
    var style =
        switch (node.getScalarStyle()) {
          case PLAIN -> YamlScalar.Style.PLAIN;
          case SINGLE_QUOTED, DOUBLE_QUOTED, JSON_SCALAR_STYLE -> YamlScalar.Style.QUOTED;
          case LITERAL, FOLDED -> YamlScalar.Style.BLOCK;
        };
    var at =
        style == YamlScalar.Style.BLOCK
            ? positions.span(node.getStartMark(), 1)
            : positions.span(node.getStartMark(), node.getEndMark());
    var isText = node.getTag().equals(Tag.STR) || isKept(node.getTag());
    var value = isText ? text : PlainScalar.resolve(text);
    return new YamlScalar(text, style, value, at, positions.content(node));
  }

  private static boolean isKept(Tag tag) {
    return tag.equals(Tag.TIMESTAMP) || tag.equals(Tag.BINARY);
  }

  private YamlList sequence(SequenceNode node) {
    var items =
        node.getValue().stream().map(this::convert).collect(ImmutableList.toImmutableList());
    var at =
        node.getFlowStyle() == FlowStyle.FLOW
            ? positions.span(node.getStartMark(), node.getEndMark())
            : start(node);
    return new YamlList(items, at);
  }

  private YamlValue mapping(MappingNode node) {
    var isFlow = node.getFlowStyle() == FlowStyle.FLOW;
    var whole = positions.span(node.getStartMark(), node.getEndMark());
    if (isFlow && isTemplate(node)) {
      diagnostics.report(YamlFault.unquoted(whole));
      var text = positions.between(node.getStartMark(), node.getEndMark());
      return new YamlScalar(text, YamlScalar.Style.PLAIN, text, whole);
    }
    var entries = new LinkedHashMap<String, YamlMap.Entry>();
    for (var tuple : node.getValue()) {
      if (isMerge(tuple)) {
        merge(tuple.getValueNode(), entries);
      }
    }
    var own = new LinkedHashMap<String, SourceSpan>();
    for (var tuple : node.getValue()) {
      if (!isMerge(tuple)) {
        add(tuple, entries, own);
      }
    }
    var at = isFlow || own.isEmpty() ? whole : own.values().iterator().next();
    return new YamlMap(ImmutableList.copyOf(entries.values()), at);
  }

  /** Whether it is {@code {{ ... }}} without quotes: a map whose only key is a map. */
  private static boolean isTemplate(MappingNode node) {
    return node.getValue().size() == 1
        && node.getValue().getFirst().getKeyNode() instanceof MappingNode inner
        && inner.getStartMark().getIndex() == node.getStartMark().getIndex() + 1;
  }

  private static boolean isMerge(NodeTuple tuple) {
    return tuple.getKeyNode() instanceof ScalarNode key
        && key.getTag().equals(SlowYaml.PLAIN)
        && key.getValue().equals(MERGE);
  }

  /** Takes over the entries of one map or of several, of which the first wins. */
  private void merge(Node source, Map<String, YamlMap.Entry> entries) {
    var sources =
        source instanceof SequenceNode several ? several.getValue().reversed() : List.of(source);
    for (var one : sources) {
      if (convert(one) instanceof YamlMap map) {
        map.entries().forEach(entry -> entries.put(entry.key(), entry));
      } else {
        diagnostics.report(
            YamlFault.syntax(start(one), "`<<` takes a map or a list of maps", null));
      }
    }
  }

  private void add(
      NodeTuple tuple, Map<String, YamlMap.Entry> entries, Map<String, SourceSpan> own) {
    if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
      diagnostics.report(
          YamlFault.syntax(start(tuple.getKeyNode()), "a key must be a single value", null));
      return;
    }
    var key = scalar(keyNode);
    if (open.size() == 1) {
      entry = key.at();
    }
    var first = own.putIfAbsent(key.text(), key.at());
    if (first != null) {
      diagnostics.report(
          Diagnostic.error(
                  Code.DUPLICATE_KEY, key.at(), "`" + key.text() + "` is set twice in this map")
              .withHint("it is first set in line " + first.line()));
    }
    entries.put(
        key.text(),
        new YamlMap.Entry(key.text(), key.value(), key.at(), convert(tuple.getValueNode())));
  }
}
