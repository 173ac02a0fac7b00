package dev.headrace.compiler.resolve;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.context.GenericTestArguments;
import dev.headrace.compiler.context.MacroEntry;
import dev.headrace.compiler.context.MacroLibrary;
import dev.headrace.compiler.datatest.TestNames;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Severity;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.diagnostic.Suggestion;
import dev.headrace.compiler.node.ColumnName;
import dev.headrace.compiler.node.DataTest;
import dev.headrace.compiler.node.Identity;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.ResourceType;
import dev.headrace.compiler.node.TestConfig;
import dev.headrace.compiler.parse.Evaluation;
import dev.headrace.compiler.parse.ParsedPackage;
import dev.headrace.compiler.parse.ParsedPackage.ParsedProperties;
import dev.headrace.compiler.parse.ParsedSql;
import dev.headrace.compiler.project.ColumnProperties;
import dev.headrace.compiler.project.ConfigLayer;
import dev.headrace.compiler.project.MergedConfig;
import dev.headrace.compiler.project.ProjectKind;
import dev.headrace.compiler.project.TestProperties;
import dev.headrace.compiler.resolve.PropertiesIndex.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Resolves the data tests of one package. */
final class TestResolver {
  /** Under which schema, beside the target's, failing rows are kept. */
  private static final String AUDIT_SCHEMA = "dbt_test__audit";

  private final ResolveScope scope;
  private final ParsedPackage owner;
  private final RelationNames names;
  private final GenericTestEvaluator evaluator;
  private final ImmutableList.Builder<Draft> drafts = ImmutableList.builder();

  TestResolver(ResolveScope scope, ParsedPackage owner) {
    this.scope = scope;
    this.owner = owner;
    this.names = new RelationNames(scope, owner);
    this.evaluator = new GenericTestEvaluator(scope, owner.name());
  }

  /**
   * What tests are attached to.
   *
   * @param call how its tests name it
   * @param tags what its tests are tagged with because of it
   */
  record Subject(
      NodeId id,
      TestNames.Subject naming,
      SubjectCall call,
      boolean enabled,
      ParsedProperties file,
      ImmutableSet<String> tags) {}

  ImmutableList<Draft> drafts() {
    return drafts.build();
  }

  /** Takes over what was resolved elsewhere for the same package. */
  void add(TestResolver piece) {
    scope.tell(piece.scope);
    drafts.addAll(piece.drafts());
  }

  void resolveSingular(PropertiesIndex properties) {
    for (var test : owner.tests()) {
      if (!test.isBlank()) {
        singular(test, properties.find(test.name()));
      }
    }
  }

  void resolveGeneric(Subject subject, List<TestProperties> tests, List<ColumnProperties> columns) {
    for (var test : tests) {
      generic(subject, null, test);
    }
    for (var column : columns) {
      for (var test : column.dataTests()) {
        generic(subject, column, test);
      }
    }
  }

  private void singular(ParsedSql file, Optional<Entry> entry) {
    var fqn =
        ImmutableList.<String>builder()
            .add(owner.name())
            .addAll(file.folders())
            .add(file.name())
            .build();
    var layers =
        entry
            .map(found -> ImmutableList.of(found.properties().config()))
            .orElse(ImmutableList.of());
    var merged = scope.merged(ResourceType.TEST, owner, fqn, layers, file.configs());
    var config = scope.decoder().test(merged);
    var identity =
        new Identity(
            NodeId.of(ResourceType.TEST, owner.name(), file.name()),
            file.name(),
            owner.name(),
            fqn,
            file.path(),
            file.originalFilePath(),
            SourceSpan.ofFile(file.file().path()));
    var description =
        entry
            .map(found -> scope.description(found.properties().description(), owner.name()))
            .orElse("");
    add(
        identity,
        config,
        new DataTest.Singular(),
        file.file().text(),
        file.file().checksum(),
        description,
        file.name(),
        file.evaluation());
  }

