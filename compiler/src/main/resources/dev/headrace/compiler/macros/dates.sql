{#- Dates and times. -#}

{%- macro current_timestamp() -%}
  {{- return(adapter.dispatch('current_timestamp', 'dbt')()) -}}
{%- endmacro -%}
{%- macro default__current_timestamp() -%}current_timestamp{%- endmacro -%}
{%- macro duckdb__current_timestamp() -%}now(){%- endmacro -%}
{%- macro snowflake__current_timestamp() -%}convert_timezone('UTC', current_timestamp()){%- endmacro -%}

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
cast({{ current_timestamp() }} as timestamp_ntz)
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
{%- macro postgres__snapshot_get_time() -%}
cast({{ current_timestamp() }} as timestamp)
{%- endmacro -%}
{%- macro snowflake__snapshot_get_time() -%}
cast({{ current_timestamp() }} as timestamp_ntz)
{%- endmacro -%}

{#- A plain text is taken for a time; the functions of most engines do not see one in it. -#}
{%- macro text_as_timestamp(expression) -%}
  {%- set written = expression | string | trim -%}
  {%- if modules.re.match("^'([^']|'')*'$", written) -%}
cast({{ written }} as {{ type_timestamp() }})
  {%- else -%}
    {{- written -}}
  {%- endif -%}
{%- endmacro -%}

{#- A whole number: one that is not is rounded. -#}
{%- macro whole_number(expression) -%}
  {%- set written = expression | string | trim -%}
  {{- written if modules.re.match('^-?[0-9]+$', written) else 'cast(' ~ written ~ ' as bigint)' -}}
{%- endmacro -%}

{#- `Days` is `day`. -#}
{%- macro datepart_word(datepart) -%}
  {%- set word = datepart | string | trim | lower -%}
  {%- do return(word[:-1] if word.endswith('s') else word) -%}
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
date_trunc('{{ datepart }}', {{ text_as_timestamp(date) }})
{%- endmacro -%}
{#- Postgres would take a date for a time of the session's zone; with an interval added it does not. -#}
{%- macro postgres__date_trunc(datepart, date) -%}
date_trunc('{{ datepart_word(datepart) }}', {{ text_as_timestamp(date) }} + interval '0 day')
{%- endmacro -%}

{%- macro dateadd(datepart, interval, from_date_or_timestamp) -%}
  {{- return(adapter.dispatch('dateadd', 'dbt')(datepart, interval, from_date_or_timestamp)) -}}
{%- endmacro -%}
{%- macro default__dateadd(datepart, interval, from_date_or_timestamp) -%}
dateadd({{ datepart }}, {{ interval }}, {{ text_as_timestamp(from_date_or_timestamp) }})
{%- endmacro -%}
{%- macro duckdb__dateadd(datepart, interval, from_date_or_timestamp) -%}
date_add({{ text_as_timestamp(from_date_or_timestamp) }}, interval ({{ whole_number(interval) }}) {{ datepart }})
{%- endmacro -%}
{#- Postgres knows no interval of a quarter. -#}
{%- macro postgres__dateadd(datepart, interval, from_date_or_timestamp) -%}
  {%- set word = datepart_word(datepart) -%}
({{ text_as_timestamp(from_date_or_timestamp) }} + interval '{{ '3 month' if word == 'quarter' else '1 ' ~ word }}' * ({{ whole_number(interval) }}))
{%- endmacro -%}

{#- How many borders of days, months, ... lie between two dates; weeks begin on Monday. -#}
{%- macro datediff(first_date, second_date, datepart) -%}
  {{- return(adapter.dispatch('datediff', 'dbt')(first_date, second_date, datepart)) -}}
{%- endmacro -%}
{%- macro default__datediff(first_date, second_date, datepart) -%}
datediff({{ datepart }}, {{ text_as_timestamp(first_date) }}, {{ text_as_timestamp(second_date) }})
{%- endmacro -%}
{#- DuckDB counts whole weeks, not their borders. -#}
{%- macro duckdb__datediff(first_date, second_date, datepart) -%}
  {%- if datepart_word(datepart) == 'week' -%}
(date_diff('day', date_trunc('week', cast({{ first_date }} as timestamp)), date_trunc('week', cast({{ second_date }} as timestamp))) // 7)
  {%- else -%}
date_diff('{{ datepart }}', cast({{ first_date }} as timestamp), cast({{ second_date }} as timestamp))
  {%- endif -%}
{%- endmacro -%}
{%- macro postgres__datediff(first_date, second_date, datepart) -%}
  {%- set word = datepart_word(datepart) -%}
  {%- set first = 'cast(' ~ first_date ~ ' as timestamp)' -%}
  {%- set second = 'cast(' ~ second_date ~ ' as timestamp)' -%}
  {%- set of_second = {'hour': '/ 3600', 'minute': '/ 60', 'second': '', 'millisecond': '* 1000', 'microsecond': '* 1000000'} -%}
  {%- set of_year = {'year': 1, 'quarter': 4, 'month': 12} -%}
  {%- if word == 'day' -%}
(cast({{ second_date }} as date) - cast({{ first_date }} as date))
  {%- elif word == 'week' -%}
((cast(date_trunc('week', {{ second }}) as date) - cast(date_trunc('week', {{ first }}) as date)) / 7)
  {%- elif word in of_second -%}
cast(extract(epoch from date_trunc('{{ word }}', {{ second }}) - date_trunc('{{ word }}', {{ first }})){{ ' ' ~ of_second[word] if of_second[word] }} as bigint)
  {%- elif word == 'year' -%}
cast(extract(year from {{ second }}) - extract(year from {{ first }}) as bigint)
  {%- elif word in of_year -%}
cast((extract(year from {{ second }}) - extract(year from {{ first }})) * {{ of_year[word] }} + extract({{ word }} from {{ second }}) - extract({{ word }} from {{ first }}) as bigint)
  {%- else -%}
    {%- do exceptions.raise_not_implemented('`datediff` does not count by `' ~ datepart ~ '` on ' ~ target.type) -%}
  {%- endif -%}
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

{#- The engine counts the steps itself, so that the template asks nothing. -#}
{%- macro date_spine_of(steps, datepart, start_date, end_date) -%}
  {%- set date = dateadd(datepart, 'steps.step', start_date) -%}
select {{ date }} as date_{{ datepart }}
from {{ steps }}
where {{ date }} < {{ text_as_timestamp(end_date) }}
{%- endmacro -%}
{%- macro duckdb__date_spine(datepart, start_date, end_date) -%}
  {%- set count = datediff(start_date, end_date, datepart) -%}
  {{- date_spine_of('(select unnest(range(0, ' ~ count ~ ')) as step) as steps', datepart, start_date, end_date) -}}
{%- endmacro -%}
{%- macro postgres__date_spine(datepart, start_date, end_date) -%}
  {%- set count = datediff(start_date, end_date, datepart) -%}
  {{- date_spine_of('generate_series(0, ' ~ count ~ ' - 1) as steps(step)', datepart, start_date, end_date) -}}
{%- endmacro -%}
{%- macro snowflake__date_spine(datepart, start_date, end_date) -%}
  {%- set count = datediff(start_date, end_date, datepart) -%}
  {{- date_spine_of('(select numbers.index as step from table(flatten(array_generate_range(0, ' ~ count ~ '))) as numbers) as steps', datepart, start_date, end_date) -}}
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
