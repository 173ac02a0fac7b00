{#- Questions an incremental model asks. -#}

{%- macro is_incremental() -%}
  {%- if not execute or config.get('materialized') != 'incremental' or should_full_refresh() -%}
    {%- do return(false) -%}
  {%- endif -%}
  {#- A preview is of the whole table, not of the rows a run would add. -#}
  {%- if flags.WHICH == 'show' -%}
    {%- do return(false) -%}
  {%- endif -%}
  {%- set existing = load_relation(this) -%}
  {%- do return(existing is not none and existing.type == 'table') -%}
{%- endmacro -%}

{%- macro should_full_refresh() -%}
  {%- set configured = config.get('full_refresh', none) -%}
  {%- do return(flags.FULL_REFRESH if configured is none else configured) -%}
{%- endmacro -%}

{%- macro should_store_failures() -%}
  {%- set configured = config.get('store_failures', none) -%}
  {%- do return(flags.STORE_FAILURES if configured is none else configured) -%}
{%- endmacro -%}

{%- macro incremental_validate_on_schema_change(on_schema_change, default='ignore') -%}
  {%- if on_schema_change in ['sync_all_columns', 'append_new_columns', 'fail', 'ignore'] -%}
    {%- do return(on_schema_change) -%}
  {%- endif -%}
  {%- do log('`on_schema_change` is `' ~ on_schema_change ~ '`, which is unknown; `' ~ default ~ '` is used') -%}
  {%- do return(default) -%}
{%- endmacro -%}
