{# What the engines spell differently and the built-in macros do not cover. #}

{% macro convert_timezone(source_tz, target_tz, column) %}
  {{- return(adapter.dispatch('convert_timezone')(source_tz, target_tz, column)) -}}
{% endmacro %}

{% macro default__convert_timezone(source_tz, target_tz, column) -%}
  (({{ column }} at time zone '{{ source_tz }}') at time zone '{{ target_tz }}')
{%- endmacro %}

{% macro snowflake__convert_timezone(source_tz, target_tz, column) -%}
  convert_timezone('{{ source_tz }}', '{{ target_tz }}', {{ column }})
{%- endmacro %}


{% macro utc(column) %}
  {{- return(adapter.dispatch('utc')(column)) -}}
{% endmacro %}

{% macro default__utc(column) -%}
  ({{ column }} at time zone 'UTC')
{%- endmacro %}

{% macro snowflake__utc(column) -%}
  cast(convert_timezone('UTC', {{ column }}) as timestamp_ntz)
{%- endmacro %}


{% macro md5_bucket(column, buckets) %}
  {{- return(adapter.dispatch('md5_bucket')(column, buckets)) -}}
{% endmacro %}

{% macro default__md5_bucket(column, buckets) -%}
  cast(cast('0x' || substr(md5({{ column }}), 1, 8) as bigint) % {{ buckets }} as integer)
{%- endmacro %}

{% macro postgres__md5_bucket(column, buckets) -%}
  cast(cast(cast('x' || substr(md5({{ column }}), 1, 8) as bit(32)) as bigint) % {{ buckets }} as integer)
{%- endmacro %}

{% macro snowflake__md5_bucket(column, buckets) -%}
  cast(mod(to_number(substr(md5({{ column }}), 1, 8), 'XXXXXXXX'), {{ buckets }}) as integer)
{%- endmacro %}
