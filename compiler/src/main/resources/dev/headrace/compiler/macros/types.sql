{#- Names of types and conversions. -#}

{%- macro type_string() -%}
  {{- return(adapter.dispatch('type_string', 'dbt')()) -}}
{%- endmacro -%}
{%- macro default__type_string() -%}
  {{- api.Column.translate_type('string') -}}
{%- endmacro -%}
{%- macro duckdb__type_string() -%}varchar{%- endmacro -%}

{%- macro type_timestamp() -%}
  {{- return(adapter.dispatch('type_timestamp', 'dbt')()) -}}
{%- endmacro -%}
{%- macro default__type_timestamp() -%}
  {{- api.Column.translate_type('timestamp') -}}
{%- endmacro -%}
{#- Without a zone, whatever the account takes `timestamp` for. -#}
{%- macro snowflake__type_timestamp() -%}timestamp_ntz{%- endmacro -%}

{%- macro type_float() -%}
  {{- return(adapter.dispatch('type_float', 'dbt')()) -}}
{%- endmacro -%}
{%- macro default__type_float() -%}
  {{- api.Column.translate_type('float') -}}
{%- endmacro -%}
{#- DuckDB's `float` holds seven digits only. -#}
{%- macro duckdb__type_float() -%}double{%- endmacro -%}

{%- macro type_numeric() -%}
  {{- return(adapter.dispatch('type_numeric', 'dbt')()) -}}
{%- endmacro -%}
{%- macro default__type_numeric() -%}
  {{- api.Column.numeric_type('numeric', 28, 6) -}}
{%- endmacro -%}

{%- macro type_bigint() -%}
  {{- return(adapter.dispatch('type_bigint', 'dbt')()) -}}
{%- endmacro -%}
{%- macro default__type_bigint() -%}
  {{- api.Column.translate_type('bigint') -}}
{%- endmacro -%}

{%- macro type_int() -%}
  {{- return(adapter.dispatch('type_int', 'dbt')()) -}}
{%- endmacro -%}
{%- macro default__type_int() -%}
  {{- api.Column.translate_type('integer') -}}
{%- endmacro -%}

{%- macro type_boolean() -%}
  {{- return(adapter.dispatch('type_boolean', 'dbt')()) -}}
{%- endmacro -%}
{%- macro default__type_boolean() -%}
  {{- api.Column.translate_type('boolean') -}}
{%- endmacro -%}

{%- macro cast(field, type) -%}
  {{- return(adapter.dispatch('cast', 'dbt')(field, type)) -}}
{%- endmacro -%}
{%- macro default__cast(field, type) -%}
cast({{ field }} as {{ type }})
{%- endmacro -%}

{#- NULL where the value's text cannot be converted. -#}
{%- macro safe_cast(field, type) -%}
  {{- return(adapter.dispatch('safe_cast', 'dbt')(field, type)) -}}
{%- endmacro -%}
{%- macro default__safe_cast(field, type) -%}
cast({{ field }} as {{ type }})
{%- endmacro -%}
{%- macro duckdb__safe_cast(field, type) -%}
try_cast({{ field }} as {{ type }})
{%- endmacro -%}
{#- Snowflake tries with texts only. -#}
{%- macro snowflake__safe_cast(field, type) -%}
try_cast(cast({{ field }} as {{ type_string() }}) as {{ type }})
{%- endmacro -%}
{#- Postgres has nothing that tries, so the text is looked at first; other types are cast and may fail. -#}
{%- macro postgres__safe_cast(field, type) -%}
  {%- set text = 'cast(' ~ field ~ ' as text)' -%}
  {%- set name = type | string | trim | lower -%}
  {%- set word = name.split('(')[0] | trim -%}
  {%- set whole = {'smallint': 15, 'int2': 15, 'int': 31, 'integer': 31, 'int4': 31, 'bigint': 63, 'int8': 63} -%}
  {%- if word in whole -%}
    {%- set number = 'round(cast(' ~ text ~ ' as numeric))' -%}
case when {{ text }} !~* '{{ number_pattern() }}' then null when {{ number }} between {{ -(2 ** whole[word]) }} and {{ 2 ** whole[word] - 1 }} then cast({{ number }} as {{ type }}) end
  {%- elif word in ['numeric', 'decimal', 'dec'] and '(' in name -%}
    {%- set sizes = name.split('(')[1].split(')')[0].split(',') -%}
    {%- set scale = sizes[1] | int if sizes | length > 1 else 0 -%}
case when {{ text }} !~* '{{ number_pattern() }}' then null when abs(round(cast({{ text }} as numeric), {{ scale }})) < 1e{{ sizes[0] | int - scale }} then cast({{ text }} as {{ type }}) end
  {%- elif word in ['numeric', 'decimal', 'dec'] -%}
case when {{ text }} ~* '{{ number_pattern() }}' then cast({{ text }} as {{ type }}) end
  {%- elif word in ['float', 'float4', 'float8', 'real', 'double precision'] -%}
case when {{ text }} ~* '{{ number_pattern() }}|^\s*[+-]?(nan|inf|infinity)\s*$' then cast({{ text }} as {{ type }}) end
  {%- elif word in ['boolean', 'bool'] -%}
case when lower({{ text }}) in ('t', 'true', 'y', 'yes', '1') then true when lower({{ text }}) in ('f', 'false', 'n', 'no', '0') then false end
  {%- elif word in ['date', 'timestamp', 'timestamptz', 'timestamp without time zone', 'timestamp with time zone'] -%}
    {%- set full = "regexp_replace(regexp_replace(trim(" ~ text ~ "), 'Z$', '+00:00'), '^(.{10}[ T]\\d{2}:\\d{2})$', '\\1:00')" -%}
case when trim({{ text }}) ~ '^\d{4}-\d{2}-\d{2}' then cast(jsonb_path_query_first(to_jsonb({{ full }}), '$.datetime()', '{}', true) #>> '{}' as {{ type }}) end
  {%- else -%}
cast({{ field }} as {{ type }})
  {%- endif -%}
{%- endmacro -%}
{%- macro number_pattern() -%}
^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?\s*$
{%- endmacro -%}

{%- macro cast_bool_to_text(field) -%}
  {{- adapter.dispatch('cast_bool_to_text', 'dbt')(field) -}}
{%- endmacro -%}
{%- macro default__cast_bool_to_text(field) -%}
cast({{ field }} as {{ type_string() }})
{%- endmacro -%}
