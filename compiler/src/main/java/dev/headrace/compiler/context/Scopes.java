package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.context.PhaseScope.Layer;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.template.TemplateSource;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.PyTuple;
import dev.headrace.compiler.template.value.Scope;
import dev.headrace.compiler.template.value.TemplateCallable;
import dev.headrace.compiler.template.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the names each phase's templates can reach. Immutable; a scope is for one thread. */
public final class Scopes {
  private final Surroundings surroundings;
  private final Optional<Recorder> witness;
  private final Layer<SharedNames> shared;

  public Scopes(Surroundings surroundings) {
    this(surroundings, Optional.empty());
  }

  /**
   * Scopes for reading a project that are watched.
   *
   * @param witness is told what each recorder of YAML and of the phase of parsing is told, by any
   *     thread
   */
  public Scopes(Surroundings surroundings, Recorder witness) {
    this(surroundings, Optional.of(witness));
  }

  private Scopes(Surroundings surroundings, Optional<Recorder> witness) {
    this.surroundings = surroundings;
    this.witness = witness;
    this.shared = new Layer<>(SharedNames.NAMES, SharedNamesFactory.of(surroundings));
  }

  /** The same names for templates whose messages are kept until {@link #tell} is given them. */
  public Scopes keeping(List<Message> messages) {
    return new Scopes(surroundings.withMessages(messages::add), witness);
  }

  /** Passes messages on, in their order. */
  public void tell(List<Message> messages) {
    messages.forEach(surroundings.messages());
  }

  /** The phases of a command, each with its names. */
  public enum Phase {
    PROFILE,
    YAML,
    PARSE,
    COMPILE,
    HOOK
  }

  /** For profiles and lists of packages: secrets may be read, of variables the command line's. */
  public static Scope profile(
      Function<String, @Nullable String> environment,
      Map<String, @Nullable Object> commandLineVars,
      Recorder recorder) {
    var scope = new PhaseScope(null, "", recorder);
    scope.layers(
        new Layer<>(
            ProfileScope.NAMES,
            new ProfileScope(
                new VarFunction(commandLineVars, recorder, false, (text, call) -> text),
                new EnvVarFunction(environment, recorder, true))));
    return scope;
  }

  /** For values in the project file: of the variables, the command line's only. */
  public Scope projectFile(Recorder recorder) {
    return yaml(surroundings.rootPackage(), surroundings.vars().commandLine(), recorder);
  }

  /** For values in a package's properties files. */
  public Scope yaml(String packageName, Recorder recorder) {
    return yaml(packageName, surroundings.vars().of(packageName), recorder);
  }

  private Scope yaml(String packageName, Map<String, @Nullable Object> vars, Recorder told) {
    var recorder = witnessed(told);
    var scope = new PhaseScope(null, packageName, recorder);
    var names =
        new YamlScope(
            new VarFunction(vars, recorder, false, rendering(scope)),
            environment(recorder),
            new DocFunction(surroundings.docs(), packageName, recorder),
            new Lazy(() -> new ScopeValue(scope, true)),
            new Lazy(() -> new ScopeValue(scope, false)));
    scope.layers(new Layer<>(YamlScope.NAMES, names), shared);
    return scope;
  }

  /** For a node's template when it is evaluated to learn what it needs. */
  public Scope parse(NodeView node, Recorder told) {
    var recorder = witnessed(told);
    var scope = new PhaseScope(surroundings.macros(), node.packageName(), recorder);
    var resolver = new PlaceholderResolver(surroundings.target());
    scope.layers(nodeLayer(Phase.PARSE, scope, node, resolver, Database.NONE, recorder), shared);
    return scope;
  }

  /** For a node's template when its SQL is wanted. */
  public Scope compile(NodeView node, Resolver resolver, Database database, Recorder recorder) {
    var scope = new PhaseScope(surroundings.macros(), node.packageName(), recorder);
    scope.layers(nodeLayer(Phase.COMPILE, scope, node, resolver, database, recorder), shared);
    return scope;
  }

  /** For hooks and operations. */
  public Scope hook(
      NodeView node, Resolver resolver, Database database, Recorder recorder, HookView hook) {
    var scope = new PhaseScope(surroundings.macros(), node.packageName(), recorder);
    var pairs = new ArrayList<Object>();
    hook.databaseSchemas().forEach(pair -> pairs.add(PyTuple.of(pair.database(), pair.schema())));
    var names =
        new HookScope(
            new ArrayList<>(hook.results()),
            new ArrayList<>(hook.schemas()),
            pairs,
            hook.sql(),
            hook.sql());
    scope.layers(
        new Layer<>(HookScope.NAMES, names),
        nodeLayer(Phase.HOOK, scope, node, resolver, database, recorder),
        shared);
    return scope;
  }

