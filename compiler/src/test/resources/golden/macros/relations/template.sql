{{ make_temp_relation(this) }} {{ make_intermediate_relation(this) }} {{ make_backup_relation(this, 'view').type }}
{{ create_table_as(true, this, 'select 1') }}
{{ create_view_as(this, 'select 1') }}
{{ get_empty_subquery_sql('select 1') }}
{{ get_quoted_csv(['a', 'b c']) }}
{{ information_schema_name('db') }}
{{ incremental_validate_on_schema_change('fail') }} {{ incremental_validate_on_schema_change('what') }}
{{ before_begin('x') }} {{ in_transaction('x') }} {{ after_commit('x') }}
