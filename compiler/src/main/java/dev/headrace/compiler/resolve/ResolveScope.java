package dev.headrace.compiler.resolve;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.context.Message;
import dev.headrace.compiler.context.Recorder;
import dev.headrace.compiler.context.Scopes;
import dev.headrace.compiler.context.Surroundings;
import dev.headrace.compiler.context.YamlRenderer;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.ResourceType;
import dev.headrace.compiler.parse.ParsedPackage;
import dev.headrace.compiler.project.ConfigDecoder;
import dev.headrace.compiler.project.ConfigKeys;
import dev.headrace.compiler.project.ConfigLayer;
import dev.headrace.compiler.project.ConfigLayers;
import dev.headrace.compiler.project.MergedConfig;
import dev.headrace.compiler.project.Renderer;
import dev.headrace.compiler.project.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every part of resolving needs: the surroundings, the root's settings, where faults go. For
 * one thread.
 */
final class ResolveScope {
  private final Surroundings surroundings;
  private final Scopes scopes;
  private final ParsedPackage root;
  private final Unread unread;
  private final Diagnostics diagnostics;
  private final List<Message> kept;
  private final Map<String, Renderer> renderers = new LinkedHashMap<>();

  ResolveScope(
      Surroundings surroundings,
      Scopes scopes,
      ParsedPackage root,
      Unread unread,
      Diagnostics diagnostics) {
    this(surroundings, scopes, root, unread, diagnostics, ImmutableList.of());
  }

  private ResolveScope(
      Surroundings surroundings,
      Scopes scopes,
      ParsedPackage root,
      Unread unread,
      Diagnostics diagnostics,
      List<Message> kept) {
    this.surroundings = surroundings;
    this.scopes = scopes;
    this.root = root;
    this.unread = unread;
    this.diagnostics = diagnostics;
    this.kept = kept;
  }

  /** The same for one piece of work, which keeps what templates say until it is told. */
  ResolveScope forPiece() {
    var messages = new ArrayList<Message>();
    return new ResolveScope(
        surroundings, scopes.keeping(messages), root, unread, diagnostics, messages);
  }

  /** Passes on what templates said in a piece of work. */
  void tell(ResolveScope piece) {
    scopes.tell(piece.kept);
  }

  Surroundings surroundings() {
    return surroundings;
  }

  Scopes scopes() {
    return scopes;
  }

  ParsedPackage root() {
    return root;
  }

  Diagnostics diagnostics() {
    return diagnostics;
  }

  /** What could not be read, and so is not missing. */
  Unread unread() {
    return unread;
  }

  /** Reports what does not come of a file that could not be read. */
  void reportAll(Iterable<Diagnostic> faults) {
    for (var fault : faults) {
      if (!unread.explains(fault)) {
        diagnostics.report(fault);
      }
    }
  }

  ConfigDecoder decoder() {
    return new ConfigDecoder(diagnostics);
  }

  /**
   * A node's layers on top of each other: its package's timezone and tree, its properties, its
   * file, and above all the root project's tree for packages.
   *
   * @param fqn package, folders, name
   * @param properties what properties files say, outermost first
   * @param inFile what the template says
   */
  MergedConfig merged(
      ResourceType type,
      ParsedPackage owner,
      List<String> fqn,
      List<ConfigLayer> properties,
      List<ConfigLayer> inFile) {
    var layers = ImmutableList.<ConfigLayer>builder();
    var timezone = owner.project().timezone();
    if (timezone != null && hasTimezone(type)) {
      layers.add(ConfigLayer.of(ImmutableMap.of("timezone", timezone.value()), timezone.at()));
    }
    layers.addAll(owner.project().tree(type).layersFor(fqn));
    for (var layer : properties) {
      if (layer.isEmpty()) {
        continue;
      }
      ConfigKeys.check(layer, type, owner.project().kind(), diagnostics);
      layers.add(rendered(layer, owner.name()));
    }
    for (var layer : inFile) {
      ConfigKeys.check(layer, type, owner.project().kind(), diagnostics);
      layers.add(layer);
    }
    if (!owner.name().equals(root.name())) {
      layers.addAll(root.project().tree(type).layersFor(fqn));
    }
    return ConfigLayers.merge(type, layers.build());
  }

  /** A test's is that of what it looks at, unless it says so itself. */
  private static boolean hasTimezone(ResourceType type) {
    return type == ResourceType.MODEL || type == ResourceType.SEED || type == ResourceType.ANALYSIS;
  }

  /** Text of a properties file, its {@code doc(...)} and other calls answered. */
  String description(Text text, String packageName) {
    if (!text.isTemplate()) {
      return text.value();
    }
    try {
      var value = renderer(packageName).render(text);
      return value == null ? "" : value.toString();
    } catch (ProjectException fault) {
      reportAll(fault.diagnostics());
      return text.value();
    }
  }

  /** Evaluates templates in a package's YAML. */
  Renderer renderer(String packageName) {
    return renderers.computeIfAbsent(
        packageName,
        name -> {
          var scope = scopes.yaml(name, Recorder.NONE);
          return new YamlRenderer(surroundings.engine(), scope);
        });
  }

  private ConfigLayer rendered(ConfigLayer layer, String packageName) {
    try {
      return layer.rendered(renderer(packageName));
    } catch (ProjectException fault) {
      reportAll(fault.diagnostics());
      return layer;
    }
  }

  /** The values a template sees while the node is not resolved. */
  ConfigValues values(MergedConfig merged) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    merged.values().forEach((key, value) -> values.put(key, value.toTemplateValue()));
    return new ConfigValues(values);
  }
}
