package dev.headrace.runtime.execute;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.hash.Hashing;
import dev.headrace.compiler.context.RelationInfo;
import dev.headrace.compiler.context.RelationInfo.Kind;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.node.Column;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.Source;
import dev.headrace.compiler.node.SourceConfig;
import dev.headrace.runtime.adapter.Lacks;
import dev.headrace.runtime.adapter.RelationDescription;
import dev.headrace.runtime.adapter.SchemaName;
import dev.headrace.runtime.adapter.WarehouseException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes a view of each source that is files, once, before the first node that reads it. A view that
 * says the same already is left alone. Safe for use by many threads.
 */
public final class FileSources {
  /** Begins the comment by which a view made here is known. */
  private static final String MARK = "files read by headrace ";

  /** Where the files of a source may be named, the first that is there counting. */
  private static final String[] LOCATION = {
    "external.location", "external.path", "path", "external_location", "meta.external_location"
  };

  private final Warehouse warehouse;
  private final Map<NodeId, Node> project;
  private final Path folder;
  private final Map<NodeId, Made> sources = new ConcurrentHashMap<>();
  private final Map<SchemaName, Map<String, String>> comments = new ConcurrentHashMap<>();

  /**
   * @param project its nodes
   * @param folder what relative locations start from, absolute
   */
  public FileSources(Warehouse warehouse, Map<NodeId, Node> project, Path folder) {
    this.warehouse = warehouse;
    this.project = project;
    this.folder = folder;
  }

  /** Guards the making of one source. */
  private static final class Made {
    private boolean made;
  }

  /**
   * Sees that whatever files the node reads can be read, also those its ephemeral models read.
   *
   * @throws ProjectException when there is no file
   */
  void prepare(Node node, WarehouseSession session) {
    readBy(ImmutableList.of(node)).forEach(source -> prepare(source, session));
  }

  /** The same for a query that reads these nodes and is run outside of any node's run. */
  public void prepare(Set<NodeId> reads) {
    var sources = ImmutableSet.<Source>builder();
    gather(reads, sources, new HashSet<>());
    for (var source : sources.build()) {
      warehouse.createSchemas(ImmutableList.of(SchemaName.of(source.relation())));
      prepare(source, warehouse.main());
    }
  }

  /** The sources that are files and that any of the nodes reads, also through ephemeral models. */
  ImmutableSet<Source> readBy(Collection<? extends Node> nodes) {
    var found = ImmutableSet.<Source>builder();
    var seen = new HashSet<NodeId>();
    nodes.forEach(node -> gather(node.dependencies().nodes(), found, seen));
    return found.build();
  }

  private void gather(Set<NodeId> reads, ImmutableSet.Builder<Source> found, Set<NodeId> seen) {
    for (var id : reads) {
      if (seen.add(id)) {
        switch (project.get(id)) {
          case Source source when source.config().files() != null -> found.add(source);
          case Model model when model.config().materialized().equals("ephemeral") ->
              gather(model.dependencies().nodes(), found, seen);
          case null, default -> {}
        }
      }
    }
  }

  void prepare(Source source, WarehouseSession session) {
    var files = source.config().files();
    if (files == null || warehouse.adapter().lacks().contains(Lacks.FILE_SOURCES)) {
      return;
    }
    var made = sources.computeIfAbsent(source.id(), id -> new Made());
    synchronized (made) {
      if (!made.made) {
        var found = list(source, files, session);
        make(source, found.map(names -> checked(source, files, names)).orElse(files), session);
        made.made = true;
      }
    }
  }

  /**
   * The source among whose files this is; it may be read through views.
   *
   * @param likely the nodes to look at first
   */
  Optional<Source> owner(String file, Collection<Node> likely, WarehouseSession session) {
    for (var node : Iterables.concat(likely, project.values())) {
      if (node instanceof Source source && source.config().files() != null) {
        var files = ask(source.config().files(), session);
        if (files.filter(names -> names.contains(file)).isPresent()) {
          return Optional.of(source);
        }
      }
    }
    return Optional.empty();
  }

  /** Where relative locations start from. */
  Path folder() {
    return folder;
  }

  /** Where the source says which files it is. */
  static SourceSpan location(Source source) {
    return source.configValues().place(LOCATION).orElse(source.identity().at());
  }

