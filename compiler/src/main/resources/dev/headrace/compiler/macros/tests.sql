{#- Generic data tests: each query gives the rows that fail. -#}

{#- The tested relation, or its rows that the test's `where` keeps. -#}
{%- macro get_where_subquery(relation) -%}
  {%- do return(adapter.dispatch('get_where_subquery', 'dbt')(relation)) -%}
{%- endmacro -%}

{%- macro default__get_where_subquery(relation) -%}
  {%- set condition = config.get('where', '') -%}
  {%- if condition -%}
    {%- do return('(select * from ' ~ relation ~ ' where ' ~ condition ~ ') dbt_subquery') -%}
  {%- endif -%}
  {%- do return(relation) -%}
{%- endmacro -%}

{%- test not_null(model, column_name) -%}
  {{- adapter.dispatch('test_not_null', 'dbt')(model, column_name) -}}
{%- endtest -%}

{%- macro default__test_not_null(model, column_name) -%}
select {{ '*' if should_store_failures() else column_name }}
from {{ model }}
where {{ column_name }} is null
{%- endmacro -%}

{%- test unique(model, column_name) -%}
  {{- adapter.dispatch('test_unique', 'dbt')(model, column_name) -}}
{%- endtest -%}

{%- macro default__test_unique(model, column_name) -%}
select
    {{ column_name }} as unique_field,
    count(*) as n_records
from {{ model }}
where {{ column_name }} is not null
group by {{ column_name }}
having count(*) > 1
{%- endmacro -%}

{%- test accepted_values(model, column_name, values, quote=true) -%}
  {{- adapter.dispatch('test_accepted_values', 'dbt')(model, column_name, values, quote) -}}
{%- endtest -%}

{#- NULL is accepted; `not_null` is there to refuse it. -#}
{%- macro default__test_accepted_values(model, column_name, values, quote=true) -%}
  {%- set accepted = [] -%}
  {%- for value in values if value is not none -%}
    {%- do accepted.append(string_literal(escape_single_quotes(value | string)) if quote else value | string) -%}
  {%- endfor -%}
select
    {{ column_name }} as value_field,
    count(*) as n_records
from {{ model }}
where {{ column_name }} is not null
  {%- if accepted %}
  and {{ column_name }} not in ({{ accepted | join(', ') }})
  {%- endif %}
group by {{ column_name }}
{%- endmacro -%}

{%- test relationships(model, column_name, to, field) -%}
  {{- adapter.dispatch('test_relationships', 'dbt')(model, column_name, to, field) -}}
{%- endtest -%}

{%- macro default__test_relationships(model, column_name, to, field) -%}
with child as (
    select {{ column_name }} as from_field
    from {{ model }}
    where {{ column_name }} is not null
),

parent as (
    select {{ field }} as to_field
    from {{ to }}
)

select child.from_field
from child
left join parent on child.from_field = parent.to_field
where parent.to_field is null
{%- endmacro -%}

{%- test expression_is_true(model, expression, column_name=none) -%}
  {{- adapter.dispatch('test_expression_is_true', 'dbt')(model, expression, column_name) -}}
{%- endtest -%}

{#- An expression that is NULL is not true. -#}
{%- macro default__test_expression_is_true(model, expression, column_name=none) -%}
select {{ '*' if should_store_failures() else 1 }}
from {{ model }}
where ({{ column_name ~ ' ' if column_name }}{{ expression }}) is not true
{%- endmacro -%}

{%- test unique_combination_of_columns(model, combination_of_columns, quote_columns=false) -%}
  {{- adapter.dispatch('test_unique_combination_of_columns', 'dbt')(model, combination_of_columns, quote_columns) -}}
{%- endtest -%}

{#- Two rows that are NULL in the same columns are duplicates. -#}
{%- macro default__test_unique_combination_of_columns(model, combination_of_columns, quote_columns=false) -%}
  {%- set columns = get_quoted_csv(combination_of_columns) if quote_columns else combination_of_columns | join(', ') -%}
select {{ columns }}, count(*) as n_records
from {{ model }}
group by {{ columns }}
having count(*) > 1
{%- endmacro -%}

{%- test row_count(model, min=none, max=none, equals=none) -%}
  {{- adapter.dispatch('test_row_count', 'dbt')(model, min, max, equals) -}}
{%- endtest -%}

{%- macro default__test_row_count(model, min=none, max=none, equals=none) -%}
  {%- set bounds = [] -%}
  {%- if min is not none %}{%- do bounds.append('n_rows < ' ~ min) -%}{% endif -%}
  {%- if max is not none %}{%- do bounds.append('n_rows > ' ~ max) -%}{% endif -%}
  {%- if equals is not none %}{%- do bounds.append('n_rows <> ' ~ equals) -%}{% endif -%}
  {%- if not bounds -%}
    {%- do exceptions.raise_compiler_error('the test `row_count` needs `min`, `max` or `equals`') -%}
  {%- endif -%}
select n_rows
from (select count(*) as n_rows from {{ model }}) as counted
where {{ bounds | join(' or ') }}
{%- endmacro -%}
