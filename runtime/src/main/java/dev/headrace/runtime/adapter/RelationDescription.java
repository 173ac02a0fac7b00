package dev.headrace.runtime.adapter;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.RelationInfo;
import java.util.OptionalLong;

/**
 * A relation as the documentation shows it.
 *
 * @param comment empty for none
 * @param rows about how many, where the engine knows without counting
 */
public record RelationDescription(
    RelationInfo relation,
    String comment,
    OptionalLong rows,
    ImmutableList<ColumnComment> columns) {

  /**
   * A column of it.
   *
   * @param index 1-based
   * @param comment empty for none
   */
  public record ColumnComment(int index, String name, String type, String comment) {}
}