  private Optional<ImmutableList<String>> ask(SourceConfig.Files files, WarehouseSession session) {
    return warehouse
        .adapter()
        .statements()
        .listFiles(files, folder)
        .map(question ->
            session.query(question).rows().stream()
                .map(row -> String.valueOf(row.getFirst()))
                .collect(ImmutableList.toImmutableList()));
  }

  private Optional<ImmutableList<String>> list(
      Source source, SourceConfig.Files files, WarehouseSession session) {
    var found = ask(files, session);
    if (found.filter(List::isEmpty).isPresent()) {
      throw new ProjectException(
          Diagnostic.error(
                  Code.MISSING_SOURCE_FILES,
                  location(source),
                  "no file matches `%s` of source `%s.%s`"
                      .formatted(files.location(), source.sourceName(), source.name()))
              .withHint("the location starts from the project's folder"));
    }
    return found;
  }

  /** What all files agree on need not be guessed file by file, nor from rows that are broken. */
  private SourceConfig.Files checked(
      Source source, SourceConfig.Files files, ImmutableList<String> found) {
    if (!CsvHeaders.areTold(source, files)) {
      return files;
    }
    var headers = new CsvHeaders(source, files, new SourcePaths(folder));
    var delimiter = headers.delimiter(found);
    return delimiter.isEmpty() || headers.isDelimiterSaid()
        ? files
        : files.withOption("delim", delimiter.get());
  }

  private void make(Source source, SourceConfig.Files files, WarehouseSession session) {
    try {
      replace(source, files, session);
    } catch (WarehouseException e) {
      throw e.at(placeOf(e, source, files), ImmutableList.of());
    }
  }

  /** An option that the reader does not take stands at its value, a type at its column. */
  private static SourceSpan placeOf(WarehouseException e, Source source, SourceConfig.Files files) {
    var said = e.text().toLowerCase(Locale.ROOT);
    var option =
        files.options().keySet().stream()
            .filter(name -> said.contains(name.toLowerCase(Locale.ROOT)))
            .map(name -> source.configValues().place("external.options." + name))
            .flatMap(Optional::stream)
            .findFirst();
    if (option.isPresent()) {
      return option.get();
    }
    return source.documentation().columns().stream()
        .filter(column ->
            column.dataType() != null
                && e.text().contains("Type with name " + column.dataType() + " does not exist"))
        .findFirst()
        .map(Column::at)
        .orElse(location(source));
  }

  private void replace(Source source, SourceConfig.Files files, WarehouseSession session) {
    var statements = warehouse.adapter().statements();
    var relation = source.relation();
    var query = statements.readFiles(files, source.documentation().columns(), folder);
    var mark = MARK + Hashing.sha256().hashString(query, UTF_8);
    var existing = warehouse.catalogue().find(relation, session).map(RelationInfo::kind);
    if (existing.isPresent() && mark.equals(comment(source, session))) {
      return;
    }
    if (existing.filter(kind -> kind != Kind.VIEW).isPresent()) {
      throw new ProjectException(
          Diagnostic.error(
                  Code.DUPLICATE_RELATION,
                  source.identity().at(),
                  "the source `%s.%s` is files, but there is a table `%s`"
                      .formatted(source.sourceName(), source.name(), relation))
              .withHint("drop the table, or give the source another schema or identifier"));
    }
    Transaction.orRollback(
        session,
        () -> {
          session.begin();
          statements
              .replaceView(relation, query, existing, ConfigValues.NONE)
              .forEach(statement -> session.run(statement.sql()));
          session.run(statements.comment(relation, Kind.VIEW, mark));
          session.made(new RelationInfo(relation, Kind.VIEW));
          session.commit();
        });
  }

  /** All comments of a schema are asked for at once. */
  private String comment(Source source, WarehouseSession session) {
    return comments
        .computeIfAbsent(
            SchemaName.of(source.relation()),
            schema -> {
              var known = new ConcurrentHashMap<String, String>();
              for (RelationDescription found : session.describe(ImmutableList.of(schema))) {
                known.put(found.relation().name().identifier(), found.comment());
              }
              return known;
            })
        .getOrDefault(source.relation().identifier(), "");
  }
}
