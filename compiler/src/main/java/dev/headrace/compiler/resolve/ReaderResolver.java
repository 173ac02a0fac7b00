package dev.headrace.compiler.resolve;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.context.NodeView;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.node.Analysis;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.Documentation;
import dev.headrace.compiler.node.Exposure;
import dev.headrace.compiler.node.Identity;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.Operation;
import dev.headrace.compiler.node.ResourceType;
import dev.headrace.compiler.parse.Evaluation;
import dev.headrace.compiler.parse.EvaluationRecorder;
import dev.headrace.compiler.parse.ParsedOperation;
import dev.headrace.compiler.parse.ParsedPackage;
import dev.headrace.compiler.parse.ParsedPackage.ParsedProperties;
import dev.headrace.compiler.parse.ParsedSql;
import dev.headrace.compiler.project.ExposureProperties;
import dev.headrace.compiler.project.Text;
import dev.headrace.compiler.template.TemplateSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Resolves what reads relations and makes none: analyses, exposures and operations. */
final class ReaderResolver {
  private final ResolveScope scope;
  private final ParsedPackage owner;
  private final ImmutableList.Builder<Draft> drafts = ImmutableList.builder();

  ReaderResolver(ResolveScope scope, ParsedPackage owner) {
    this.scope = scope;
    this.owner = owner;
  }

  ImmutableList<Draft> drafts() {
    return drafts.build();
  }

  void resolveAll(PropertiesIndex analyses) {
    for (var analysis : owner.analyses()) {
      if (!analysis.isBlank()) {
        analysis(analysis, analyses.find(analysis.name()));
      }
    }
    for (var file : owner.properties()) {
      for (var exposure : file.file().exposures()) {
        exposure(file, exposure);
      }
    }
    owner.operations().forEach(this::operation);
  }

  private void analysis(ParsedSql file, Optional<PropertiesIndex.Entry> entry) {
    var fqn =
        ImmutableList.<String>builder()
            .add(owner.name())
            .add("analysis")
            .addAll(file.folders())
            .add(file.name())
            .build();
    var layers =
        entry
            .map(found -> ImmutableList.of(found.properties().config()))
            .orElse(ImmutableList.of());
    var merged = scope.merged(ResourceType.ANALYSIS, owner, fqn, layers, file.configs());
    var values = scope.decoder().values(merged);
    var identity =
        new Identity(
            NodeId.of(ResourceType.ANALYSIS, owner.name(), file.name()),
            file.name(),
            owner.name(),
            fqn,
            file.path(),
            file.originalFilePath(),
            SourceSpan.ofFile(file.file().path()));
    var documentation =
        entry
            .map(found ->
                new Columns(scope)
                    .documentation(
                        found.properties().description(),
                        found.properties().columns(),
                        owner.name(),
                        found.file().originalFilePath()))
            .orElse(Documentation.NONE);
    drafts.add(
        Draft.of(
            identity,
            isEnabled(values),
            file.evaluation(),
            dependencies ->
                new Analysis(
                    identity,
                    file.file().text(),
                    file.file().checksum(),
                    ConfigLists.tags(values),
                    values,
                    documentation,
                    dependencies)));
  }

  private void exposure(ParsedProperties file, ExposureProperties exposure) {
    var fqn =
        ImmutableList.<String>builder()
            .add(owner.name())
            .addAll(file.folders())
            .add(exposure.name().value())
            .build();
    var merged =
        scope.merged(
            ResourceType.EXPOSURE,
            owner,
            fqn,
            ImmutableList.of(exposure.config()),
            ImmutableList.of());
    var values = scope.decoder().values(merged);
    var identity =
        new Identity(
            NodeId.of(ResourceType.EXPOSURE, owner.name(), exposure.name().value()),
            exposure.name().value(),
            owner.name(),
            fqn,
            file.path(),
            file.originalFilePath(),
            exposure.name().at());
    var description = scope.description(exposure.description(), owner.name());
    drafts.add(
        Draft.of(
            identity,
            isEnabled(values),
            dependsOn(exposure),
            dependencies ->
                new Exposure(
                    identity,
                    exposure.type().value(),
                    new Exposure.Owner(textOf(exposure.ownerName()), textOf(exposure.ownerEmail())),
                    textOf(exposure.label()),
                    textOf(exposure.maturity()),
                    textOf(exposure.url()),
                    description,
                    ConfigLists.tags(values),
                    meta(values),
                    values,
                    dependencies)));
  }

  /** What the calls under {@code depends_on} name. */
  private Evaluation dependsOn(ExposureProperties exposure) {
    var recorder = new EvaluationRecorder();
    var names = scope.scopes().parse(NodeView.ofPackage(owner.name()), recorder);
    for (var call : exposure.dependsOn()) {
      var at = call.at();
      try {
        var source = TemplateSource.part(at, call.value());
        scope.surroundings().engine().parseExpression(source).evaluate(names);
      } catch (ProjectException fault) {
        fault.diagnostics().forEach(recorder::fault);
      }
    }
    return recorder.evaluation();
  }

  private void operation(ParsedOperation operation) {
    var name = owner.name() + "-" + operation.when().label() + "-" + operation.index();
    var identity =
        new Identity(
            NodeId.of(ResourceType.OPERATION, owner.name(), name),
            name,
            owner.name(),
            ImmutableList.of(owner.name(), "hooks", name),
            "hooks/" + name + ".sql",
            operation.text().at().file().substring(owner.folder().length()),
            operation.text().at());
    drafts.add(
        Draft.of(
            identity,
            true,
            operation.evaluation(),
            dependencies ->
                new Operation(
                    identity,
                    operation.when(),
                    operation.index(),
                    operation.text().value(),
                    dependencies)));
  }

  private static boolean isEnabled(ConfigValues values) {
    return !Objects.equals(values.get("enabled"), false);
  }

  private static @Nullable String textOf(@Nullable Text text) {
    return text == null ? null : text.value();
  }

  private static ImmutableMap<String, Object> meta(ConfigValues values) {
    var meta = new LinkedHashMap<String, Object>();
    if (values.get("meta") instanceof Map<?, ?> map) {
      map.forEach((key, value) -> {
        if (value != null) {
          meta.put(String.valueOf(key), value);
        }
      });
    }
    return ImmutableMap.copyOf(meta);
  }
}
