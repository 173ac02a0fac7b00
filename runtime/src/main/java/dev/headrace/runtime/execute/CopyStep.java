package dev.headrace.runtime.execute;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.compiler.context.RelationInfo;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.node.Source;
import dev.headrace.runtime.adapter.Lacks;
import dev.headrace.runtime.adapter.Load;
import dev.headrace.runtime.adapter.RowReader;
import dev.headrace.runtime.adapter.SqlStatement;
import dev.headrace.runtime.adapter.Statements;
import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.copy.CopiedColumns;
import dev.headrace.runtime.copy.Masks;
import dev.headrace.runtime.record.NodeResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts one relation's rows into the other target, in place of what stands there. */
final class CopyStep implements Change {
  private final Copied copied;
  private final CopyOptions options;
  private final Warehouse giving;
  private final WarehouseSession reader;
  private final Warehouse receiving;
  private final WarehouseSession writer;
  private final Consumer<Diagnostic> warnings;
  private final String query;
  private ImmutableList<SqlStatement> clean = ImmutableList.of();

  /**
   * @param query gives the relation's rows
   * @param warnings is told what cannot be kept
   */
  CopyStep(
      Copied copied,
      CopyOptions options,
      String query,
      Warehouse giving,
      WarehouseSession reader,
      Warehouse receiving,
      WarehouseSession writer,
      Consumer<Diagnostic> warnings) {
    this.copied = copied;
    this.options = options;
    this.query = query;
    this.giving = giving;
    this.reader = reader;
    this.receiving = receiving;
    this.writer = writer;
    this.warnings = warnings;
  }

  @Override
  public Node node() {
    return copied.to();
  }

  @Override
  public void prepare() {}

  @Override
  public QueryResult.Response apply() {
    var columns = columns();
    var existing = receiving.catalogue().find(copied.here(), writer).map(RelationInfo::kind);
    // A relation that is made at once and not by the commit is filled beside the one that stands.
    var beside = receiving.adapter().lacks().contains(Lacks.TRANSACTIONAL_DDL);
    var table = beside ? successor() : copied.here();
    if (beside) {
      clean = ImmutableList.of(SqlStatement.of(statements().drop(table, RelationInfo.Kind.TABLE)));
    }
    send(statements().replaceTable(table, columns.there(), beside ? Optional.empty() : existing));
    var rows = writer.load(Load.of(table, columns.there(), to -> read(columns, to))).rowsAffected();
    if (beside) {
      send(statements().putInPlace(table, copied.here(), existing));
      clean = ImmutableList.of();
    }
    writer.made(new RelationInfo(copied.here(), RelationInfo.Kind.TABLE));
    return new QueryResult.Response(
        NodeResult.COPIED + " " + rows, NodeResult.COPIED, rows, writer.queryId());
  }

  private RelationName successor() {
    var name = statements().dialect().derived(copied.here().identifier(), Statements.SUCCESSOR);
    return copied.here().withIdentifier(name);
  }

  private Statements statements() {
    return receiving.adapter().statements();
  }

  private void send(ImmutableList<SqlStatement> statements) {
    statements.forEach(statement -> writer.run(statement.sql()));
  }

  private CopiedColumns columns() {
    var found = new Header();
    ask("select * from (" + query + ") as headrace_copied where 1 = 0", found);
    if (found.columns.isEmpty()) {
      throw new ProjectException(
          Diagnostic.error(
              Code.MISSING_RELATION,
              copied.to().identity().at(),
              "`%s` has no columns in target `%s`, so that nothing can be copied"
                  .formatted(copied.there(), giving.connections().target().name())));
    }
    var columns =
        CopiedColumns.of(
            found.columns, giving.adapter().statements(), statements(), copied.personal());
    columns.changed().ifPresent(this::warn);
    return columns;
  }

  private void warn(String changed) {
    warnings.accept(
        Diagnostic.warning(
                Code.CHANGED_TYPE,
                copied.to().identity().at(),
                "target `%s` does not have all types of `%s`: %s"
                    .formatted(receiving.connections().target().name(), copied.there(), changed))
            .withHint("docs/guide/copying.md says what becomes of each type"));
  }

  /** The columns of a result without rows. */
  private static final class Header implements RowReader {
    private ImmutableList<ColumnInfo> columns = ImmutableList.of();

    @Override
    public void columns(ImmutableList<ColumnInfo> columns) {
      this.columns = columns;
    }

    @Override
    public void row(List<@Nullable Object> values) {}
  }

  private void read(CopiedColumns columns, Load.Reader to) {
    var sampled =
        options.sample().isPresent()
            ? giving.adapter().statements().sample(query, options.sample().getAsLong())
            : query;
    var masks = options.mask().map(Masks::new);
    ask(
        sampled,
        new RowReader() {
          @Override
          public void columns(ImmutableList<ColumnInfo> known) {}

          @Override
          public void row(List<@Nullable Object> values) {
            to.row(masks.isPresent() ? columns.masked(values, masks.get()) : values);
          }
        });
  }

  /** What the giving end refuses is told as its fault, not the receiving one's. */
  private void ask(String sql, RowReader rows) {
    try {
      reader.read(sql, rows);
    } catch (WarehouseException e) {
      if (e.kind() == WarehouseException.Kind.CANCELLED) {
        throw e;
      }
      var fault = e.diagnostic();
      throw new ProjectException(
          Diagnostic.error(
                  fault.code(),
                  copied.to().identity().at(),
                  "`%s` cannot be read in target `%s`: %s"
                      .formatted(
                          copied.there(), giving.connections().target().name(), fault.message()))
              .withHint(fault.hint()));
    }
  }

  /** The relation, as it is called where it cannot be found. */
  static ProjectException missing(Copied copied, Warehouse giving) {
    var source = (Source) copied.from();
    return new ProjectException(
        Diagnostic.error(
                Code.MISSING_RELATION,
                source.identity().at(),
                "source `%s.%s` is the relation `%s`, which does not exist in target `%s`"
                    .formatted(
                        source.sourceName(),
                        source.name(),
                        copied.there(),
                        giving.connections().target().name()))
            .withHint("create it there, or leave the source out with `--exclude`"));
  }

  @Override
  public void publish() {}

  @Override
  public void clean() {
    send(clean);
  }

  @Override
  public StepOutcome after(QueryResult.Response applied) {
    return StepOutcome.built(copied.here(), "", applied.message(), applied);
  }
}
