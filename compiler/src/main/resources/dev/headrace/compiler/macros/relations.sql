{#- Finding, naming and changing relations. -#}

{%- macro load_cached_relation(relation) -%}
  {%- do return(adapter.get_relation(
      database=relation.database, schema=relation.schema, identifier=relation.identifier)) -%}
{%- endmacro -%}

{%- macro load_relation(relation) -%}
  {%- do return(load_cached_relation(relation)) -%}
{%- endmacro -%}

{#- Whether the relation exists, and it or one of that name and type. -#}
{%- macro get_or_create_relation(database, schema, identifier, type) -%}
  {{- return(adapter.dispatch('get_or_create_relation', 'dbt')(database, schema, identifier, type)) -}}
{%- endmacro -%}

{%- macro default__get_or_create_relation(database, schema, identifier, type) -%}
  {%- set found = adapter.get_relation(database=database, schema=schema, identifier=identifier) -%}
  {%- if found -%}
    {%- do return([true, found]) -%}
  {%- endif -%}
  {%- do return([
      false,
      api.Relation.create(database=database, schema=schema, identifier=identifier, type=type)]) -%}
{%- endmacro -%}

{%- macro make_intermediate_relation(base_relation, suffix='__dbt_tmp') -%}
  {{- return(adapter.dispatch('make_intermediate_relation', 'dbt')(base_relation, suffix)) -}}
{%- endmacro -%}

{%- macro default__make_intermediate_relation(base_relation, suffix='__dbt_tmp') -%}
  {%- do return(base_relation.incorporate(path={'identifier': base_relation.identifier ~ suffix})) -%}
{%- endmacro -%}

{%- macro make_temp_relation(base_relation, suffix='__dbt_tmp') -%}
  {{- return(adapter.dispatch('make_temp_relation', 'dbt')(base_relation, suffix)) -}}
{%- endmacro -%}

{%- macro default__make_temp_relation(base_relation, suffix='__dbt_tmp') -%}
  {%- do return(base_relation.incorporate(path={'identifier': base_relation.identifier ~ suffix})) -%}
{%- endmacro -%}

{%- macro make_backup_relation(base_relation, backup_relation_type, suffix='__dbt_backup') -%}
  {{- return(adapter.dispatch('make_backup_relation', 'dbt')(base_relation, backup_relation_type, suffix)) -}}
{%- endmacro -%}

{%- macro default__make_backup_relation(base_relation, backup_relation_type, suffix='__dbt_backup') -%}
  {%- do return(base_relation.incorporate(
      path={'identifier': base_relation.identifier ~ suffix}, type=backup_relation_type)) -%}
{%- endmacro -%}

{%- macro create_schema(relation) -%}
  {%- do adapter.create_schema(relation) -%}
{%- endmacro -%}

{%- macro drop_schema(relation) -%}
  {%- do adapter.drop_schema(relation) -%}
{%- endmacro -%}

{%- macro drop_relation(relation) -%}
  {%- do adapter.drop_relation(relation) -%}
{%- endmacro -%}

{%- macro drop_relation_if_exists(relation) -%}
  {%- if relation is not none -%}
    {%- do adapter.drop_relation(relation) -%}
  {%- endif -%}
{%- endmacro -%}

{%- macro rename_relation(from_relation, to_relation) -%}
  {%- do adapter.rename_relation(from_relation, to_relation) -%}
{%- endmacro -%}

{%- macro truncate_relation(relation) -%}
  {%- do adapter.truncate_relation(relation) -%}
{%- endmacro -%}

{%- macro check_schema_exists(database, schema) -%}
  {%- do return(adapter.check_schema_exists(database, schema)) -%}
{%- endmacro -%}

{%- macro list_schemas(database) -%}
  {%- do return(adapter.list_schemas(database)) -%}
{%- endmacro -%}

{%- macro get_columns_in_relation(relation) -%}
  {%- do return(adapter.get_columns_in_relation(relation)) -%}
{%- endmacro -%}

{%- macro information_schema_name(database) -%}
  {{- return(adapter.dispatch('information_schema_name', 'dbt')(database)) -}}
{%- endmacro -%}

{%- macro default__information_schema_name(database) -%}
  {{- adapter.quote(database) ~ '.' if database }}information_schema
{%- endmacro -%}

{#- One for all catalogues. -#}
{%- macro duckdb__information_schema_name(database) -%}information_schema{%- endmacro -%}

{%- macro create_table_as(temporary, relation, compiled_code, language='sql') -%}
  {{- adapter.dispatch('create_table_as', 'dbt')(temporary, relation, compiled_code, language) -}}
{%- endmacro -%}

{%- macro default__create_table_as(temporary, relation, compiled_code, language='sql') -%}
create {{ 'temporary ' if temporary }}table {{ relation.include(database=not temporary, schema=not temporary) }} as (
{{ compiled_code }}
)
{%- endmacro -%}

{%- macro get_create_table_as_sql(temporary, relation, sql) -%}
  {{- create_table_as(temporary, relation, sql) -}}
{%- endmacro -%}

{%- macro create_view_as(relation, sql) -%}
  {{- adapter.dispatch('create_view_as', 'dbt')(relation, sql) -}}
{%- endmacro -%}

{%- macro default__create_view_as(relation, sql) -%}
create view {{ relation }} as (
{{ sql }}
)
{%- endmacro -%}

{%- macro get_create_view_as_sql(relation, sql) -%}
  {{- create_view_as(relation, sql) -}}
{%- endmacro -%}

{#- Projects for DuckDB call this when a run starts; no model writes files that others read. -#}
{%- macro register_upstream_external_models() -%}
{%- endmacro -%}
