package dev.headrace.compiler.resolve;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Lists;
import dev.headrace.compiler.context.Scopes;
import dev.headrace.compiler.context.Surroundings;
import dev.headrace.compiler.datatest.TestNames;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.Severity;
import dev.headrace.compiler.diagnostic.Suggestion;
import dev.headrace.compiler.graph.NodeGraph;
import dev.headrace.compiler.node.Dependencies.Ref;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.parallel.Workers;
import dev.headrace.compiler.parse.ParsedPackage;
import dev.headrace.compiler.parse.ParsedProject;
import dev.headrace.compiler.project.MacroProperties;
import dev.headrace.compiler.project.ProjectKind;
import dev.headrace.compiler.project.PropertiesFile;
import dev.headrace.compiler.resolve.ModelResolver.Tested;
import dev.headrace.compiler.resolve.RefIndex.Referable;
import dev.headrace.compiler.resolve.SourceResolver.Declared;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Resolves a parsed project against a target: merged configuration, names, edges. */
public final class ProjectResolver {
  private final ResolveScope scope;
  private final ParsedProject parsed;
  private final Workers workers;
  private final Diagnostics diagnostics;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Referable> referables = new ArrayList<>();
  private final List<SourceIndex.Table> sources = new ArrayList<>();

  /**
   * @param workers resolve models and tests
   * @param diagnostics is told of everything wrong
   */
  public ProjectResolver(
      ParsedProject parsed,
      Surroundings surroundings,
      Scopes scopes,
      Workers workers,
      Diagnostics diagnostics) {
    this.scope =
        new ResolveScope(
            surroundings,
            scopes,
            parsed.root(),
            Unread.of(diagnostics.sorted(), parsed.all()),
            diagnostics);
    this.parsed = parsed;
    this.workers = workers;
    this.diagnostics = diagnostics;
  }

  /** The project; it may be used only when no error was reported. */
  public Project resolve() {
    var sourcesComplete = !diagnostics.hasErrors();
    for (var owner : parsed.all()) {
      resolve(owner);
    }
    var checks = new Duplicates(diagnostics);
    checks.reportNodes(drafts);
    new UnusedPaths(parsed.root().project(), drafts, diagnostics).report();
    var root = parsed.root().name();
    var leftOut = parsed.all().stream().flatMap(owner -> owner.leftOut().stream()).toList();
    var refIndex = new RefIndex(root, referables, leftOut);
    var sourceIndex = new SourceIndex(root, sources);
    var linker = new Linker(refIndex, sourceIndex, sourcesComplete, scope.unread(), diagnostics);
    var groups = new Groups(parsed, diagnostics);
    var nodes = new LinkedHashMap<NodeId, Node>();
    var disabled = new LinkedHashMap<NodeId, Node>();
    for (var draft : drafts) {
      if (!draft.enabled()) {
        disabled.put(draft.identity().id(), draft.complete().apply(linker.quietly(draft)));
        continue;
      }
      scope.reportAll(draft.evaluation().faults());
      var linked = linker.link(draft);
      var node = groups.inGroup(draft.complete().apply(linked.dependencies()), nodes);
      // A test on something that is not there is left out; what is wrong has been said.
      (linked.complete() || !Linker.isTest(draft) ? nodes : disabled).put(node.id(), node);
    }
    groups.check(drafts, nodes, linker);
    checks.reportRelations(nodes.values());
    checks.reportLongNames(nodes.values(), scope.surroundings().dialect());
    var sorted = ImmutableSortedMap.copyOf(nodes);
    var graph = NodeGraph.of(sorted.values());
    CycleReport.report(graph, linker, drafts, diagnostics);
    return new Project(
        parsed.root().project(),
        sorted,
        ImmutableSortedMap.copyOf(disabled),
        () -> graph,
        new References(refIndex, sourceIndex),
        parsed.macros(),
        macroProperties(),
        parsed.all().stream()
            .flatMap(owner -> owner.docs().stream())
            .collect(ImmutableList.toImmutableList()),
        groups.all());
  }

