package dev.headrace.compiler.node;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/**
 * What properties files say of a node, for people.
 *
 * @param columns in declared order
 * @param patchPath the properties file, {@code package://path}, or null where no file describes it
 * @param docBlocks ids of the docs blocks used, {@code doc.package.name}
 */
public record Documentation(
    String description,
    ImmutableList<Column> columns,
    @Nullable String patchPath,
    ImmutableList<String> docBlocks) {
  public static final Documentation NONE =
      new Documentation("", ImmutableList.of(), null, ImmutableList.of());
}
