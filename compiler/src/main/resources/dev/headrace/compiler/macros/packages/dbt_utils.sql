{#- DuckDB has one information schema for all catalogues. -#}
{%- macro duckdb__get_tables_by_pattern_sql(schema_pattern, table_pattern, exclude='', database=target.database) -%}
select
    table_schema as "table_schema",
    table_name as "table_name",
    case table_type when 'BASE TABLE' then 'table' else lower(table_type) end as "table_type"
from information_schema.tables
where table_catalog = {{ string_literal(escape_single_quotes(database)) }}
  and table_schema ilike {{ string_literal(escape_single_quotes(schema_pattern)) }}
  and table_name ilike {{ string_literal(escape_single_quotes(table_pattern)) }}
  and table_name not ilike {{ string_literal(escape_single_quotes(exclude)) }}
order by 1, 2
{%- endmacro -%}
