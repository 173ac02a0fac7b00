package dev.headrace.compiler.parse;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import dev.headrace.compiler.context.MacroLibrary;
import dev.headrace.compiler.context.Message;
import dev.headrace.compiler.context.NodeView;
import dev.headrace.compiler.context.Scopes;
import dev.headrace.compiler.context.Target;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.Operation;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.node.ResourceType;
import dev.headrace.compiler.parallel.Workers;
import dev.headrace.compiler.parse.ParsedPackage.ParsedProperties;
import dev.headrace.compiler.parse.ParsedPackage.ParsedSeed;
import dev.headrace.compiler.project.PropertiesFile;
import dev.headrace.compiler.project.Text;
import dev.headrace.compiler.template.TemplateEngine;
import dev.headrace.compiler.template.TemplateSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Parses every file of a project and evaluates every template once, without a database. */
public final class ProjectParser {
  /** How many templates, and how many properties files, are one piece of work. */
  private static final int TEMPLATES = 64;

  private static final int PROPERTIES = 8;

  private final TemplateEngine engine;
  private final EvaluationCache cache;
  private final Workers workers;
  private final Diagnostics diagnostics;

  /**
   * @param cache what is known of unchanged files
   * @param workers do the parsing
   * @param diagnostics is told of everything wrong
   */
  public ProjectParser(
      TemplateEngine engine, EvaluationCache cache, Workers workers, Diagnostics diagnostics) {
    this.engine = engine;
    this.cache = cache;
    this.workers = workers;
    this.diagnostics = diagnostics;
  }

  /** The macros of all packages, which every other template may call. */
  public MacroLibrary macros(ProjectSource source) {
    return new MacroReader(engine, diagnostics).read(source);
  }

