package dev.headrace.runtime.engine;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.compile.QueryComments;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.Severity;
import dev.headrace.compiler.node.Analysis;
import dev.headrace.compiler.node.DataTest;
import dev.headrace.compiler.node.Documentation;
import dev.headrace.compiler.node.Exposure;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.Operation;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.node.ResourceType;
import dev.headrace.compiler.node.Seed;
import dev.headrace.compiler.node.Source;
import dev.headrace.runtime.adapter.Lacks;
import dev.headrace.runtime.copy.MaskKey;
import dev.headrace.runtime.copy.PersonalColumns;
import dev.headrace.runtime.execute.Copied;
import dev.headrace.runtime.execute.CopyOptions;
import dev.headrace.runtime.execute.Copying;
import dev.headrace.runtime.execute.NodeCompiler;
import dev.headrace.runtime.execute.RunOptions;
import dev.headrace.runtime.execute.Timezones;
import dev.headrace.runtime.execute.Warehouse;
import dev.headrace.runtime.record.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Brings rows of another target into the one the project was read for. */
final class CopyCommand {
  /** Kinds of nodes that have rows of their own. */
  static final ImmutableSet<ResourceType> KINDS =
      ImmutableSet.of(ResourceType.SOURCE, ResourceType.SEED, ResourceType.MODEL);

  private final ProjectCommand.Tools tools;
  private final LoadedProject receiving;
  private final NodeCompiler compiler;
  private final Request.Copy request;

  CopyCommand(
      ProjectCommand.Tools tools,
      LoadedProject receiving,
      NodeCompiler compiler,
      Request.Copy request) {
    this.tools = tools;
    this.receiving = receiving;
    this.compiler = compiler;
    this.request = request;
    var to = receiving.connections().target().name();
    if (request.from().equals(to)) {
      throw new ProjectException(
          Diagnostic.error(
                  Code.USAGE, null, "`%s` is both the target to copy from and to".formatted(to))
              .withHint("name another with `--from` or `--to`"));
    }
  }

  Answer run(ImmutableList<Node> selected, Warehouse warehouse, RunOptions options) {
    var giving = giving();
    var relations = relations(selected, giving);
    warnOfPersonal(relations, options);
    try (var there = warehouse(giving)) {
      var copying =
          new Copying(
              there, warehouse, compiler, tools.events(), tools.invocation().clock(), options);
      tools.canceller().accept(copying::cancel);
      var summary = copying.run(relations, new CopyOptions(request.sample(), key()));
      tools.events().accept(new Event.RunFinished(summary));
      return new Answer.Ran(summary);
    }
  }

  private Optional<MaskKey> key() {
    return request.mask()
        ? request.key().or(() -> Optional.of(MaskKey.random()))
        : Optional.empty();
  }

  /** The project as the other target has it: names depend on the target. */
  private LoadedProject giving() {
    var beside =
        new Request.Copy(
            request.project().beside(request.from()),
            request.selection(),
            request.from(),
            request.sample(),
            request.mask(),
            request.key());
    var giving =
        new ProjectLoader(
                tools.invocation(),
                tools.adapters(),
                tools.materializations(),
                tools.events(),
                tools.startedAt(),
                tools.workers())
            .load(beside, receiving.workspace(), ImmutableList::of);
    note(
        "Copying from target %s (%s %s)"
            .formatted(
                giving.connections().target().name(),
                giving.adapter().type(),
                giving.connections().address()));
    return giving;
  }

  private Warehouse warehouse(LoadedProject project) {
    var timezone = project.project().file().timezone();
    var comments =
        new QueryComments(
            project.project().file(),
            project.compiler(),
            project.connections().target(),
            tools.invocation().version());
    return new Warehouse(
        project.adapter(),
        project.connections(),
        new Timezones(project.project().nodes(), timezone == null ? "" : timezone.value()),
        comments.of(Optional.empty()),
        tools.events(),
        tools.invocation().clock());
  }