  private void generic(Subject subject, @Nullable ColumnProperties column, TestProperties test) {
    var written = test.test().value();
    var dot = written.lastIndexOf('.');
    var namespace = dot < 0 ? null : written.substring(0, dot);
    var testName = written.substring(dot + 1);
    var macro = macro(namespace, testName);
    if (macro.isEmpty()) {
      reportUnknown(test, written);
      return;
    }
    if (isBuiltIn(macro.get())) {
      // Others are evaluated, which tells the same; these mostly are not.
      var faults = TestArguments.faults(test, macro.get().macro(), column != null);
      if (!faults.isEmpty()) {
        scope.reportAll(faults);
        return;
      }
    }
    var arguments = new LinkedHashMap<String, @Nullable Object>();
    for (var argument : test.arguments()) {
      arguments.put(argument.key(), argument.value().toTemplateValue());
    }
    if (column != null) {
      arguments.put("column_name", columnName(column));
    }
    var names =
        test.name() != null
            ? TestNames.given(test.name().value())
            : TestNames.of(testName, namespace, subject.naming(), arguments);
    arguments.put(GenericTestArguments.SUBJECT, GenericTestEvaluator.subject(subject.call()));
    var fqn =
        ImmutableList.<String>builder()
            .add(owner.name())
            .addAll(subject.file().folders())
            .add(names.full())
            .build();
    var inherited = inheritedTags(subject, column, test.at());
    var merged = merged(fqn, ImmutableList.of(inherited, test.config()));
    var config = scope.decoder().test(merged);
    var identity =
        new Identity(
            TestNames.id(owner.name(), names.full(), testName, namespace, arguments),
            names.full(),
            owner.name(),
            fqn,
            names.shortened() + ".sql",
            subject.file().originalFilePath(),
            test.test().at());
    var evaluation =
        subject.enabled() && config.enabled()
            ? evaluator.evaluate(
                macro.get(), identity, subject.call(), arguments, scope.values(merged))
            : Evaluation.NOTHING;
    if (!evaluation.configs().isEmpty()) {
      // What the test's macro says of itself gives way to what its use says.
      var layers =
          ImmutableList.<ConfigLayer>builder()
              .add(inherited)
              .addAll(evaluation.configs())
              .add(test.config())
              .build();
      config = scope.decoder().test(merged(fqn, layers));
    }
    add(
        identity,
        subject.enabled() ? config : disabled(config),
        new DataTest.Generic(
            testName,
            namespace,
            arguments,
            column == null ? null : new ColumnName(column.name().value()),
            subject.id()),
        GenericTestEvaluator.rawCode(namespace, testName),
        "",
        test.description() == null ? "" : scope.description(test.description(), owner.name()),
        names.shortened(),
        evaluation);
  }

  private MergedConfig merged(ImmutableList<String> fqn, ImmutableList<ConfigLayer> layers) {
    return scope.merged(ResourceType.TEST, owner, fqn, layers, ImmutableList.of());
  }

  private void add(
      Identity identity,
      TestConfig config,
      DataTest.Subject subject,
      String rawCode,
      String checksum,
      String description,
      String alias,
      Evaluation evaluation) {
    var wish =
        new RelationNames.Wish(
            config.alias() == null ? alias : config.alias(),
            config.schema() == null ? AUDIT_SCHEMA : config.schema(),
            false,
            config.database(),
            null);
    var relation = names.name(identity, config.values(), wish);
    drafts.add(
        new Draft(
            identity,
            config.enabled(),
            evaluation,
            testFaults(),
            dependencies ->
                new DataTest(
                    identity,
                    config,
                    subject,
                    rawCode,
                    checksum,
                    description,
                    relation,
                    dependencies)));
  }

  /** dbt drops a test on something that does not exist and warns; so do its projects here. */
  private Severity testFaults() {
    return owner.project().kind() == ProjectKind.HEADRACE ? Severity.ERROR : Severity.WARNING;
  }

  private Optional<MacroEntry> macro(@Nullable String namespace, String testName) {
    var macros = scope.surroundings().macros();
    return namespace == null
        ? macros.find(owner.name(), "test_" + testName)
        : macros.findIn(namespace, "test_" + testName);
  }

  private void reportUnknown(TestProperties test, String written) {
    var macros = scope.surroundings().macros();
    var known = ImmutableSet.<String>builder();
    for (var name : macros.callable(owner.name())) {
      var dot = name.lastIndexOf('.');
      if (name.startsWith("test_", dot + 1)) {
        known.add(name.substring(0, dot + 1) + name.substring(dot + 1 + "test_".length()));
      }
    }
    var dot = written.indexOf('.');
    var missing =
        dot > 0 && !macros.isNamespace(written.substring(0, dot))
            ? Optional.of(
                "install the package `"
                    + written.substring(0, dot)
                    + "`: name it in packages.yml and run `headrace deps`")
            : Suggestion.didYouMean(written, known.build());
    scope.reportAll(
        ImmutableList.of(
            Diagnostic.error(
                    Code.UNKNOWN_TEST,
                    test.test().at(),
                    "there is no generic test `" + written + "`")
                .withSeverity(testFaults())
                .withHint(missing.orElse(null))));
  }

  private String columnName(ColumnProperties column) {
    var name = column.name().value();
    return Boolean.TRUE.equals(column.quote()) ? scope.surroundings().dialect().quoted(name) : name;
  }

  private static ConfigLayer inheritedTags(
      Subject subject, @Nullable ColumnProperties column, SourceSpan at) {
    var tags = ImmutableSet.<String>builder().addAll(subject.tags());
    if (column != null) {
      tags.addAll(Columns.tags(column.config()));
    }
    var all = tags.build();
    return all.isEmpty() ? ConfigLayer.EMPTY : ConfigLayer.of(Map.of("tags", all.asList()), at);
  }

  private static TestConfig disabled(TestConfig config) {
    return new TestConfig(
        false,
        config.severity(),
        config.warnIf(),
        config.errorIf(),
        config.failCalc(),
        config.where(),
        config.limit(),
        config.storeFailures(),
        config.storeFailuresAs(),
        config.alias(),
        config.schema(),
        config.database(),
        config.tags(),
        config.meta(),
        config.timezone(),
        config.values());
  }

  /** Whether a macro comes with the program, so that what it reads is known from its arguments. */
  static boolean isBuiltIn(MacroEntry macro) {
    return macro.packageName().equals(MacroLibrary.BUILT_IN);
  }
}