  private void resolve(ParsedPackage owner) {
    var kind = owner.project().kind();
    var files = owner.properties();
    var models =
        new PropertiesIndex("model", kind, files, file -> file.file().models(), diagnostics);
    var seeds = new PropertiesIndex("seed", kind, files, file -> file.file().seeds(), diagnostics);
    var tests =
        new PropertiesIndex("test", kind, files, file -> file.file().dataTests(), diagnostics);
    var analyses =
        new PropertiesIndex("analysis", kind, files, file -> file.file().analyses(), diagnostics);

    var modelResolver = new ModelResolver(scope, owner, models);
    modelResolver.resolveAll(workers);
    var seedResolver = new SeedResolver(scope, owner, seeds);
    seedResolver.resolveAll();
    var sourceResolver = new SourceResolver(scope, owner);
    sourceResolver.resolveAll();
    var testResolver = new TestResolver(scope, owner);
    testResolver.resolveSingular(tests);
    workers
        .map(
            Lists.partition(modelResolver.tested(), ModelResolver.AT_ONCE),
            some -> tests(owner, some))
        .forEach(testResolver::add);
    seedResolver.tested().forEach(tested -> resolveTests(testResolver, tested));
    sourceResolver.declared().forEach(source -> resolveTests(testResolver, source));
    var readers = new ReaderResolver(scope, owner);
    readers.resolveAll(analyses);

    drafts.addAll(modelResolver.drafts());
    drafts.addAll(seedResolver.drafts());
    drafts.addAll(sourceResolver.drafts());
    drafts.addAll(testResolver.drafts());
    drafts.addAll(readers.drafts());
    referables.addAll(modelResolver.referables());
    referables.addAll(seedResolver.referables());
    sourceResolver.declared().forEach(source -> sources.add(source.named()));

    models.reportUnused(names(modelResolver.referables()), scope.unread(), diagnostics);
    seeds.reportUnused(names(seedResolver.referables()), scope.unread(), diagnostics);
    tests.reportUnused(
        owner.tests().stream().map(test -> test.name()).collect(ImmutableSet.toImmutableSet()),
        scope.unread(),
        diagnostics);
    analyses.reportUnused(
        owner.analyses().stream().map(file -> file.name()).collect(ImmutableSet.toImmutableSet()),
        scope.unread(),
        diagnostics);
  }

  private TestResolver tests(ParsedPackage owner, List<Tested> some) {
    var piece = new TestResolver(scope.forPiece(), owner);
    some.forEach(tested -> resolveTests(piece, tested));
    return piece;
  }

  private static ImmutableSet<String> names(List<Referable> referables) {
    return referables.stream().map(Referable::name).collect(ImmutableSet.toImmutableSet());
  }

  private static void resolveTests(TestResolver tests, Tested tested) {
    var node = tested.node();
    var properties = tested.entry().properties();
    var version = tested.version();
    var naming = node.version() == null ? node.name() : node.name() + "_v" + node.version();
    var subject =
        new TestResolver.Subject(
            node.id(),
            new TestNames.OfNode(naming),
            new SubjectCall.OfNode(new Ref(null, node.name(), node.version())),
            node.enabled(),
            tested.entry().file(),
            ImmutableSet.of());
    var own = version == null ? null : version.dataTests();
    tests.resolveGeneric(
        subject,
        own == null ? properties.dataTests() : own,
        version == null ? properties.columns() : VersionColumns.of(properties, version));
  }

  private static void resolveTests(TestResolver tests, Declared source) {
    var named = source.named();
    var name = named.ref();
    var subject =
        new TestResolver.Subject(
            named.id(),
            new TestNames.OfSource(name.sourceName(), name.tableName()),
            new SubjectCall.OfSource(name),
            named.enabled(),
            source.file(),
            ImmutableSet.<String>builder()
                .addAll(Columns.tags(source.source().config()))
                .addAll(Columns.tags(source.table().config()))
                .build());
    tests.resolveGeneric(subject, source.table().dataTests(), source.table().columns());
  }

  private ImmutableMap<String, MacroProperties> macroProperties() {
    var properties = new LinkedHashMap<String, MacroProperties>();
    for (var owner : parsed.all()) {
      for (var file : owner.properties()) {
        PropertiesFile content = file.file();
        for (var macro : content.macros()) {
          checkIsThere(owner, macro);
          properties.putIfAbsent("macro." + owner.name() + "." + macro.name().value(), macro);
        }
      }
    }
    return ImmutableMap.copyOf(properties);
  }

  /** A package may describe macros that another version of the program has. */
  private void checkIsThere(ParsedPackage owner, MacroProperties macro) {
    var name = macro.name().value();
    if (owner.project().kind() == ProjectKind.PACKAGE
        || name.startsWith("materialization_")
        || parsed.macros().findIn(owner.name(), name).isPresent()) {
      return;
    }
    diagnostics.report(
        Diagnostic.error(
                Code.UNKNOWN_PROPERTIES_NODE,
                macro.name().at(),
                "there is a description of the macro `" + name + "`, which does not exist")
            .withSeverity(
                owner.project().kind() == ProjectKind.HEADRACE ? Severity.ERROR : Severity.WARNING)
            .withHint(
                Suggestion.didYouMean(name, parsed.macros().names(owner.name())).orElse(null)));
  }
}
