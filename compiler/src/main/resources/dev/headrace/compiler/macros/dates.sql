{#- Dates and times. -#}

{%- macro current_timestamp() -%}
  {{- return(adapter.dispatch('current_timestamp', 'dbt')()) -}}
{%- endmacro -%}
{%- macro default__current_timestamp() -%}current_timestamp{%- endmacro -%}
{%- macro duckdb__current_timestamp() -%}now(){%- endmacro -%}

{%- macro current_timestamp_backcompat() -%}
  {{- return(adapter.dispatch('current_timestamp_backcompat', 'dbt')()) -}}
{%- endmacro -%}
{%- macro default__current_timestamp_backcompat() -%}
cast({{ current_timestamp() }} as {{ type_timestamp() }})
{%- endmacro -%}

{%- macro current_timestamp_in_utc() -%}
  {{- return(adapter.dispatch('current_timestamp_in_utc', 'dbt')()) -}}
{%- endmacro -%}
{%- macro default__current_timestamp_in_utc() -%}
({{ current_timestamp() }} at time zone 'UTC')
{%- endmacro -%}
{%- macro snowflake__current_timestamp_in_utc() -%}
convert_timezone('UTC', {{ current_timestamp() }})
{%- endmacro -%}

{%- macro current_timestamp_in_utc_backcompat() -%}
  {{- return(adapter.dispatch('current_timestamp_in_utc_backcompat', 'dbt')()) -}}
{%- endmacro -%}
{%- macro default__current_timestamp_in_utc_backcompat() -%}
  {{- current_timestamp_in_utc() -}}
{%- endmacro -%}

{%- macro getdate() -%}
  {{- return(current_timestamp()) -}}
{%- endmacro -%}

{%- macro snapshot_get_time() -%}
  {{- return(adapter.dispatch('snapshot_get_time', 'dbt')()) -}}
{%- endmacro -%}
{%- macro default__snapshot_get_time() -%}
  {{- current_timestamp() -}}
{%- endmacro -%}
{%- macro duckdb__snapshot_get_time() -%}
cast({{ current_timestamp() }} as timestamp)
{%- endmacro -%}

{%- macro date(year, month, day) -%}
  {{- return(adapter.dispatch('date', 'dbt')(year, month, day)) -}}
{%- endmacro -%}
{%- macro default__date(year, month, day) -%}
cast('{{ '%04d-%02d-%02d' | format(year, month, day) }}' as date)
{%- endmacro -%}

{%- macro date_trunc(datepart, date) -%}
  {{- return(adapter.dispatch('date_trunc', 'dbt')(datepart, date)) -}}
{%- endmacro -%}
{%- macro default__date_trunc(datepart, date) -%}
date_trunc('{{ datepart }}', {{ date }})
{%- endmacro -%}

{%- macro dateadd(datepart, interval, from_date_or_timestamp) -%}
  {{- return(adapter.dispatch('dateadd', 'dbt')(datepart, interval, from_date_or_timestamp)) -}}
{%- endmacro -%}
{%- macro default__dateadd(datepart, interval, from_date_or_timestamp) -%}
dateadd({{ datepart }}, {{ interval }}, {{ from_date_or_timestamp }})
{%- endmacro -%}
{#- DuckDB does not see a time in a plain text. -#}
{%- macro duckdb__dateadd(datepart, interval, from_date_or_timestamp) -%}
  {%- set from = from_date_or_timestamp | string | trim -%}
  {%- set is_text = from.startswith("'") and from.endswith("'") -%}
date_add({{ 'cast(' ~ from ~ ' as timestamp)' if is_text else from }}, interval ({{ interval }}) {{ datepart }})
{%- endmacro -%}
{%- macro postgres__dateadd(datepart, interval, from_date_or_timestamp) -%}
({{ from_date_or_timestamp }} + ((interval '1 {{ datepart }}') * ({{ interval }})))
{%- endmacro -%}

{%- macro datediff(first_date, second_date, datepart) -%}
  {{- return(adapter.dispatch('datediff', 'dbt')(first_date, second_date, datepart)) -}}
{%- endmacro -%}
{%- macro default__datediff(first_date, second_date, datepart) -%}
datediff({{ datepart }}, {{ first_date }}, {{ second_date }})
{%- endmacro -%}
{%- macro duckdb__datediff(first_date, second_date, datepart) -%}
date_diff('{{ datepart }}', cast({{ first_date }} as timestamp), cast({{ second_date }} as timestamp))
{%- endmacro -%}

{%- macro last_day(date, datepart) -%}
  {{- return(adapter.dispatch('last_day', 'dbt')(date, datepart)) -}}
{%- endmacro -%}
{%- macro default__last_day(date, datepart) -%}
  {{- default_last_day(date, datepart) -}}
{%- endmacro -%}
{%- macro default_last_day(date, datepart) -%}
cast({{ dateadd('day', '-1', dateadd(datepart, '1', date_trunc(datepart, date))) }} as date)
{%- endmacro -%}

{#- How many steps lie between two dates, asked of the database; none while parsing. -#}
{%- macro get_intervals_between(start_date, end_date, datepart) -%}
  {{- return(adapter.dispatch('get_intervals_between', 'dbt')(start_date, end_date, datepart)) -}}
{%- endmacro -%}
{%- macro default__get_intervals_between(start_date, end_date, datepart) -%}
  {%- call statement('get_intervals_between', fetch_result=true) -%}
select {{ datediff(start_date, end_date, datepart) }}
  {%- endcall -%}
  {%- set result = load_result('get_intervals_between') -%}
  {%- if result and result.data -%}
    {%- do return(result.data[0][0]) -%}
  {%- endif -%}
  {%- do return(1) -%}
{%- endmacro -%}

{#- A row per step from the start to before the end, in a column named `date_<datepart>`. -#}
{%- macro date_spine(datepart, start_date, end_date) -%}
  {{- return(adapter.dispatch('date_spine', 'dbt')(datepart, start_date, end_date)) -}}
{%- endmacro -%}
{%- macro default__date_spine(datepart, start_date, end_date) -%}
with rawdata as (
    {{ generate_series(get_intervals_between(start_date, end_date, datepart)) }}
),

all_periods as (
    select {{ dateadd(datepart, '(row_number() over (order by generated_number) - 1)', start_date) }} as date_{{ datepart }}
    from rawdata
)

select *
from all_periods
where date_{{ datepart }} < {{ end_date }}
{%- endmacro -%}

{#- DuckDB counts the steps itself, so the template asks nothing. -#}
{%- macro duckdb__date_spine(datepart, start_date, end_date) -%}
select {{ dateadd(datepart, 'step', start_date) }} as date_{{ datepart }}
from (
    select unnest(range(0, {{ datediff(start_date, end_date, datepart) }})) as step
) as steps
where {{ dateadd(datepart, 'step', start_date) }} < {{ end_date }}
{%- endmacro -%}

{#- Dates computed in templates. -#}
{%- macro convert_datetime(date_str, date_fmt) -%}
  {%- do return(modules.datetime.datetime.strptime(date_str, date_fmt)) -%}
{%- endmacro -%}

{%- macro dates_in_range(start_date_str, end_date_str=none, in_fmt='%Y%m%d', out_fmt='%Y%m%d') -%}
  {%- set start = convert_datetime(start_date_str, in_fmt) -%}
  {%- set end = convert_datetime(end_date_str if end_date_str is not none else start_date_str, in_fmt) -%}
  {%- set days = (end - start).days -%}
  {%- if days < 0 -%}
    {%- do exceptions.raise_compiler_error(
        'the range of dates ends before it begins: ' ~ start_date_str ~ ' to ' ~ end_date_str) -%}
  {%- endif -%}
  {%- set dates = [] -%}
  {%- for day in range(days + 1) -%}
    {%- do dates.append((start + modules.datetime.timedelta(days=day)).strftime(out_fmt)) -%}
  {%- endfor -%}
  {%- do return(dates) -%}
{%- endmacro -%}

{#- `20200101` is one day, `20200101,20200131` all days between. -#}
{%- macro partition_range(raw_partition_date, date_fmt='%Y%m%d') -%}
  {%- set ends = (raw_partition_date | string).split(',') -%}
  {%- if ends | length > 2 -%}
    {%- do exceptions.raise_compiler_error(
        'a range of dates is one date or two with a comma between, not `' ~ raw_partition_date ~ '`') -%}
  {%- endif -%}
  {%- do return(dates_in_range(ends[0], ends[1] if ends | length == 2 else none, in_fmt=date_fmt)) -%}
{%- endmacro -%}

{%- macro py_current_timestring() -%}
  {%- do return(modules.datetime.datetime.now().strftime('%Y%m%d%H%M%S%f')) -%}
{%- endmacro -%}
