package dev.headrace.runtime.adapter;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.compiler.context.RelationInfo;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.RelationName;
import java.util.Optional;

/**
 * How an engine spells what concerns relations that keep the rows of their query: materialized
 * views, dynamic tables. Values only.
 */
public interface Kept {
  /**
   * One of the query in place of whatever has that name.
   *
   * @throws dev.headrace.compiler.diagnostic.ProjectException when the configuration is none of one
   */
  ImmutableList<SqlStatement> replace(
      RelationName relation,
      String query,
      Optional<RelationInfo.Kind> existing,
      ConfigValues config);

  /** What has to be there before {@link #question} can be asked; only the session sees it. */
  default ImmutableList<SqlStatement> prepare(RelationName relation, String query) {
    return ImmutableList.of();
  }

  /** Asks how the relation that stands is configured. */
  String question(RelationName relation);

  /**
   * What it is and should not be.
   *
   * @param now the answer to the question
   */
  Changes changes(RelationName relation, QueryResult now, String query, ConfigValues config);

  /** Takes back what {@link #prepare} made. */
  default ImmutableList<SqlStatement> clean(RelationName relation) {
    return ImmutableList.of();
  }

  /** Brings the rows up to date; nothing where the engine sees to it. */
  ImmutableList<SqlStatement> refresh(RelationName relation);

  /**
   * How a relation differs from its configuration.
   *
   * @param inWords each difference, for people
   * @param alter what changes it in place
   * @param replace whether it has to be made anew instead
   */
  record Changes(
      ImmutableList<String> inWords, ImmutableList<SqlStatement> alter, boolean replace) {
    public static final Changes NONE = new Changes(ImmutableList.of(), ImmutableList.of(), false);
  }
}
