package dev.headrace.compiler.compile;

import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.context.Mention;
import dev.headrace.compiler.context.Recorder;
import dev.headrace.compiler.context.Referent;
import dev.headrace.compiler.context.Resolver;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.Suggestion;
import dev.headrace.compiler.node.Analysis;
import dev.headrace.compiler.node.DataTest;
import dev.headrace.compiler.node.Dependencies.Ref;
import dev.headrace.compiler.node.Dependencies.SourceRef;
import dev.headrace.compiler.node.Exposure;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.Operation;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.node.Seed;
import dev.headrace.compiler.node.Source;
import dev.headrace.compiler.resolve.Project;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Answers one rendering's references, and remembers what it asked for. For one thread. */
final class NodeReferences implements Resolver {
  private final Project project;
  private final String fromPackage;
  private final Optional<Set<NodeId>> declared;
  private final Set<NodeId> ephemerals = new LinkedHashSet<>();
  private final Set<NodeId> named = new LinkedHashSet<>();
  private boolean askedDatabase;

  /**
   * @param declared what the node was found to depend on when it was parsed; absent lets it name
   *     anything
   */
  NodeReferences(Project project, String fromPackage, Optional<Set<NodeId>> declared) {
    this.project = project;
    this.fromPackage = fromPackage;
    this.declared = declared;
  }

  ImmutableSet<NodeId> ephemerals() {
    return ImmutableSet.copyOf(ephemerals);
  }

  /** Every node that was named. */
  ImmutableSet<NodeId> named() {
    return ImmutableSet.copyOf(named);
  }

  boolean hasAskedDatabase() {
    return askedDatabase;
  }

  /** Is told when the rendering asks the database. */
  Recorder recorder() {
    return new Recorder() {
      @Override
      public void askedDatabase() {
        askedDatabase = true;
      }
    };
  }

  @Override
  public Referent ref(Ref ref, Mention mention) {
    var id = project.references().find(ref, fromPackage, mention);
    named.add(id);
    checkDeclared(id, "ref('" + ref.name() + "')", mention);
    return switch (project.node(id)) {
      case Model model when model.config().materialized().equals("ephemeral") -> {
        ephemerals.add(id);
        yield new Referent.Inlined(Ephemerals.cteName(model));
      }
      case Model model -> referent(model.relation());
      case Seed seed -> referent(seed.relation());
      case Source source -> throw notReferable(source);
      case DataTest test -> throw notReferable(test);
      case Exposure exposure -> throw notReferable(exposure);
      case Analysis analysis -> throw notReferable(analysis);
      case Operation operation -> throw notReferable(operation);
    };
  }

  @Override
  public Referent source(SourceRef source, Mention mention) {
    var name = source.sourceName() + "." + source.tableName();
    var id =
        project
            .references()
            .find(source, fromPackage)
            .orElseThrow(() ->
                fault(
                    Code.UNKNOWN_SOURCE,
                    mention,
                    "the source `" + name + "` is not declared or is disabled",
                    Suggestion.didYouMean(name, project.references().sourceNames())));
    if (!(project.node(id) instanceof Source found)) {
      throw new IllegalStateException(id + " is no source");
    }
    named.add(id);
    if (found.config().files() != null) {
      // A table is there already, but the view of files is made for the nodes known to read it.
      checkDeclared(
          id, "source('" + source.sourceName() + "', '" + source.tableName() + "')", mention);
    }
    return referent(found.relation());
  }

  private static IllegalStateException notReferable(Node node) {
    return new IllegalStateException(node.id() + " cannot be referred to");
  }

  private static Referent referent(RelationName relation) {
    return new Referent.Named(relation, null);
  }

  private void checkDeclared(NodeId id, String call, Mention mention) {
    if (declared.isPresent() && !declared.get().contains(id)) {
      throw fault(
          Code.UNDECLARED_DEPENDENCY,
          mention,
          "`" + call + "` is reached only while running, so the order of nodes does not know it",
          Optional.of("add a comment above it: -- depends_on: {{ " + call + " }}"));
    }
  }

  private static ProjectException fault(
      Code code, Mention mention, String message, Optional<String> hint) {
    return new ProjectException(
        Diagnostic.error(code, mention.at(), message)
            .withThrough(mention.through())
            .withHint(hint.orElse(null)));
  }
}
