{#- Running SQL from templates. -#}

{%- macro statement(name=none, fetch_result=false, auto_begin=true, language='sql') -%}
  {%- if execute -%}
    {%- set statement_sql = caller() -%}
    {%- set response, table = adapter.execute(statement_sql, auto_begin=auto_begin, fetch=fetch_result) -%}
    {%- if name is not none -%}
      {{- store_result(name, response=response, agate_table=table) -}}
    {%- endif -%}
  {%- endif -%}
{%- endmacro -%}

{#- A statement's result without running anything, for materializations that did their work elsewhere. -#}
{%- macro noop_statement(name=none, message=none, code=none, rows_affected=none, res=none) -%}
  {%- do caller() -%}
  {%- if name is not none -%}
    {{- store_raw_result(name, message=message, code=code, rows_affected=rows_affected, agate_table=res) -}}
  {%- endif -%}
{%- endmacro -%}

{#- The table of rows that a query gives; none while parsing. -#}
{%- macro run_query(sql) -%}
  {%- call statement('run_query_statement', fetch_result=true, auto_begin=false) -%}
    {{- sql -}}
  {%- endcall -%}
  {%- set result = load_result('run_query_statement') -%}
  {%- do return(result.table if result else none) -%}
{%- endmacro -%}

{#- A query of the same columns and no rows. -#}
{%- macro get_empty_subquery_sql(select_sql, select_sql_header=none) -%}
  {{- return(adapter.dispatch('get_empty_subquery_sql', 'dbt')(select_sql, select_sql_header)) -}}
{%- endmacro -%}

{%- macro default__get_empty_subquery_sql(select_sql, select_sql_header=none) -%}
{{ select_sql_header if select_sql_header is not none }}
select * from (
{{ select_sql }}
) as __dbt_sbq
where false
limit 0
{%- endmacro -%}

{%- macro get_columns_in_query(select_sql) -%}
  {{- return(adapter.dispatch('get_columns_in_query', 'dbt')(select_sql)) -}}
{%- endmacro -%}

{%- macro default__get_columns_in_query(select_sql) -%}
  {%- call statement('get_columns_in_query', fetch_result=true, auto_begin=false) -%}
    {{- get_empty_subquery_sql(select_sql) -}}
  {%- endcall -%}
  {%- set result = load_result('get_columns_in_query') -%}
  {%- do return(result.table.column_names | list if result else []) -%}
{%- endmacro -%}

{%- macro get_column_schema_from_query(select_sql, select_sql_header=none) -%}
  {%- if not execute -%}
    {%- do return([]) -%}
  {%- endif -%}
  {%- do return(adapter.get_column_schema_from_query(get_empty_subquery_sql(select_sql, select_sql_header))) -%}
{%- endmacro -%}

{#- Puts SQL before the statement that makes the model's relation. -#}
{%- macro set_sql_header(config) -%}
  {%- do config.set('sql_header', caller()) -%}
{%- endmacro -%}

{#- Hooks that run outside or inside the model's transaction. -#}
{%- macro make_hook_config(sql, inside_transaction) -%}
  {{- tojson({'sql': sql, 'transaction': inside_transaction}) -}}
{%- endmacro -%}

{%- macro before_begin(sql) -%}
  {{- make_hook_config(sql, inside_transaction=false) -}}
{%- endmacro -%}

{%- macro in_transaction(sql) -%}
  {{- make_hook_config(sql, inside_transaction=true) -}}
{%- endmacro -%}

{%- macro after_commit(sql) -%}
  {{- make_hook_config(sql, inside_transaction=false) -}}
{%- endmacro -%}