  /** The docs blocks of all packages, which descriptions may name. */
  public ImmutableList<ParsedPackage.DocsBlock> docs(ProjectSource source) {
    var reader = new MacroReader(engine, diagnostics);
    return source.all().stream()
        .flatMap(folder -> reader.docs(folder).stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** Everything else. */
  public ParsedProject parse(
      ProjectSource source,
      MacroLibrary macros,
      List<ParsedPackage.DocsBlock> docs,
      Scopes scopes,
      Target target) {
    var packages =
        source.packages().stream()
            .map(folder -> new PackageParser(folder, scopes, target).parse(docs))
            .collect(ImmutableList.toImmutableList());
    return new ParsedProject(
        new PackageParser(source.root(), scopes, target).parse(docs), packages, macros);
  }

  /** What the template of one model, test or analysis of a package tells now. */
  public Evaluation evaluate(PackageSource source, TextFile file, Scopes scopes, Target target) {
    var paths = source.project().paths();
    var all =
        ImmutableList.<String>builder()
            .addAll(paths.models())
            .addAll(paths.tests())
            .addAll(paths.analyses())
            .build();
    var place = ResourcePath.of(file.path(), source.folder(), all);
    return new PackageParser(source, scopes, target).evaluate(file.template(), place);
  }

  /** The files of one package. */
  private final class PackageParser {
    private final PackageSource source;
    private final Scopes scopes;
    private final Target target;

    PackageParser(PackageSource source, Scopes scopes, Target target) {
      this.source = source;
      this.scopes = scopes;
      this.target = target;
    }

    ParsedPackage parse(List<ParsedPackage.DocsBlock> docs) {
      var paths = source.project().paths();
      var tests =
          source.tests().stream().filter(file -> MacroReader.isSingularTest(source, file)).toList();
      var properties = properties();
      return new ParsedPackage(
          source.project(),
          source.folder(),
          sql(source.models(), paths.models()),
          sql(tests, paths.tests()),
          sql(source.analyses(), paths.analyses()),
          seeds(),
          properties,
          docs.stream()
              .filter(doc -> doc.packageName().equals(source.name()))
              .collect(ImmutableList.toImmutableList()),
          operations(),
          new MacroReader(engine, diagnostics).leftOut(source, properties));
    }

    /** Templates evaluated, and what they said meanwhile. */
    private record Evaluated(ImmutableList<ParsedSql> files, List<Message> messages) {}

    private ImmutableList<ParsedSql> sql(List<TextFile> files, List<String> resourcePaths) {
      var parsed = ImmutableList.<ParsedSql>builderWithExpectedSize(files.size());
      var groups = Lists.partition(files, TEMPLATES);
      for (var group : workers.map(groups, some -> evaluated(some, resourcePaths))) {
        scopes.tell(group.messages());
        group.files().forEach(file -> cache.keep(file.file(), file.evaluation()));
        parsed.addAll(group.files());
      }
      return parsed.build();
    }

    private Evaluated evaluated(List<TextFile> files, List<String> resourcePaths) {
      var messages = new ArrayList<Message>();
      var keeping = new PackageParser(source, scopes.keeping(messages), target);
      var parsed = ImmutableList.<ParsedSql>builderWithExpectedSize(files.size());
      for (var file : files) {
        var place = ResourcePath.of(file.path(), source.folder(), resourcePaths);
        var evaluation =
            cache
                .evaluation(file, source.name())
                .orElseGet(() -> keeping.evaluate(file.template(), place));
        parsed.add(
            new ParsedSql(
                source.name(),
                place.stem(),
                place.folders(),
                place.path(),
                place.original(),
                file,
                evaluation));
      }
      return new Evaluated(parsed.build(), messages);
    }

    private Evaluation evaluate(TemplateSource template, ResourcePath place) {
      return evaluate(template, place.stem(), timezone(place));
    }

    private Evaluation evaluate(TemplateSource template, String name, ConfigValues config) {
      var recorder = new EvaluationRecorder();
      var relation = new RelationName(target.database(), target.schema(), name);
      var view = new NodeView(source.name(), name, relation, config, LinkedHashMap::new);
      try {
        engine.parse(template).render(scopes.parse(view, recorder));
      } catch (ProjectException fault) {
        fault.diagnostics().forEach(recorder::fault);
      }
      return recorder.evaluation();
    }

    /**
     * The zone a file's folder has, the one setting that templates are told while they are parsed:
     * no text could stand for it.
     */
    private ConfigValues timezone(ResourcePath place) {
      var fqn =
          ImmutableList.<String>builder()
              .add(source.name())
              .addAll(place.folders())
              .add(place.stem())
              .build();
      var zone = Optional.ofNullable(source.project().timezone()).map(Text::value);
      for (var layer : source.project().tree(ResourceType.MODEL).layersFor(fqn)) {
        var below = layer.get("timezone").map(value -> String.valueOf(value.toTemplateValue()));
        zone = below.isPresent() ? below : zone;
      }
      return ConfigValues.ofTimezone(zone);
    }

    private ImmutableList<ParsedSeed> seeds() {
      var seeds = ImmutableList.<ParsedSeed>builder();
      for (var file : source.seeds()) {
        var place = ResourcePath.of(file.path(), source.folder(), source.project().paths().seeds());
        seeds.add(
            new ParsedSeed(place.stem(), place.folders(), place.path(), place.original(), file));
      }
      return seeds.build();
    }

    private ImmutableList<ParsedProperties> properties() {
      var paths = source.project().paths();
      var everywhere =
          ImmutableSet.<String>builder()
              .addAll(paths.models())
              .addAll(paths.seeds())
              .addAll(paths.snapshots())
              .addAll(paths.tests())
              .addAll(paths.analyses())
              .addAll(paths.macros())
              .build()
              .asList();
      var parsed = ImmutableList.<ParsedProperties>builder();
      var groups = Lists.partition(source.properties(), PROPERTIES);
      for (var group : workers.map(groups, this::read)) {
        for (var read : group) {
          diagnostics.reportAll(read.faults());
          var place = ResourcePath.of(read.path(), source.folder(), everywhere);
          parsed.add(
              new ParsedProperties(
                  read.properties(), place.folders(), place.path(), place.original()));
        }
      }
      return parsed.build();
    }

    /** A properties file and what is wrong with it. */
    private record Read(String path, PropertiesFile properties, ImmutableList<Diagnostic> faults) {}

    private ImmutableList<Read> read(List<TextFile> files) {
      var read = ImmutableList.<Read>builder();
      for (var file : files) {
        var found = new Diagnostics();
        var properties =
            PropertiesFile.read(file.path(), file.text(), source.project().kind(), found);
        read.add(new Read(file.path(), properties, found.sorted()));
      }
      return read.build();
    }

    private ImmutableList<ParsedOperation> operations() {
      var operations = ImmutableList.<ParsedOperation>builder();
      add(Operation.When.START, source.project().onRunStart(), operations);
      add(Operation.When.END, source.project().onRunEnd(), operations);
      return operations.build();
    }

    private void add(
        Operation.When when, List<Text> texts, ImmutableList.Builder<ParsedOperation> operations) {
      var index = 0;
      for (var text : texts) {
        var template = TemplateSource.part(text.at(), text.value());
        var name = source.name() + "-" + when.label() + "-" + index;
        operations.add(
            new ParsedOperation(when, index, text, evaluate(template, name, ConfigValues.NONE)));
        index++;
      }
    }
  }
}
