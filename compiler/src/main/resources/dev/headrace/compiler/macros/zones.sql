{#- Local times of zones, by their IANA names. -#}

{#- The time in one zone that a time without zone is in another. -#}
{%- macro convert_timezone(source_tz, target_tz, column) -%}
  {{- return(adapter.dispatch('convert_timezone', 'dbt')(source_tz, target_tz, column)) -}}
{%- endmacro -%}
{%- macro default__convert_timezone(source_tz, target_tz, column) -%}
(({{ text_as_timestamp(column) }} at time zone '{{ source_tz }}') at time zone '{{ target_tz }}')
{%- endmacro -%}
{%- macro snowflake__convert_timezone(source_tz, target_tz, column) -%}
convert_timezone('{{ source_tz }}', '{{ target_tz }}', {{ text_as_timestamp(column) }})
{%- endmacro -%}

{#- The time in a zone, written without it, of a moment. -#}
{%- macro local_time(timezone, column) -%}
  {{- return(adapter.dispatch('local_time', 'dbt')(timezone, column)) -}}
{%- endmacro -%}
{%- macro default__local_time(timezone, column) -%}
({{ column }} at time zone '{{ timezone }}')
{%- endmacro -%}
{%- macro snowflake__local_time(timezone, column) -%}
cast(convert_timezone('{{ timezone }}', {{ column }}) as timestamp_ntz)
{%- endmacro -%}
