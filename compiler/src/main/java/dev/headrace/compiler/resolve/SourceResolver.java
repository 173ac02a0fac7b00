package dev.headrace.compiler.resolve;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.node.Dependencies.SourceRef;
import dev.headrace.compiler.node.Identity;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.node.ResourceType;
import dev.headrace.compiler.node.Source;
import dev.headrace.compiler.node.SourceDeclarations;
import dev.headrace.compiler.parse.Evaluation;
import dev.headrace.compiler.parse.ParsedPackage;
import dev.headrace.compiler.parse.ParsedPackage.ParsedProperties;
import dev.headrace.compiler.project.ConfigLayers;
import dev.headrace.compiler.project.SourceProperties;
import dev.headrace.compiler.project.Text;
import org.jspecify.annotations.Nullable;

/** Resolves the sources of one package. */
final class SourceResolver {
  private final ResolveScope scope;
  private final ParsedPackage owner;
  private final Columns columns;
  private final ImmutableList.Builder<Draft> drafts = ImmutableList.builder();
  private final ImmutableList.Builder<Declared> declared = ImmutableList.builder();

  SourceResolver(ResolveScope scope, ParsedPackage owner) {
    this.scope = scope;
    this.owner = owner;
    this.columns = new Columns(scope);
  }

  /** A table of a source, where it is declared, and whether it is switched on. */
  record Declared(
      SourceIndex.Table named,
      SourceProperties source,
      SourceProperties.Table table,
      ParsedProperties file) {}

  ImmutableList<Draft> drafts() {
    return drafts.build();
  }

  ImmutableList<Declared> declared() {
    return declared.build();
  }

  void resolveAll() {
    for (var file : owner.properties()) {
      for (var source : file.file().sources()) {
        if (source.overrides() != null) {
          scope
              .diagnostics()
              .report(
                  Diagnostic.warning(
                          Code.UNSUPPORTED_KEY,
                          source.overrides().at(),
                          "`overrides` has no effect: the source of package `"
                              + source.overrides()
                              + "` is read as that package declares it")
                      .withHint("refer to this source by its own name"));
        }
        for (var table : source.tables()) {
          resolve(file, source, table);
        }
      }
    }
  }

  private void resolve(
      ParsedProperties file, SourceProperties source, SourceProperties.Table table) {
    var sourceName = source.name().value();
    var tableName = table.name().value();
    var fqn =
        ImmutableList.<String>builder()
            .add(owner.name())
            .addAll(file.folders())
            .add(sourceName)
            .add(tableName)
            .build();
    var merged =
        scope.merged(
            ResourceType.SOURCE,
            owner,
            fqn,
            ImmutableList.of(source.config(), table.config()),
            ImmutableList.of());
    var names =
        ImmutableMap.of(
            "name",
            tableName,
            "identifier",
            requireText(rendered(table.identifier(), tableName), tableName),
            "schema",
            requireText(rendered(source.schema(), sourceName), sourceName),
            "source_name",
            sourceName);
    var config = scope.decoder().source(merged).withNames(names);
    var identity =
        new Identity(
            NodeId.of(ResourceType.SOURCE, owner.name(), sourceName + "." + tableName),
            tableName,
            owner.name(),
            fqn,
            file.originalFilePath(),
            file.originalFilePath(),
            table.name().at());
    var target = scope.surroundings().target();
    var relation =
        new RelationName(
            target.databaseFor(rendered(source.database(), target.database())),
            requireText(rendered(source.schema(), sourceName), sourceName),
            requireText(rendered(table.identifier(), tableName), tableName));
    var documentation =
        columns.documentation(
            table.description(), table.columns(), owner.name(), file.originalFilePath());
    var loader = table.loader() != null ? table.loader() : source.loader();
    var node =
        new Source(
            identity,
            sourceName,
            scope.description(source.description(), owner.name()),
            loader == null ? "" : loader.value(),
            config,
            relation,
            documentation,
            declarations(source, table));
    drafts.add(Draft.of(identity, config.enabled(), Evaluation.NOTHING, dependencies -> node));
    declared.add(
        new Declared(
            new SourceIndex.Table(
                identity.id(),
                owner.name(),
                new SourceRef(sourceName, tableName),
                config.enabled()),
            source,
            table,
            file));
  }

  private SourceDeclarations declarations(SourceProperties source, SourceProperties.Table table) {
    var quoting = table.quoting().over(source.quoting());
    var ofAll =
        scope
            .decoder()
            .source(ConfigLayers.merge(ResourceType.SOURCE, ImmutableList.of(source.config())));
    return new SourceDeclarations(
        quoting.database(), quoting.schema(), quoting.identifier(), ofAll.meta());
  }

  private @Nullable String rendered(@Nullable Text text, @Nullable String otherwise) {
    return text == null ? otherwise : scope.description(text, owner.name());
  }

  private static String requireText(@Nullable String text, String otherwise) {
    return text == null || text.isBlank() ? otherwise : text;
  }
}
