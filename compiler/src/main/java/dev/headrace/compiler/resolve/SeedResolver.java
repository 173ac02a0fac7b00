package dev.headrace.compiler.resolve;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.node.Documentation;
import dev.headrace.compiler.node.Identity;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.ResourceType;
import dev.headrace.compiler.node.Seed;
import dev.headrace.compiler.parse.Evaluation;
import dev.headrace.compiler.parse.ParsedPackage;
import dev.headrace.compiler.parse.ParsedPackage.ParsedSeed;
import dev.headrace.compiler.resolve.RefIndex.Referable;

/** Resolves the seeds of one package. */
final class SeedResolver {
  private final ResolveScope scope;
  private final ParsedPackage owner;
  private final PropertiesIndex properties;
  private final RelationNames names;
  private final Columns columns;
  private final ImmutableList.Builder<Draft> drafts = ImmutableList.builder();
  private final ImmutableList.Builder<Referable> referables = ImmutableList.builder();
  private final ImmutableList.Builder<ModelResolver.Tested> tested = ImmutableList.builder();

  SeedResolver(ResolveScope scope, ParsedPackage owner, PropertiesIndex properties) {
    this.scope = scope;
    this.owner = owner;
    this.properties = properties;
    this.names = new RelationNames(scope, owner);
    this.columns = new Columns(scope);
  }

  ImmutableList<Draft> drafts() {
    return drafts.build();
  }

  ImmutableList<Referable> referables() {
    return referables.build();
  }

  ImmutableList<ModelResolver.Tested> tested() {
    return tested.build();
  }

  void resolveAll() {
    owner.seeds().forEach(this::resolve);
  }

  private void resolve(ParsedSeed seed) {
    var fqn =
        ImmutableList.<String>builder()
            .add(owner.name())
            .addAll(seed.folders())
            .add(seed.name())
            .build();
    var entry = properties.find(seed.name());
    var layers =
        entry
            .map(found -> ImmutableList.of(found.properties().config()))
            .orElse(ImmutableList.of());
    var merged = scope.merged(ResourceType.SEED, owner, fqn, layers, ImmutableList.of());
    var config = scope.decoder().seed(merged);
    var identity =
        new Identity(
            NodeId.of(ResourceType.SEED, owner.name(), seed.name()),
            seed.name(),
            owner.name(),
            fqn,
            seed.path(),
            seed.originalFilePath(),
            SourceSpan.ofFile(seed.file().path()));
    var wish =
        new RelationNames.Wish(config.alias(), config.schema(), false, config.database(), null);
    var relation = names.name(identity, config.values(), wish);
    var documentation =
        entry
            .map(found ->
                columns.documentation(
                    found.properties().description(),
                    found.properties().columns(),
                    owner.name(),
                    found.file().originalFilePath()))
            .orElse(Documentation.NONE);
    drafts.add(
        Draft.of(
            identity,
            config.enabled(),
            Evaluation.NOTHING,
            dependencies ->
                new Seed(
                    identity,
                    config,
                    relation,
                    documentation,
                    seed.file().checksum(),
                    seed.file().path())));
    var referable =
        new Referable(identity.id(), owner.name(), seed.name(), null, null, config.enabled());
    referables.add(referable);
    entry.ifPresent(found -> tested.add(new ModelResolver.Tested(referable, found, null)));
  }
}
