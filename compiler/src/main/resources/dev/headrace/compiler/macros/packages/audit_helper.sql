{%- macro duckdb___count_num_rows_in_status() -%}
count(distinct (dbt_audit_surrogate_key, dbt_audit_pk_row_num)) over (partition by dbt_audit_row_status)
{%- endmacro -%}

{%- macro duckdb__quick_are_queries_identical(query_a, query_b, columns, event_time) -%}
  {%- if event_time -%}
    {%- set bounds = audit_helper._get_comparison_bounds(query_a, query_b, event_time) -%}
  {%- endif -%}
select count(distinct (row_hashes, n_rows)) = 1 as are_tables_identical
from (
  {%- for query in [query_a, query_b] %}
    select sum(hash({{ columns | join(', ') }})) as row_hashes, count(*) as n_rows
    from ({{ query }}) as compared
    {{ audit_helper.event_time_filter(bounds) if event_time }}
    {{ 'union all' if not loop.last }}
  {%- endfor %}
) as hashes
{%- endmacro -%}
