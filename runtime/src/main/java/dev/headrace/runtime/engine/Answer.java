package dev.headrace.runtime.engine;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.artifact.ManifestNodes;
import dev.headrace.compiler.node.ColumnName;
import dev.headrace.compiler.node.Node;
import dev.headrace.runtime.record.FreshnessResult;
import dev.headrace.runtime.record.RunSummary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the engine answers to a {@link Request}. */
public sealed interface Answer {

  /** Nodes were built, tested, compiled or called. */
  record Ran(RunSummary summary) implements Answer {}

  /**
   * Nodes were listed, in order.
   *
   * @param maps describes each of them
   */
  record Listed(ImmutableList<Node> nodes, ManifestNodes maps) implements Answer {}

  /**
   * A query was rendered.
   *
   * @param node the name of its node, {@code inline_query} for a query typed
   */
  record Rendered(String node, String sql) implements Answer {}

  /**
   * A query's rows.
   *
   * @param node the name of its node, {@code inline_query} for a query typed
   * @param columns in the query's order
   * @param rows each with a value per column: null, Boolean, Long, Double, BigInteger, BigDecimal,
   *     String, java.time values, List or Map of such
   * @param more whether there are rows beyond the limit
   */
  record Shown(
      String node,
      ImmutableList<ColumnName> columns,
      ImmutableList<List<@Nullable Object>> rows,
      boolean more)
      implements Answer {}

  /** Sources were asked for their age. */
  record Freshness(ImmutableList<FreshnessResult> results) implements Answer {}

  /** Files or folders were written or deleted. */
  record Touched(ImmutableList<Path> paths) implements Answer {}

  /**
   * Where profiles were looked for.
   *
   * @param profile the name that was looked for
   * @param found the folder of the file that holds it, if one does
   * @param looked all files, in the order of preference
   */
  record Located(String profile, Optional<Path> found, ImmutableList<ProfilesFile> looked)
      implements Answer {}

  /** A place for profiles. */
  record ProfilesFile(Path file, boolean exists, boolean holdsProfile) {}

  /** What `debug` found, a line each. */
  record Checked(ImmutableList<Check> checks) implements Answer {}

  /**
   * One thing looked at.
   *
   * @param found what was found, or what is wrong
   */
  record Check(String what, boolean ok, String found) {}

  /** Nothing more to say. */
  record Done() implements Answer {}
}
