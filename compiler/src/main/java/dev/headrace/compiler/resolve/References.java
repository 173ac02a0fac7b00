package dev.headrace.compiler.resolve;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.Mention;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.node.Dependencies.Ref;
import dev.headrace.compiler.node.Dependencies.SourceRef;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.parse.LeftOut;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds the node a template names, after all names have been checked. Immutable. */
public final class References {
  private final Supplier<RefIndex> lazyRefs;
  private final SourceIndex sources;

  References(RefIndex refs, SourceIndex sources) {
    this(() -> refs, sources);
  }

  /**
   * @param lazyRefs asked when the first name is to be found
   */
  References(Supplier<RefIndex> lazyRefs, SourceIndex sources) {
    this.lazyRefs = Suppliers.memoize(lazyRefs::get);
    this.sources = sources;
  }

  /** Of a project without nodes. */
  public static References none() {
    return new References(
        new RefIndex("", ImmutableList.of(), ImmutableList.of()),
        new SourceIndex("", ImmutableList.of()));
  }

  /**
   * The one enabled node a {@code ref} means.
   *
   * @throws ProjectException saying why there is none
   */
  public NodeId find(Ref ref, String fromPackage, Mention mention) {
    var answer = refs().find(ref, fromPackage);
    if (answer instanceof RefIndex.Found found) {
      return found.id();
    }
    var fault = RefFault.of(ref, answer, refs().names()).orElseThrow();
    throw new ProjectException(
        Diagnostic.error(fault.code(), mention.at(), RefFault.written(ref) + " " + fault.what())
            .withThrough(mention.through())
            .withHint(fault.hint().orElse(null)));
  }

  /** The enabled table a {@code source} means. */
  public Optional<NodeId> find(SourceRef source, String fromPackage) {
    return sources
        .find(source, fromPackage)
        .filter(SourceIndex.Table::enabled)
        .map(SourceIndex.Table::id);
  }

  private RefIndex refs() {
    return lazyRefs.get();
  }

  ImmutableList<RefIndex.Referable> referables() {
    return refs().referables();
  }

  ImmutableList<LeftOut> leftOut() {
    return refs().leftOut();
  }

  ImmutableList<SourceIndex.Table> tables() {
    return sources.tables();
  }

  /** Every name a {@code source} can have, {@code source.table}. */
  public Iterable<String> sourceNames() {
    return sources.names();
  }
}
