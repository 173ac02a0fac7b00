package dev.headrace.compiler.resolve;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.node.Contract;
import dev.headrace.compiler.node.Documentation;
import dev.headrace.compiler.node.Identity;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.ModelConfig;
import dev.headrace.compiler.node.ModelDeclarations;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.ResourceType;
import dev.headrace.compiler.node.Versions;
import dev.headrace.compiler.parallel.Workers;
import dev.headrace.compiler.parse.ParsedPackage;
import dev.headrace.compiler.parse.ParsedSql;
import dev.headrace.compiler.project.ColumnProperties;
import dev.headrace.compiler.project.ConfigLayer;
import dev.headrace.compiler.project.NodeProperties;
import dev.headrace.compiler.project.Text;
import dev.headrace.compiler.resolve.PropertiesIndex.Entry;
import dev.headrace.compiler.resolve.RefIndex.Referable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Resolves the models of one package. */
final class ModelResolver {
  /** How many models are one piece of work. */
  static final int AT_ONCE = 64;

  private final ResolveScope scope;
  private final ParsedPackage owner;
  private final PropertiesIndex properties;
  private final RelationNames names;
  private final Columns columns;
  private final HookEvaluator hooks;
  private final Map<String, VersionEntry> versionsByStem;
  private final ImmutableList.Builder<Draft> drafts = ImmutableList.builder();
  private final ImmutableList.Builder<Referable> referables = ImmutableList.builder();
  private final ImmutableList.Builder<Tested> tested = ImmutableList.builder();

  ModelResolver(ResolveScope scope, ParsedPackage owner, PropertiesIndex properties) {
    this(scope, owner, properties, versionsByStem(properties));
  }

  private ModelResolver(
      ResolveScope scope,
      ParsedPackage owner,
      PropertiesIndex properties,
      Map<String, VersionEntry> versionsByStem) {
    this.scope = scope;
    this.owner = owner;
    this.properties = properties;
    this.names = new RelationNames(scope, owner);
    this.columns = new Columns(scope);
    this.hooks = new HookEvaluator(scope);
    this.versionsByStem = versionsByStem;
  }

  /** A version and the entry it is declared in. */
  private record VersionEntry(Entry entry, NodeProperties.Version version, String latest) {}

  /** A resolved model's place in the properties files, where its tests are declared. */
  record Tested(Referable node, Entry entry, NodeProperties.@Nullable Version version) {}

  ImmutableList<Draft> drafts() {
    return drafts.build();
  }

  ImmutableList<Referable> referables() {
    return referables.build();
  }

  ImmutableList<Tested> tested() {
    return tested.build();
  }

  void resolveAll(Workers workers) {
    for (var piece : workers.map(Lists.partition(owner.models(), AT_ONCE), this::piece)) {
      scope.tell(piece.scope);
      drafts.addAll(piece.drafts());
      referables.addAll(piece.referables());
      tested.addAll(piece.tested());
    }
  }

  private ModelResolver piece(List<ParsedSql> models) {
    var piece = new ModelResolver(scope.forPiece(), owner, properties, versionsByStem);
    models.forEach(piece::resolve);
    return piece;
  }

  private void resolve(ParsedSql file) {
    if (file.isBlank()) {
      warnOfNothing(file);
    }
    var version = Optional.ofNullable(versionsByStem.get(file.name()));
    var baseName =
        version.map(found -> found.entry().properties().name().value()).orElse(file.name());
    var fqn = fqn(file);
    var parts = relationPath(file, fqn);
    var name = parts.map(RelationPath.Parts::modelName).orElse(baseName);
    var entry =
        version
            .map(VersionEntry::entry)
            .or(() -> properties.find(name))
            .or(() -> name.equals(baseName) ? Optional.empty() : properties.find(baseName));
    version.ifPresent(found -> properties.find(baseName));
    var merged =
        scope.merged(ResourceType.MODEL, owner, fqn, layers(entry, version), file.configs());
    var config = scope.decoder().model(merged);
    var versionName = version.map(found -> found.version().version().value()).orElse(null);
    var identity =
        new Identity(
            NodeId.of(
                ResourceType.MODEL,
                owner.name(),
                versionName == null ? name : name + ".v" + versionName),
            name,
            owner.name(),
            versionName == null ? fqn : withVersion(fqn, name, versionName),
            file.path(),
            file.originalFilePath(),
            SourceSpan.ofFile(file.file().path()));
    var wish =
        new RelationNames.Wish(
            config.alias(),
            config.schema() != null
                ? config.schema()
                : parts.flatMap(RelationPath.Parts::schema).orElse(null),
            config.schema() == null && parts.flatMap(RelationPath.Parts::schema).isPresent(),
            config.database() != null
                ? config.database()
                : parts.flatMap(RelationPath.Parts::database).orElse(null),
            versionName);
    var relation = names.name(identity, config.values(), wish);
    var documentation =
        entry.map(found -> documentation(found, version)).orElse(Documentation.NONE);
    var latest = version.map(VersionEntry::latest).orElse(null);
    var enabled = config.enabled() && !file.isBlank();
    var contract =
        enabled ? contract(identity, config, entry, version) : Optional.<Contract>empty();
    drafts.add(
        Draft.of(
            identity,
            enabled,
            hooks.with(file.evaluation(), identity, relation, config, contract),
            dependencies ->
                new Model(
                    identity,
                    config,
                    relation,
                    documentation,
                    file.file().text(),
                    file.file().checksum(),
                    dependencies,
                    versionName,
                    latest,
                    entry.map(ModelResolver::declarations).orElse(ModelDeclarations.NONE),
                    contract.orElse(null))));
    var referable = new Referable(identity.id(), owner.name(), name, versionName, latest, enabled);
    referables.add(referable);
    entry.ifPresent(found ->
        tested.add(new Tested(referable, found, version.map(VersionEntry::version).orElse(null))));
  }

