{#- Aggregates, arrays, comparisons and set operations. -#}

{%- macro any_value(expression) -%}
  {{- return(adapter.dispatch('any_value', 'dbt')(expression)) -}}
{%- endmacro -%}
{%- macro default__any_value(expression) -%}
any_value({{ expression }})
{%- endmacro -%}

{#- Postgres has such a function from version 16 on, and no minimum of truths. -#}
{%- macro postgres__any_value(expression) -%}
(array_agg({{ expression }}) filter (where {{ expression }} is not null))[1]
{%- endmacro -%}

{%- macro bool_or(expression) -%}
  {{- return(adapter.dispatch('bool_or', 'dbt')(expression)) -}}
{%- endmacro -%}
{%- macro default__bool_or(expression) -%}
bool_or({{ expression }})
{%- endmacro -%}
{%- macro snowflake__bool_or(expression) -%}
boolor_agg({{ expression }})
{%- endmacro -%}

{%- macro array_construct(inputs=[], data_type=none) -%}
  {{- return(adapter.dispatch('array_construct', 'dbt')(inputs, data_type or type_int())) -}}
{%- endmacro -%}
{%- macro default__array_construct(inputs, data_type) -%}
  {%- if inputs -%}
array[{{ inputs | join(', ') }}]
  {%- else -%}
array[]::{{ data_type }}[]
  {%- endif -%}
{%- endmacro -%}
{%- macro duckdb__array_construct(inputs, data_type) -%}
  {%- if inputs -%}
[{{ inputs | join(', ') }}]
  {%- else -%}
cast([] as {{ data_type }}[])
  {%- endif -%}
{%- endmacro -%}
{%- macro snowflake__array_construct(inputs, data_type) -%}
array_construct({{ inputs | join(', ') }})
{%- endmacro -%}

{#- No array is an empty one, to which something is appended. -#}
{%- macro array_append(array, new_element) -%}
  {{- return(adapter.dispatch('array_append', 'dbt')(array, new_element)) -}}
{%- endmacro -%}
{%- macro default__array_append(array, new_element) -%}
array_append({{ array }}, {{ new_element }})
{%- endmacro -%}

{%- macro snowflake__array_append(array, new_element) -%}
array_append(coalesce({{ array }}, array_construct()), {{ new_element }})
{%- endmacro -%}

{%- macro array_concat(array_1, array_2) -%}
  {{- return(adapter.dispatch('array_concat', 'dbt')(array_1, array_2)) -}}
{%- endmacro -%}
{%- macro default__array_concat(array_1, array_2) -%}
array_cat({{ array_1 }}, {{ array_2 }})
{%- endmacro -%}
{%- macro duckdb__array_concat(array_1, array_2) -%}
list_concat({{ array_1 }}, {{ array_2 }})
{%- endmacro -%}

{%- macro snowflake__array_concat(array_1, array_2) -%}
coalesce(array_cat({{ array_1 }}, {{ array_2 }}), {{ array_1 }}, {{ array_2 }})
{%- endmacro -%}

{#- Two NULLs are equal. -#}
{%- macro equals(expression_1, expression_2) -%}
  {{- return(adapter.dispatch('equals', 'dbt')(expression_1, expression_2)) -}}
{%- endmacro -%}
{%- macro default__equals(expression_1, expression_2) -%}
({{ expression_1 }} is not distinct from {{ expression_2 }})
{%- endmacro -%}

{%- macro except() -%}
  {{- return(adapter.dispatch('except', 'dbt')()) -}}
{%- endmacro -%}
{%- macro default__except() -%}except{%- endmacro -%}

{%- macro intersect() -%}
  {{- return(adapter.dispatch('intersect', 'dbt')()) -}}
{%- endmacro -%}
{%- macro default__intersect() -%}intersect{%- endmacro -%}

{#- How many bits it takes to count to a number. -#}
{%- macro get_powers_of_two(upper_bound) -%}
  {{- return(adapter.dispatch('get_powers_of_two', 'dbt')(upper_bound)) -}}
{%- endmacro -%}
{%- macro default__get_powers_of_two(upper_bound) -%}
  {%- if upper_bound <= 0 -%}
    {%- do exceptions.raise_compiler_error('the upper bound must be positive, not ' ~ upper_bound) -%}
  {%- endif -%}
  {%- for bits in range(1, 100) if upper_bound <= 2 ** bits -%}
    {%- do return(bits) -%}
  {%- endfor -%}
{%- endmacro -%}

{#- A query of the numbers from 1, in a column `generated_number`. -#}
{%- macro generate_series(upper_bound) -%}
  {{- return(adapter.dispatch('generate_series', 'dbt')(upper_bound)) -}}
{%- endmacro -%}
{%- macro default__generate_series(upper_bound) -%}
  {%- set bits = get_powers_of_two([upper_bound, 1] | max) -%}
with bits as (
    select 0 as bit union all select 1
)

select generated_number
from (
    select {% for i in range(bits) %}b{{ i }}.bit * {{ 2 ** i }} + {% endfor %}1 as generated_number
    from bits as b0
    {%- for i in range(1, bits) %}
    cross join bits as b{{ i }}
    {%- endfor %}
) as numbers
where generated_number <= {{ upper_bound }}
order by generated_number
{%- endmacro -%}
{%- macro duckdb__generate_series(upper_bound) -%}
select generated_number
from range(1, {{ upper_bound }} + 1) as numbers(generated_number)
{%- endmacro -%}
{%- macro postgres__generate_series(upper_bound) -%}
select generated_number
from generate_series(1, {{ upper_bound }}) as numbers(generated_number)
{%- endmacro -%}
