{%- macro duckdb__timestamp_add(datepart, interval, from_timestamp) -%}
  {{- dbt.dateadd(datepart, interval, from_timestamp) -}}
{%- endmacro -%}