  private Optional<Contract> contract(
      Identity identity,
      ModelConfig config,
      Optional<Entry> entry,
      Optional<VersionEntry> version) {
    return new Contracts(owner.project().kind(), scope.diagnostics())
        .of(
            identity.name(),
            config,
            entry.map(Entry::properties),
            entry.map(found -> columns(found.properties(), version)).orElseGet(ImmutableList::of),
            identity.at());
  }

  private void warnOfNothing(ParsedSql file) {
    scope
        .diagnostics()
        .report(
            Diagnostic.warning(
                    Code.EMPTY_MODEL,
                    SourceSpan.ofFile(file.file().path()),
                    "the file is empty, so there is no model `" + file.name() + "`")
                .withHint("write a `select` statement or remove the file"));
  }

  private ImmutableList<String> fqn(ParsedSql file) {
    return ImmutableList.<String>builder()
        .add(owner.name())
        .addAll(file.folders())
        .add(file.name())
        .build();
  }

  private static ImmutableList<String> withVersion(
      ImmutableList<String> fqn, String name, String version) {
    return ImmutableList.<String>builder()
        .addAll(fqn.subList(0, fqn.size() - 1))
        .add(name)
        .add("v" + version)
        .build();
  }

  /** The model's names by the innermost folder that says {@code relation_from_path}. */
  private Optional<RelationPath.Parts> relationPath(ParsedSql file, ImmutableList<String> fqn) {
    var layers = owner.project().tree(ResourceType.MODEL).layersFor(fqn);
    for (var depth = layers.size() - 1; depth >= 0; depth--) {
      var setting = layers.get(depth).get("relation_from_path");
      if (setting.isEmpty() || setting.get().toTemplateValue() == null) {
        continue;
      }
      var written = String.valueOf(setting.get().toTemplateValue());
      var pattern = RelationPath.parse(written);
      if (pattern.isEmpty()) {
        scope
            .diagnostics()
            .report(
                Diagnostic.error(
                    Code.INVALID_VALUE,
                    setting.get().at(),
                    "`relation_from_path` needs `{name}` in its pattern, found `" + written + "`"));
        return Optional.empty();
      }
      // The first layer is the tree's own, the second the package's; folders come after.
      var folders = file.folders().subList(Math.max(0, depth - 1), file.folders().size());
      var below = new ArrayList<>(folders);
      below.add(file.name());
      var parts = pattern.get().match(String.join("/", below));
      if (parts.isEmpty()) {
        scope
            .diagnostics()
            .report(
                Diagnostic.error(
                        Code.INVALID_VALUE,
                        SourceSpan.ofFile(file.file().path()),
                        "the path `"
                            + String.join("/", below)
                            + "` does not match `relation_from_path: \""
                            + written
                            + "\"` ("
                            + setting.get().at()
                            + ")")
                    .withHint("move the file, or set `+relation_from_path: null` for its folder"));
      }
      return parts;
    }
    return Optional.empty();
  }

  private static ImmutableList<ConfigLayer> layers(
      Optional<Entry> entry, Optional<VersionEntry> version) {
    var layers = ImmutableList.<ConfigLayer>builder();
    entry.ifPresent(found -> layers.add(found.properties().config()));
    version.ifPresent(found -> layers.add(found.version().config()));
    return layers.build();
  }

  private static ModelDeclarations declarations(Entry entry) {
    var properties = entry.properties();
    var date = properties.deprecationDate();
    return new ModelDeclarations(
        properties.constraints().stream()
            .flatMap(Columns::values)
            .collect(ImmutableList.toImmutableList()),
        properties.timeSpine() == null
            ? ImmutableMap.of()
            : Columns.values(properties.timeSpine()).findFirst().orElse(ImmutableMap.of()),
        date == null ? null : date.value());
  }

  private Documentation documentation(Entry entry, Optional<VersionEntry> version) {
    var properties = entry.properties();
    Text description =
        version.map(found -> found.version().description()).orElse(properties.description());
    return columns.documentation(
        description, columns(properties, version), owner.name(), entry.file().originalFilePath());
  }

  private static ImmutableList<ColumnProperties> columns(
      NodeProperties properties, Optional<VersionEntry> version) {
    return version
        .map(found -> VersionColumns.of(properties, found.version()))
        .orElse(properties.columns());
  }

  private static Map<String, VersionEntry> versionsByStem(PropertiesIndex properties) {
    var byStem = new LinkedHashMap<String, VersionEntry>();
    properties.all().forEach(entry -> indexVersions(entry, byStem));
    return byStem;
  }

  private static void indexVersions(Entry entry, Map<String, VersionEntry> byStem) {
    var versions = entry.properties().versions();
    if (versions == null) {
      return;
    }
    var latest =
        versions.latest() != null
            ? versions.latest().value()
            : versions.all().stream()
                .map(version -> version.version().value())
                .max(Versions.ORDER)
                .orElse("");
    for (var version : versions.all()) {
      var stem =
          version.definedIn() != null
              ? version.definedIn().value()
              : entry.properties().name() + "_v" + version.version();
      byStem.put(stem, new VersionEntry(entry, version, latest));
      if (version.version().value().equals(latest)) {
        byStem.putIfAbsent(
            entry.properties().name().value(), new VersionEntry(entry, version, latest));
      }
    }
  }
}