  private ImmutableList<Copied> relations(ImmutableList<Node> selected, LoadedProject giving) {
    var relations = ImmutableList.<Copied>builder();
    var faults = new ArrayList<Diagnostic>();
    var taken = new LinkedHashMap<String, Node>();
    var isOne = isOneDatabase(giving);
    for (var node : selected) {
      var here = relation(node);
      if (here.isEmpty() || isReadHere(node)) {
        continue;
      }
      var there = Optional.ofNullable(giving.project().nodes().get(node.id()));
      if (there.isEmpty()) {
        faults.add(unknown(node.id(), node));
        continue;
      }
      var other = taken.putIfAbsent(key(here.get()), node);
      if (other != null) {
        faults.add(same(node, other, here.get()));
      } else if (isOne && isItself(here.get(), relation(there.get()))) {
        faults.add(itself(node, here.get()));
      }
      relations.add(
          new Copied(
              there.get(),
              node,
              relation(there.get()).orElse(here.get()),
              here.get(),
              PersonalColumns.of(documentation(node))));
    }
    if (!faults.isEmpty()) {
      throw new ProjectException(ImmutableList.copyOf(faults));
    }
    return relations.build();
  }

  /** Files are read where the project is, whatever the target, if its engine can. */
  private boolean isReadHere(Node node) {
    return node instanceof Source source
        && source.config().files() != null
        && !receiving.adapter().lacks().contains(Lacks.FILE_SOURCES);
  }

  private Diagnostic unknown(NodeId id, Node node) {
    return Diagnostic.error(
        Code.MISSING_RELATION,
        node.identity().at(),
        "`%s` is disabled in target `%s`".formatted(id, request.from()));
  }

  private Diagnostic same(Node node, Node other, RelationName relation) {
    return Diagnostic.error(
            Code.DUPLICATE_RELATION,
            node.identity().at(),
            "`%s` and `%s` would both be copied to `%s`, since target `%s` has one database"
                .formatted(
                    other.id(), node.id(), relation, receiving.connections().target().name()))
        .withHint("give one of them another `schema` there, or attach its database in the profile");
  }

  private static String key(RelationName relation) {
    return (relation.database() + "." + relation).toLowerCase(Locale.ROOT);
  }

  /** Only the servers know whether two of their names mean one. */
  private boolean isOneDatabase(LoadedProject giving) {
    return giving.adapter().type().equals(receiving.adapter().type())
        && giving.connections().identity().equals(receiving.connections().identity());
  }

  private static boolean isItself(RelationName here, Optional<RelationName> there) {
    return there.filter(relation -> key(relation).equals(key(here))).isPresent();
  }

  private static Diagnostic itself(Node node, RelationName relation) {
    return Diagnostic.error(
            Code.USAGE,
            node.identity().at(),
            "`%s` is the relation `%s` of one database in both targets"
                .formatted(node.id(), relation))
        .withHint("leave it out with `--exclude`");
  }

  private void warnOfPersonal(List<Copied> relations, RunOptions options) {
    if (request.mask()) {
      return;
    }
    var warnings = ImmutableList.<Diagnostic>builder();
    for (var copied : relations) {
      if (!copied.personal().isEmpty()) {
        var columns = copied.personal().stream().collect(joining("`, `", "`", "`"));
        warnings.add(
            Diagnostic.warning(
                    Code.UNMASKED_COLUMN,
                    copied.to().identity().at(),
                    "personal columns of `%s` are copied as they are: %s"
                        .formatted(copied.there(), columns))
                .withHint("`--mask` puts other values in their place"));
      }
    }
    var found = warnings.build();
    if (options.warnError() && !found.isEmpty()) {
      throw new ProjectException(
          found.stream()
              .map(warning -> warning.withSeverity(Severity.ERROR))
              .collect(ImmutableList.toImmutableList()));
    }
    found.forEach(warning -> tools.events().accept(new Event.DiagnosticReported(warning)));
  }

  private void note(String text) {
    tools.events().accept(new Event.Noted(Event.Level.INFO, text));
  }

  private static Documentation documentation(Node node) {
    return switch (node) {
      case Model model -> model.documentation();
      case Seed seed -> seed.documentation();
      case Source source -> source.documentation();
      case DataTest test -> Documentation.NONE;
      case Exposure exposure -> Documentation.NONE;
      case Analysis analysis -> Documentation.NONE;
      case Operation operation -> Documentation.NONE;
    };
  }

  private static Optional<RelationName> relation(Node node) {
    return switch (node) {
      case Model model ->
          model.config().materialized().equals("ephemeral")
              ? Optional.empty()
              : Optional.of(model.relation());
      case Seed seed -> Optional.of(seed.relation());
      case Source source -> Optional.of(source.relation());
      case DataTest test -> Optional.empty();
      case Exposure exposure -> Optional.empty();
      case Analysis analysis -> Optional.empty();
      case Operation operation -> Optional.empty();
    };
  }
}