  /** For the comment that goes with a node's statements. */
  public Scope comment(NodeView node, Resolver resolver) {
    var scope = new PhaseScope(surroundings.macros(), node.packageName(), Recorder.NONE);
    scope.layers(
        new Layer<>(CommentScope.NAMES, new CommentScope(node.model().get(), node.name())),
        nodeLayer(Phase.HOOK, scope, node, resolver, Database.NONE, Recorder.NONE),
        shared);
    return scope;
  }

  /** The context's own names in a phase, without macros. */
  public static ImmutableSet<String> names(Phase phase) {
    return switch (phase) {
      case PROFILE -> ProfileScope.NAMES.all();
      case YAML -> union(YamlScope.NAMES, SharedNames.NAMES);
      case PARSE, COMPILE -> union(NodeScope.NAMES, SharedNames.NAMES);
      case HOOK -> union(HookScope.NAMES, NodeScope.NAMES, SharedNames.NAMES);
    };
  }

  /** A relation as templates handle it, for arguments of macros. */
  public Object relation(RelationName name, RelationInfo.@Nullable Kind kind) {
    return RelationValue.of(surroundings.dialect(), name, kind);
  }

  /** A query's rows as templates handle them. */
  public Object table(QueryResult result) {
    return TableValue.of(result, surroundings.messages());
  }

  /** While parsing no other node is known, and what is missing may not be needed. */
  private Layer<NodeScope> nodeLayer(
      Phase phase,
      PhaseScope scope,
      NodeView node,
      Resolver resolver,
      Database database,
      Recorder recorder) {
    var parsing = phase == Phase.PARSE;
    var results = new StatementResults(surroundings.messages());
    var config = new ConfigValue(node, recorder, parsing);
    var vars = surroundings.vars().of(node.packageName());
    var names =
        new NodeScope(
            new RefFunction(surroundings.dialect(), resolver, recorder),
            new SourceFunction(surroundings.dialect(), resolver, recorder),
            config,
            new VarFunction(vars, recorder, parsing, rendering(scope)),
            environment(recorder),
            new DocFunction(surroundings.docs(), node.packageName(), recorder),
            new AdapterValue(surroundings, database, node.packageName(), recorder),
            !parsing,
            relation(node),
            database(node),
            schema(node),
            new Lazy(node.model()),
            new Lazy(parsing ? Scopes::noGraph : surroundings.graph()),
            new Lazy(
                () -> parsing ? new ArrayList<>() : new ArrayList<>(surroundings.selected().get())),
            new Lazy(surroundings.threadId()),
            hooks(config, "pre_hook"),
            hooks(config, "post_hook"),
            results::load,
            results::store,
            results::storeRaw,
            render(scope),
            Absent.METRIC,
            Absent.FUNCTION,
            Absent.WRITE,
            Absent.LOAD_AGATE_TABLE,
            Absent.SUBMIT_PYTHON_JOB,
            new Lazy(() -> new ScopeValue(scope, true)),
            new Lazy(() -> new ScopeValue(scope, false)));
    return new Layer<>(NodeScope.NAMES, names);
  }

  private Recorder witnessed(Recorder recorder) {
    return witness.isPresent() ? new WitnessedRecorder(recorder, witness.get()) : recorder;
  }

  private EnvVarFunction environment(Recorder recorder) {
    return new EnvVarFunction(surroundings.environment(), recorder, false);
  }

  private @Nullable RelationValue relation(NodeView node) {
    return node.relation() == null
        ? null
        : RelationValue.of(surroundings.dialect(), node.relation(), null);
  }

  private @Nullable String database(NodeView node) {
    return node.relation() == null ? surroundings.target().database() : node.relation().database();
  }

  private String schema(NodeView node) {
    return node.relation() == null ? surroundings.target().schema() : node.relation().schema();
  }

  private static Lazy hooks(ConfigValue config, String name) {
    return new Lazy(() -> Functions.list(config.configured(name)));
  }

  private TemplateCallable render(PhaseScope scope) {
    return call -> {
      call.takes(1, "string");
      return rendering(scope).apply(Values.text(call.argument(0, "string")), call);
    };
  }

  /** Evaluates a text that a template holds, as if it stood where the call is. */
  private BiFunction<String, Call, String> rendering(PhaseScope scope) {
    return (text, call) ->
        surroundings.engine().parse(TemplateSource.madeUp(call.at(), text)).render(scope).text();
  }

  private static Map<String, @Nullable Object> noGraph() {
    var graph = new LinkedHashMap<String, @Nullable Object>();
    for (var kind : ImmutableList.of("nodes", "sources", "exposures", "metrics", "groups")) {
      graph.put(kind, new LinkedHashMap<String, @Nullable Object>());
    }
    return graph;
  }

  private static ImmutableSet<String> union(Names<?>... names) {
    var union = ImmutableSet.<String>builder();
    for (var each : names) {
      union.addAll(each.all());
    }
    return union.build();
  }
}
