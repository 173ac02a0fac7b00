package dev.headrace.compiler.project;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.Severity;
import dev.headrace.compiler.diagnostic.Suggestion;
import dev.headrace.compiler.node.ResourceType;

/** Which configuration keys there are: Headrace's, and those of dbt with all its adapters. */
public final class ConfigKeys {
  private static final ImmutableSet<String> KNOWN =
      ImmutableSet.copyOf(
          Splitter.on(CharMatcher.whitespace())
              .omitEmptyStrings()
              .split(
                  """
                  access adapter_properties additional_libs alias alt_compute as_columnstore
                  auto_liquid_cluster auto_refresh automatic_clustering backup base_location_root
                  base_location_subpath batch_id batch_size begin bind buckets cache catalog
                  catalog_name catchup category change_tracking check_cols classifiers cluster_by
                  cluster_id clustered_by column_types compression compute concurrent_batches
                  connection_overrides constraints contract copy_grants copy_tags create_notebook
                  data_retention_time_in_days database databricks_compute databricks_tags
                  dataproc_cluster_name dbt_valid_to_current delimiter description dist docs
                  enable_list_inference enable_refresh enabled engine entry_point error_if event_time
                  export_as external external_access_integrations external_location external_root
                  external_volume fail_calc fast fields file_format format formatter freshness
                  full_refresh glue_database glue_register grant_access_to grants group hard_deletes
                  hours_to_expiration http_path iceberg_expire_snapshots iceberg_version
                  immutable_where imports include_full_name_in_path incremental_apply_config_changes
                  incremental_predicates incremental_strategy index_url indexes initialize
                  intermediate_format invalidate_hard_deletes jar_file_uri job_cluster_config
                  job_execution_timeout_seconds kms_key_name labels labels_from_meta
                  latest_version_pointer layout lifetime limit liquid_clustered_by loaded_at_field
                  loaded_at_query location location_root lookback matched_condition materialized
                  max_data_extension_time_in_days max_staleness merge_clauses merge_exclude_columns
                  merge_insert_condition merge_on_using_columns merge_returning_columns
                  merge_update_columns merge_update_condition merge_update_set_expressions
                  merge_with_schema_evolution meta mv_on_schema_change node_color
                  not_matched_by_source_action not_matched_by_source_condition not_matched_condition
                  notebook_template_id on_configuration_change on_error on_schema_change
                  on_table_exists options order_by overwrite_columns packages partition_by
                  partition_columns partition_expiration_days partitioned_by partitions path
                  persist_docs plugin post-hook pre-hook predicates primary_key properties
                  python_job_config python_version query_settings query_tag quote_columns quoting
                  range refresh_interval_minutes refresh_mode refresh_warehouse refreshable
                  relation_from_path repopulate_from_mvs_on_full_refresh require_partition_filter
                  reservation resource_tags row_access_policy runtime_version s3_data_dir
                  s3_data_naming schedule scheduler schema schema_origin secrets secure settings
                  severity skip_matched_step skip_not_matched_step snapshot_meta_column_names
                  snowflake snowflake_initialization_warehouse snowflake_warehouse sort sort_type
                  sorted_by source_alias source_type sql_header state static_analysis
                  storage_serialization_policy storage_uri store_failures store_failures_as strategy
                  submission_method sync table table_format table_properties table_tag table_type tags
                  target_alias target_database target_file_size target_lag target_schema tblproperties
                  timeout timezone tmp_relation_type transient ttl type unique_key
                  unique_tmp_table_suffix unlogged update_field update_lag updated_at url
                  use_anonymous_sproc use_safer_relation_operations use_uniform user_folder_for_python
                  view_security view_update_via_alter volatility warn_if where zorder
                  """));

  /** The keys that one kind of resource alone has. */
  private static final ImmutableMap<String, ResourceType> OF_ONE_KIND =
      ImmutableMap.<String, ResourceType>builder()
          .put("error_if", ResourceType.TEST)
          .put("fail_calc", ResourceType.TEST)
          .put("limit", ResourceType.TEST)
          .put("severity", ResourceType.TEST)
          .put("store_failures", ResourceType.TEST)
          .put("store_failures_as", ResourceType.TEST)
          .put("warn_if", ResourceType.TEST)
          .put("where", ResourceType.TEST)
          .put("delimiter", ResourceType.SEED)
          .put("loaded_at_field", ResourceType.SOURCE)
          .put("loaded_at_query", ResourceType.SOURCE)
          .put("check_cols", ResourceType.SNAPSHOT)
          .put("dbt_valid_to_current", ResourceType.SNAPSHOT)
          .put("hard_deletes", ResourceType.SNAPSHOT)
          .put("invalidate_hard_deletes", ResourceType.SNAPSHOT)
          .put("snapshot_meta_column_names", ResourceType.SNAPSHOT)
          .buildOrThrow();

  private ConfigKeys() {}

  /** Reports unknown keys: an error in a project of Headrace's own, else a warning. */
  public static void check(
      ConfigLayer layer, ResourceType type, ProjectKind kind, Diagnostics diagnostics) {
    var severity = kind == ProjectKind.HEADRACE ? Severity.ERROR : Severity.WARNING;
    for (var entry : layer.settings().entrySet()) {
      var key = entry.getKey();
      var owner = OF_ONE_KIND.getOrDefault(key, type);
      if (!isKnown(key) || owner != type) {
        diagnostics.report(
            Diagnostic.error(
                    Code.UNKNOWN_KEY,
                    entry.getValue().keyAt(),
                    "`" + key + "` is not a configuration of a " + type.label())
                .withSeverity(severity)
                .withHint(owner == type ? hint(key) : "only a " + owner.label() + " can have it"));
      }
    }
  }

  private static String hint(String key) {
    return Suggestion.didYouMean(key, KNOWN)
        .orElse("what only templates read goes under `meta`, as in `config.get('meta').x`");
  }

  /** Every key there is, in one spelling each. */
  public static ImmutableSet<String> all() {
    return KNOWN;
  }

  static boolean isKnown(String key) {
    return KNOWN.contains(canonical(key));
  }

  static boolean isHook(String key) {
    return switch (key) {
      case "pre-hook", "pre_hook", "post-hook", "post_hook" -> true;
      default -> false;
    };
  }

  /** The one spelling of a key that has several. */
  static String canonical(String key) {
    return switch (key) {
      case "pre_hook" -> "pre-hook";
      case "post_hook" -> "post-hook";
      default -> key;
    };
  }

  /** Whether a key's value is a map, so that without {@code +} it looks like a folder. */
  static boolean isMap(String key) {
    return switch (key) {
      case "meta",
          "docs",
          "contract",
          "quoting",
          "column_types",
          "persist_docs",
          "freshness",
          "grants" ->
          true;
      default -> false;
    };
  }
}
