package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * What a properties file says of a model, seed, snapshot, analysis or singular test.
 *
 * @param description empty text where there is none
 * @param config {@code config:} and the keys that may stand beside it, such as {@code meta}
 * @param dataTests of the whole node; those of columns are in the columns
 * @param constraints as written
 * @param versions versions of the model, or null where it has none
 * @param relation what a snapshot reads, a template such as {@code ref('orders')}, or null
 * @param deprecationDate as written, or null
 * @param timeSpine as written, or null
 * @param at the entry's name
 */
public record NodeProperties(
    Text name,
    Text description,
    ImmutableList<ColumnProperties> columns,
    ConfigLayer config,
    ImmutableList<TestProperties> dataTests,
    ImmutableList<YamlValue> constraints,
    @Nullable Versions versions,
    @Nullable Text relation,
    @Nullable Text deprecationDate,
    @Nullable YamlMap timeSpine,
    SourceSpan at) {

  /**
   * The versions of a model.
   *
   * @param latest what an unversioned {@code ref} means; null means the highest
   */
  public record Versions(@Nullable Text latest, ImmutableList<Version> all) {}

  /**
   * One version of a model.
   *
   * @param version as written, for example {@code 2}
   * @param definedIn name of its file without ending; null means {@code name_v2}
   * @param description null means the model's
   * @param columns its own columns
   * @param include columns taken over from the model: null or empty text for all as {@code *}
   * @param exclude columns not taken over
   * @param dataTests null means the model's
   */
  public record Version(
      Text version,
      @Nullable Text definedIn,
      @Nullable Text description,
      ConfigLayer config,
      ImmutableList<ColumnProperties> columns,
      @Nullable ImmutableList<String> include,
      ImmutableList<String> exclude,
      @Nullable ImmutableList<TestProperties> dataTests,
      SourceSpan at) {}
}
