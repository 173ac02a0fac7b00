package dev.headrace.compiler.node;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;

/**
 * A model's configuration after all layers are merged.
 *
 * @param materialized the name of its materialization
 * @param alias the identifier asked for, or null
 * @param schema the schema asked for, or null
 * @param database the catalogue asked for, or null
 * @param fullRefresh overrides the command's {@code --full-refresh}, or null
 * @param sqlHeader SQL put before the statement that makes the relation, or null
 * @param persistDocs what is written into the catalogue as comments
 * @param timezone the IANA zone of the folder or project, or null
 * @param values every merged key, as {@code config.get} and the manifest see it
 */
public record ModelConfig(
    boolean enabled,
    String materialized,
    @Nullable String alias,
    @Nullable String schema,
    @Nullable String database,
    ImmutableSet<String> tags,
    ImmutableMap<String, Object> meta,
    ImmutableList<Hook> preHooks,
    ImmutableList<Hook> postHooks,
    Incremental incremental,
    @Nullable Boolean fullRefresh,
    @Nullable String sqlHeader,
    PersistDocs persistDocs,
    ImmutableMap<String, ImmutableList<String>> grants,
    @Nullable String timezone,
    ConfigValues values) {

  /** Which descriptions become comments in the database. */
  public record PersistDocs(boolean relation, boolean columns) {
    public static final PersistDocs NONE = new PersistDocs(false, false);
  }
}
