{#- Text functions. -#}

{%- macro concat(fields) -%}
  {{- return(adapter.dispatch('concat', 'dbt')(fields)) -}}
{%- endmacro -%}
{%- macro default__concat(fields) -%}
  {{- fields | join(' || ') -}}
{%- endmacro -%}

{%- macro escape_single_quotes(expression) -%}
  {{- return(adapter.dispatch('escape_single_quotes', 'dbt')(expression)) -}}
{%- endmacro -%}
{%- macro default__escape_single_quotes(expression) -%}
  {{- expression | replace("'", "''") -}}
{%- endmacro -%}
{%- macro snowflake__escape_single_quotes(expression) -%}
  {{- expression | replace('\\', '\\\\') | replace("'", "\\'") -}}
{%- endmacro -%}

{#- The text between quotes as it is; `escape_single_quotes` is for its caller to use. -#}
{%- macro string_literal(value) -%}
  {{- return(adapter.dispatch('string_literal', 'dbt')(value)) -}}
{%- endmacro -%}
{%- macro default__string_literal(value) -%}
'{{ value }}'
{%- endmacro -%}

{%- macro hash(field) -%}
  {{- return(adapter.dispatch('hash', 'dbt')(field)) -}}
{%- endmacro -%}
{%- macro default__hash(field) -%}
md5(cast({{ field }} as {{ type_string() }}))
{%- endmacro -%}

{%- macro length(expression) -%}
  {{- return(adapter.dispatch('length', 'dbt')(expression)) -}}
{%- endmacro -%}
{%- macro default__length(expression) -%}
length({{ expression }})
{%- endmacro -%}

{%- macro position(substring_text, string_text) -%}
  {{- return(adapter.dispatch('position', 'dbt')(substring_text, string_text)) -}}
{%- endmacro -%}
{%- macro default__position(substring_text, string_text) -%}
position({{ substring_text }} in {{ string_text }})
{%- endmacro -%}

{%- macro replace(field, old_chars, new_chars) -%}
  {{- return(adapter.dispatch('replace', 'dbt')(field, old_chars, new_chars)) -}}
{%- endmacro -%}
{%- macro default__replace(field, old_chars, new_chars) -%}
replace({{ field }}, {{ old_chars }}, {{ new_chars }})
{%- endmacro -%}

{%- macro right(string_text, length_expression) -%}
  {{- return(adapter.dispatch('right', 'dbt')(string_text, length_expression)) -}}
{%- endmacro -%}
{%- macro default__right(string_text, length_expression) -%}
  {%- set length = length_expression | string | trim -%}
right({{ string_text }}, {{ length if modules.re.match('^[0-9]+$', length) else 'case when ' ~ length ~ ' < 0 then 0 else ' ~ length ~ ' end' }})
{%- endmacro -%}
{%- macro snowflake__right(string_text, length_expression) -%}
right({{ string_text }}, {{ length_expression }})
{%- endmacro -%}

{#- A negative number counts the parts from the end. -#}
{%- macro split_part(string_text, delimiter_text, part_number) -%}
  {{- return(adapter.dispatch('split_part', 'dbt')(string_text, delimiter_text, part_number)) -}}
{%- endmacro -%}
{%- macro default__split_part(string_text, delimiter_text, part_number) -%}
split_part({{ string_text }}, {{ delimiter_text }}, {{ 1 if part_number | string == '0' else part_number }})
{%- endmacro -%}
{#- DuckDB would take a text apart where nothing is between its parts. -#}
{%- macro duckdb__split_part(string_text, delimiter_text, part_number) -%}
  {%- set split = default__split_part(string_text, delimiter_text, part_number) -%}
  {%- if modules.re.match("^'([^']|'')+'$", delimiter_text | string | trim) -%}
    {{- split -}}
  {%- else -%}
case when {{ delimiter_text }} <> '' then {{ split }} when {{ delimiter_text }} = '' then case when {{ part_number }} in (-1, 0, 1) then {{ string_text }} when {{ string_text }} is not null then '' end end
  {%- endif -%}
{%- endmacro -%}

{#- A number below `buckets` that is the same for a text on every engine: of its MD5, the first eight digits. -#}
{%- macro md5_bucket(column, buckets) -%}
  {{- return(adapter.dispatch('md5_bucket', 'dbt')(column, buckets)) -}}
{%- endmacro -%}
{%- macro duckdb__md5_bucket(column, buckets) -%}
cast(cast('0x' || substr({{ hash(column) }}, 1, 8) as bigint) % {{ buckets }} as integer)
{%- endmacro -%}
{%- macro postgres__md5_bucket(column, buckets) -%}
cast(cast(cast('x' || substr({{ hash(column) }}, 1, 8) as bit(32)) as bigint) % {{ buckets }} as integer)
{%- endmacro -%}
{%- macro snowflake__md5_bucket(column, buckets) -%}
cast(mod(to_number(substr({{ hash(column) }}, 1, 8), 'XXXXXXXX'), {{ buckets }}) as integer)
{%- endmacro -%}

{#- What is joined, of `distinct x` as of `x`. -#}
{%- macro listagg_value(measure) -%}
  {%- set written = measure | string | trim -%}
  {%- do return(written[9:] | trim if written[:9] | lower == 'distinct ' else written) -%}
{%- endmacro -%}
{%- macro listagg_text(measure) -%}
  {%- set written = measure | string | trim -%}
  {{- written if written[:9] | lower == 'distinct ' else 'cast(' ~ written ~ ' as ' ~ type_string() ~ ')' -}}
{%- endmacro -%}

{#- Texts of a group joined in order, NULLs left out; NULL where there are none. -#}
{%- macro listagg(measure, delimiter_text="','", order_by_clause=none, limit_num=none) -%}
  {{- return(adapter.dispatch('listagg', 'dbt')(measure, delimiter_text, order_by_clause, limit_num)) -}}
{%- endmacro -%}
{%- macro default__listagg(measure, delimiter_text="','", order_by_clause=none, limit_num=none) -%}
  {%- set order = ' ' ~ order_by_clause if order_by_clause else '' -%}
  {%- if limit_num -%}
array_to_string((array_agg({{ measure }}{{ order }}) filter (where {{ listagg_value(measure) }} is not null))[1:{{ limit_num }}], {{ delimiter_text }})
  {%- else -%}
string_agg({{ listagg_text(measure) }}, {{ delimiter_text }}{{ order }})
  {%- endif -%}
{%- endmacro -%}
{#- Snowflake joins nothing to an empty text. -#}
{%- macro snowflake__listagg(measure, delimiter_text="','", order_by_clause=none, limit_num=none) -%}
  {%- set order = ' within group (' ~ order_by_clause ~ ')' if order_by_clause else '' -%}
  {%- if limit_num -%}
    {%- set joined = 'array_to_string(array_slice(array_agg(' ~ measure ~ ')' ~ order ~ ', 0, ' ~ limit_num ~ '), ' ~ delimiter_text ~ ')' -%}
  {%- else -%}
    {%- set joined = 'listagg(' ~ measure ~ ', ' ~ delimiter_text ~ ')' ~ order -%}
  {%- endif -%}
case when count({{ listagg_value(measure) }}) > 0 then {{ joined }} end
{%- endmacro -%}
