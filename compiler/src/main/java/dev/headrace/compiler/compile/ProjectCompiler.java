package dev.headrace.compiler.compile;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.artifact.ManifestNodes;
import dev.headrace.compiler.context.Database;
import dev.headrace.compiler.context.GenericTestArguments;
import dev.headrace.compiler.context.HookView;
import dev.headrace.compiler.context.MacroEntry;
import dev.headrace.compiler.context.Message;
import dev.headrace.compiler.context.NodeView;
import dev.headrace.compiler.context.Scopes;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.node.Analysis;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.DataTest;
import dev.headrace.compiler.node.Exposure;
import dev.headrace.compiler.node.Hook;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.Operation;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.node.Seed;
import dev.headrace.compiler.node.Source;
import dev.headrace.compiler.project.Text;
import dev.headrace.compiler.resolve.Project;
import dev.headrace.compiler.sql.SqlScanner;
import dev.headrace.compiler.template.Origin;
import dev.headrace.compiler.template.Rendered;
import dev.headrace.compiler.template.Template;
import dev.headrace.compiler.template.TemplateEngine;
import dev.headrace.compiler.template.TemplateSource;
import dev.headrace.compiler.template.value.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Renders the templates of a resolved project. Safe for use by several threads; each rendering is
 * confined to its own.
 */
public final class ProjectCompiler {
  private static final String INLINE = "inline_query";

  private final Project project;
  private final Scopes scopes;
  private final TemplateEngine engine;
  private final ManifestNodes manifest;
  private final Map<NodeId, Template> templates;

  public ProjectCompiler(
      Project project, Scopes scopes, TemplateEngine engine, ManifestNodes manifest) {
    this(project, scopes, engine, manifest, new ConcurrentHashMap<>());
  }

  private ProjectCompiler(
      Project project,
      Scopes scopes,
      TemplateEngine engine,
      ManifestNodes manifest,
      Map<NodeId, Template> templates) {
    this.project = project;
    this.scopes = scopes;
    this.engine = engine;
    this.manifest = manifest;
    this.templates = templates;
  }

  /** The same for templates whose messages are kept, for one thread. */
  public ProjectCompiler keeping(List<Message> messages) {
    return new ProjectCompiler(project, scopes.keeping(messages), engine, manifest, templates);
  }

  /**
   * A node's SQL.
   *
   * @throws ProjectException when its template cannot be evaluated
   */
  public CompiledNode compile(Node node, Database database) {
    var body = combine(body(node, database), database);
    refuseEmptiness(node, body);
    if (!(node instanceof Analysis)) {
      refuseSeveral(
          body, node.identity().at(), node.id().type().label() + " `" + node.name() + "`");
    }
    return new CompiledNode(node, body.sql(), body.origins(), body.askedDatabase());
  }

  /**
   * A query that belongs to no node, as typed.
   *
   * @param name what places in it are called in messages
   */
  public InlineQuery inline(String name, String sql, Database database) {
    var references = new NodeReferences(project, project.name(), Optional.empty());
    var rendered =
        engine
            .parse(TemplateSource.jinja(name, sql))
            .render(scopes.compile(inlineView(), references, database, references.recorder()));
    var body =
        new Body(
            withoutEnd(rendered.text()),
            SqlOrigins.of(rendered.text(), rendered.sourceMap()),
            references.ephemerals(),
            references.hasAskedDatabase());
    var combined = combine(body, database);
    if (new SqlScanner(combined.sql()).isEmpty()) {
      throw new ProjectException(
          Diagnostic.error(
              Code.EMPTY_MODEL, SourceSpan.at(name, 1, 1), "the query renders to no SQL"));
    }
    refuseSeveral(combined, SourceSpan.at(name, 1, 1), "the query");
    return new InlineQuery(combined.sql(), combined.origins(), references.named());
  }

  /** A query that belongs to no node goes by dbt's name for it, in the project's zone. */
  private NodeView inlineView() {
    var model = new LinkedHashMap<String, @Nullable Object>();
    model.put("name", INLINE);
    model.put("alias", INLINE);
    model.put("unique_id", "sql_operation." + project.name() + "." + INLINE);
    model.put("package_name", project.name());
    model.put("resource_type", "sql_operation");
    var config =
        ConfigValues.ofTimezone(Optional.ofNullable(project.file().timezone()).map(Text::value));
    return new NodeView(project.name(), INLINE, null, config, () -> model);
  }

  /** A node's hook, in the state the database has now. */
  public Rendered hook(Node node, Hook hook, String compiledSql, Database database) {
    var references = new NodeReferences(project, node.identity().packageName(), Optional.empty());
    var view = HookView.ofNode(compiledSql);
    return engine
        .parse(TemplateSource.part(hook.at(), hook.template()))
        .render(scopes.hook(view(node), references, database, references.recorder(), view));
  }

  /** The comment that goes with a node's statements, from its template. */
  String comment(Node node, Text template) {
    var references = new NodeReferences(project, project.name(), Optional.empty());
    return engine
        .parse(TemplateSource.part(template.at(), template.value()))
        .render(scopes.comment(view(node), references))
        .text();
  }

