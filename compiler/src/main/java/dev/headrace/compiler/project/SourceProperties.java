package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * What a properties file says of a group of tables the project reads.
 *
 * @param description empty text where there is none
 * @param schema null means the source's name
 * @param overrides the package whose source of this name it replaces, or null
 * @param config {@code config:} and the keys that may stand beside it: {@code tags}, {@code meta},
 *     {@code freshness}, {@code loaded_at_field}, {@code loaded_at_query}, {@code external}, {@code
 *     path}
 */
public record SourceProperties(
    Text name,
    Text description,
    @Nullable Text database,
    @Nullable Text schema,
    @Nullable Text loader,
    Quoting quoting,
    @Nullable Text overrides,
    ConfigLayer config,
    ImmutableList<Table> tables,
    SourceSpan at) {

  /**
   * One table of a source.
   *
   * @param identifier the table's name in the database; null means {@code name}
   * @param config as for the source, over which it wins
   */
  public record Table(
      Text name,
      Text description,
      @Nullable Text identifier,
      @Nullable Text loader,
      Quoting quoting,
      ConfigLayer config,
      ImmutableList<ColumnProperties> columns,
      ImmutableList<TestProperties> dataTests,
      SourceSpan at) {}
}