  /** A statement of the project that runs before or after all nodes. */
  public Rendered operation(Operation operation, HookView view, Database database) {
    var owner = operation.identity().packageName();
    var references = new NodeReferences(project, owner, Optional.empty());
    return engine
        .parse(TemplateSource.part(operation.identity().at(), operation.rawCode()))
        .render(scopes.hook(view(operation), references, database, references.recorder(), view));
  }

  /** Calls a macro by its name alone, as {@code run-operation} does; what it gives back. */
  public @Nullable Object call(
      MacroEntry macro, Map<String, @Nullable Object> arguments, Database database) {
    var references = new NodeReferences(project, macro.packageName(), Optional.empty());
    var view = NodeView.ofPackage(macro.packageName());
    var scope = scopes.hook(view, references, database, references.recorder(), HookView.NONE);
    return macro.macro().call(scope, ImmutableList.of(), arguments);
  }

  private Body combine(Body body, Database database) {
    return new Ephemerals(
            id -> {
              if (project.node(id) instanceof Model model) {
                var inlined = body(model, database);
                refuseEmptiness(model, inlined);
                return new Ephemerals.Inlined(Ephemerals.cteName(model), inlined);
              }
              throw new IllegalStateException(id + " is no model");
            })
        .combine(body);
  }

  private static void refuseEmptiness(Node node, Body body) {
    if (new SqlScanner(body.sql()).isEmpty()) {
      throw new ProjectException(
          Diagnostic.error(
              Code.EMPTY_MODEL,
              node.identity().at(),
              node.id().type().label() + " `" + node.name() + "` renders to no SQL"));
    }
  }

  private Body body(Node node, Database database) {
    var references =
        new NodeReferences(
            project, node.identity().packageName(), Optional.of(node.dependencies().nodes()));
    var scope = scopes.compile(view(node), references, database, references.recorder());
    var rendered = template(node).render(withArguments(node, scope));
    return new Body(
        withoutEnd(rendered.text()),
        SqlOrigins.of(rendered.text(), rendered.sourceMap()),
        references.ephemerals(),
        references.hasAskedDatabase());
  }

  private Scope withArguments(Node node, Scope scope) {
    if (node instanceof DataTest test && test.subject() instanceof DataTest.Generic generic) {
      return GenericTestArguments.scope(
          scope,
          GenericTestArguments.evaluate(generic.arguments(), scope, engine, test.identity().at()));
    }
    return scope;
  }

  private Template template(Node node) {
    return templates.computeIfAbsent(node.id(), id -> engine.parse(source(node)));
  }

  private static TemplateSource source(Node node) {
    return switch (node) {
      case Model model -> file(model.identity().at(), model.rawCode());
      case Analysis analysis -> file(analysis.identity().at(), analysis.rawCode());
      case DataTest test ->
          switch (test.subject()) {
            case DataTest.Singular singular -> file(test.identity().at(), test.rawCode());
            case DataTest.Generic generic ->
                TemplateSource.madeUp(test.identity().at(), test.rawCode());
          };
      case Seed seed -> throw notTemplated(seed);
      case Source source -> throw notTemplated(source);
      case Exposure exposure -> throw notTemplated(exposure);
      case Operation operation -> throw notTemplated(operation);
    };
  }

  private static TemplateSource file(SourceSpan at, String text) {
    return at.file().endsWith(".peb")
        ? TemplateSource.pebble(at.file(), text)
        : TemplateSource.jinja(at.file(), text);
  }

  private static IllegalStateException notTemplated(Node node) {
    return new IllegalStateException(node.id() + " has no query of its own");
  }

  private NodeView view(Node node) {
    return new NodeView(
        node.identity().packageName(),
        node.name(),
        relation(node),
        node.configValues(),
        () -> manifest.asMap(node));
  }

  private static @Nullable RelationName relation(Node node) {
    return switch (node) {
      case Model model -> model.relation();
      case Seed seed -> seed.relation();
      case Source source -> source.relation();
      case DataTest test -> test.relation();
      case Analysis analysis -> null;
      case Exposure exposure -> null;
      case Operation operation -> null;
    };
  }

  /** A query becomes a part of the statement that uses it, so it can be one only. */
  private static void refuseSeveral(Body body, SourceSpan otherwise, String what) {
    var end = new SqlScanner(body.sql()).endOfFirstOfSeveral();
    if (end.isPresent()) {
      var origin = body.origins().originOf(end.getAsInt());
      throw new ProjectException(
          Diagnostic.error(
                  Code.SEVERAL_STATEMENTS,
                  origin.map(Origin::at).orElse(otherwise),
                  what + " holds more than one statement; the first ends here")
              .withHint(
                  "keep one query, and put the other statements into a `pre_hook` or `post_hook`")
              .withThrough(origin.map(Origin::through).orElse(ImmutableList.of())));
    }
  }

  /**
   * Without blanks and semicolons at the end, which no statement around a query can hold, nor the
   * comments after them.
   */
  private static String withoutEnd(String sql) {
    var query = sql.stripTrailing();
    for (var end = query.lastIndexOf(';'); end >= 0; end = query.lastIndexOf(';')) {
      if (!new SqlScanner(query.substring(end + 1)).isEmpty()) {
        break;
      }
      query = query.substring(0, end).stripTrailing();
    }
    return query;
  }
}
