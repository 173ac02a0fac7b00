-- select {{ any_value('x') }} from (select 7 as x union all select 7) as t
select any_value(x) from (select 7 as x union all select 7) as t;

-- select {{ any_value('x') }} from (select true as x union all select true) as t
select any_value(x) from (select true as x union all select true) as t;

-- select {{ any_value('x') }} from (select 7 as x) as t where x > 7
select any_value(x) from (select 7 as x) as t where x > 7;

-- select {{ any_value('x') }} from (select 7 as x union all select null) as t having count(x) = 1
select any_value(x) from (select 7 as x union all select null) as t having count(x) = 1;

-- array_to_string({{ array_append(array_construct([1, 2]), 3) }}, ',')
select cast(array_to_string(array_append(coalesce(array_construct(1, 2), array_construct()), 3), ',') as TEXT);

-- array_to_string({{ array_append(array_construct([], type_int()), 3) }}, ',')
select cast(array_to_string(array_append(coalesce(array_construct(), array_construct()), 3), ',') as TEXT);

-- array_to_string({{ array_concat(array_construct([1]), array_construct([2, 3])) }}, ',')
select cast(array_to_string(coalesce(array_cat(array_construct(1), array_construct(2, 3)), array_construct(1), array_construct(2, 3)), ',') as TEXT);

-- array_to_string({{ array_concat(array_construct([1]), array_construct()) }}, ',')
select cast(array_to_string(coalesce(array_cat(array_construct(1), array_construct()), array_construct(1), array_construct()), ',') as TEXT);

-- array_to_string({{ array_construct(["'a'", "'b'"], type_string()) }}, '|')
select cast(array_to_string(array_construct('a', 'b'), '|') as TEXT);

-- array_to_string({{ array_construct() }}, ',')
select cast(array_to_string(array_construct(), ',') as TEXT);

-- select {{ bool_or('x > 1') }} from (select 1 as x union all select 2) as t
select boolor_agg(x > 1) from (select 1 as x union all select 2) as t;

-- select {{ bool_or('x > 1') }} from (select 1 as x union all select null) as t
select boolor_agg(x > 1) from (select 1 as x union all select null) as t;

-- select {{ bool_or('x > 1') }} from (select cast(null as integer) as x) as t
select boolor_agg(x > 1) from (select cast(null as integer) as x) as t;

-- {{ cast("'12'", type_int()) }} + 1
select cast(cast('12' as INT) + 1 as TEXT);

-- {{ cast('null', type_int()) }}
select cast(cast(null as INT) as TEXT);

-- {{ cast("'2024-02-29'", 'date') }}
select cast(cast('2024-02-29' as date) as TEXT);

-- {{ cast_bool_to_text('1 = 1') }}
select cast(cast(1 = 1 as TEXT) as TEXT);

-- {{ cast_bool_to_text('1 = 2') }}
select cast(cast(1 = 2 as TEXT) as TEXT);

-- {{ cast_bool_to_text('cast(null as boolean)') }}
select cast(cast(cast(null as boolean) as TEXT) as TEXT);

-- {{ concat(["'a'", "''", "'b'"]) }}
select cast('a' || '' || 'b' as TEXT);

-- {{ concat(["'a'", 'cast(null as varchar(9))']) }}
select cast('a' || cast(null as varchar(9)) as TEXT);

-- {{ convert_timezone('UTC', 'Australia/Melbourne', "'2022-03-14 21:00:00'") }}
select cast(convert_timezone('UTC', 'Australia/Melbourne', cast('2022-03-14 21:00:00' as timestamp_ntz)) as TEXT);

-- {{ convert_timezone('UTC', 'America/New_York', "cast('2024-03-10 06:59:00' as timestamp)") }}
select cast(convert_timezone('UTC', 'America/New_York', cast('2024-03-10 06:59:00' as timestamp)) as TEXT);

-- {{ convert_timezone('UTC', 'America/New_York', "cast('2024-03-10 07:00:00' as timestamp)") }}
select cast(convert_timezone('UTC', 'America/New_York', cast('2024-03-10 07:00:00' as timestamp)) as TEXT);

-- {{ convert_timezone('UTC', 'America/New_York', "cast('2024-11-03 05:30:00' as timestamp)") }}
select cast(convert_timezone('UTC', 'America/New_York', cast('2024-11-03 05:30:00' as timestamp)) as TEXT);

-- {{ convert_timezone('UTC', 'America/New_York', "cast('2024-11-03 06:30:00' as timestamp)") }}
select cast(convert_timezone('UTC', 'America/New_York', cast('2024-11-03 06:30:00' as timestamp)) as TEXT);

-- {{ convert_timezone('America/New_York', 'UTC', "cast('2024-07-01 20:00:00' as timestamp)") }}
select cast(convert_timezone('America/New_York', 'UTC', cast('2024-07-01 20:00:00' as timestamp)) as TEXT);

-- {{ convert_timezone('America/New_York', 'UTC', "cast('2024-01-01 20:00:00' as timestamp)") }}
select cast(convert_timezone('America/New_York', 'UTC', cast('2024-01-01 20:00:00' as timestamp)) as TEXT);

-- {{ convert_timezone('UTC', 'Asia/Kathmandu', "cast('2024-02-28 23:00:00' as timestamp)") }}
select cast(convert_timezone('UTC', 'Asia/Kathmandu', cast('2024-02-28 23:00:00' as timestamp)) as TEXT);

-- {{ convert_timezone('UTC', 'America/New_York', 'cast(null as timestamp)') }}
select cast(convert_timezone('UTC', 'America/New_York', cast(null as timestamp)) as TEXT);

-- {{ current_timestamp() }} is not null
select cast(convert_timezone('UTC', current_timestamp()) is not null as TEXT);

-- {{ datediff(current_timestamp_in_utc(), local_time('UTC', current_timestamp()), 'minute') }}
select cast(datediff(minute, cast(convert_timezone('UTC', current_timestamp()) as timestamp_ntz), cast(convert_timezone('UTC', convert_timezone('UTC', current_timestamp())) as timestamp_ntz)) as TEXT);

-- {{ date(2024, 2, 29) }}
select cast(cast('2024-02-29' as date) as TEXT);

-- {{ date(987, 1, 1) }}
select cast(cast('0987-01-01' as date) as TEXT);

-- select cast(date_day as date) from ({{ date_spine('day', "cast('2024-02-28' as date)", "cast('2024-03-02' as date)") }}) as t order by 1
select cast(date_day as date) from (select dateadd(day, steps.step, cast('2024-02-28' as date)) as date_day
from (select numbers.index as step from table(flatten(array_generate_range(0, datediff(day, cast('2024-02-28' as date), cast('2024-03-02' as date))))) as numbers) as steps
where dateadd(day, steps.step, cast('2024-02-28' as date)) < cast('2024-03-02' as date)) as t order by 1;

-- select cast(date_month as date) from ({{ date_spine('month', "cast('2024-01-31' as date)", "cast('2024-04-30' as date)") }}) as t order by 1
select cast(date_month as date) from (select dateadd(month, steps.step, cast('2024-01-31' as date)) as date_month
from (select numbers.index as step from table(flatten(array_generate_range(0, datediff(month, cast('2024-01-31' as date), cast('2024-04-30' as date))))) as numbers) as steps
where dateadd(month, steps.step, cast('2024-01-31' as date)) < cast('2024-04-30' as date)) as t order by 1;

-- select cast(date_hour as {{ type_string() }}) from ({{ date_spine('hour', "'2024-03-10 01:00:00'", "'2024-03-10 04:00:00'") }}) as t order by 1
select cast(date_hour as TEXT) from (select dateadd(hour, steps.step, cast('2024-03-10 01:00:00' as timestamp_ntz)) as date_hour
from (select numbers.index as step from table(flatten(array_generate_range(0, datediff(hour, cast('2024-03-10 01:00:00' as timestamp_ntz), cast('2024-03-10 04:00:00' as timestamp_ntz))))) as numbers) as steps
where dateadd(hour, steps.step, cast('2024-03-10 01:00:00' as timestamp_ntz)) < cast('2024-03-10 04:00:00' as timestamp_ntz)) as t order by 1;

-- select count(*) from ({{ date_spine('day', "cast('2024-03-02' as date)", "cast('2024-03-02' as date)") }}) as t
select count(*) from (select dateadd(day, steps.step, cast('2024-03-02' as date)) as date_day
from (select numbers.index as step from table(flatten(array_generate_range(0, datediff(day, cast('2024-03-02' as date), cast('2024-03-02' as date))))) as numbers) as steps
where dateadd(day, steps.step, cast('2024-03-02' as date)) < cast('2024-03-02' as date)) as t;

-- select count(*) from ({{ date_spine('day', "cast('2024-03-02' as date)", "cast('2024-02-01' as date)") }}) as t
select count(*) from (select dateadd(day, steps.step, cast('2024-03-02' as date)) as date_day
from (select numbers.index as step from table(flatten(array_generate_range(0, datediff(day, cast('2024-03-02' as date), cast('2024-02-01' as date))))) as numbers) as steps
where dateadd(day, steps.step, cast('2024-03-02' as date)) < cast('2024-02-01' as date)) as t;

-- select count(*) from ({{ date_spine('day', "cast('2023-01-01' as date)", "cast('2025-01-01' as date)") }}) as t
select count(*) from (select dateadd(day, steps.step, cast('2023-01-01' as date)) as date_day
from (select numbers.index as step from table(flatten(array_generate_range(0, datediff(day, cast('2023-01-01' as date), cast('2025-01-01' as date))))) as numbers) as steps
where dateadd(day, steps.step, cast('2023-01-01' as date)) < cast('2025-01-01' as date)) as t;

-- cast({{ date_trunc('month', "cast('2024-02-29' as date)") }} as timestamp)
select cast(cast(date_trunc('month', cast('2024-02-29' as date)) as timestamp) as TEXT);

-- cast({{ date_trunc('quarter', "cast('2024-05-31' as date)") }} as date)
select cast(cast(date_trunc('quarter', cast('2024-05-31' as date)) as date) as TEXT);

-- cast({{ date_trunc('week', "cast('2024-03-03' as date)") }} as date)
select cast(cast(date_trunc('week', cast('2024-03-03' as date)) as date) as TEXT);

-- cast({{ date_trunc('year', "'2024-12-31 23:59:59'") }} as date)
select cast(cast(date_trunc('year', cast('2024-12-31 23:59:59' as timestamp_ntz)) as date) as TEXT);

-- {{ date_trunc('hour', "cast('2024-03-10 02:59:59' as timestamp)") }}
select cast(date_trunc('hour', cast('2024-03-10 02:59:59' as timestamp)) as TEXT);

-- {{ date_trunc('day', "'2024-02-29 10:11:12'") }}
select cast(date_trunc('day', cast('2024-02-29 10:11:12' as timestamp_ntz)) as TEXT);

-- {{ date_trunc('month', 'cast(null as timestamp)') }}
select cast(date_trunc('month', cast(null as timestamp)) as TEXT);

-- cast({{ dateadd('day', 1, "cast('2024-02-28' as date)") }} as date)
select cast(cast(dateadd(day, 1, cast('2024-02-28' as date)) as date) as TEXT);

-- cast({{ dateadd('month', 1, "cast('2024-01-31' as date)") }} as date)
select cast(cast(dateadd(month, 1, cast('2024-01-31' as date)) as date) as TEXT);

-- cast({{ dateadd('month', 1, "cast('2023-01-31' as date)") }} as date)
select cast(cast(dateadd(month, 1, cast('2023-01-31' as date)) as date) as TEXT);

-- cast({{ dateadd('month', -1, "cast('2024-03-31' as date)") }} as date)
select cast(cast(dateadd(month, -1, cast('2024-03-31' as date)) as date) as TEXT);

-- cast({{ dateadd('quarter', -1, "cast('2024-05-31' as date)") }} as date)
select cast(cast(dateadd(quarter, -1, cast('2024-05-31' as date)) as date) as TEXT);

-- cast({{ dateadd('year', 1, "cast('2024-02-29' as date)") }} as date)
select cast(cast(dateadd(year, 1, cast('2024-02-29' as date)) as date) as TEXT);

-- cast({{ dateadd('year', -4, "cast('2024-02-29' as date)") }} as date)
select cast(cast(dateadd(year, -4, cast('2024-02-29' as date)) as date) as TEXT);

-- cast({{ dateadd('week', -2, "cast('2024-03-10' as date)") }} as date)
select cast(cast(dateadd(week, -2, cast('2024-03-10' as date)) as date) as TEXT);

-- cast({{ dateadd('hour', 25, "cast('2024-03-09' as date)") }} as timestamp)
select cast(cast(dateadd(hour, 25, cast('2024-03-09' as date)) as timestamp) as TEXT);

-- {{ dateadd('minute', -1, "'2024-03-01 00:00:00'") }}
select cast(dateadd(minute, -1, cast('2024-03-01 00:00:00' as timestamp_ntz)) as TEXT);

-- {{ dateadd('second', 90, "cast('2024-12-31 23:59:00' as timestamp)") }}
select cast(dateadd(second, 90, cast('2024-12-31 23:59:00' as timestamp)) as TEXT);

-- cast({{ dateadd('day', '1 + 1', "cast('2024-02-28' as date)") }} as date)
select cast(cast(dateadd(day, 1 + 1, cast('2024-02-28' as date)) as date) as TEXT);

-- cast({{ dateadd('day', '2.5', "cast('2024-02-28' as date)") }} as date)
select cast(cast(dateadd(day, 2.5, cast('2024-02-28' as date)) as date) as TEXT);

-- cast({{ dateadd('day', 'cast(null as integer)', "cast('2024-02-28' as date)") }} as date)
select cast(cast(dateadd(day, cast(null as integer), cast('2024-02-28' as date)) as date) as TEXT);

-- cast({{ dateadd('day', 1, 'cast(null as date)') }} as date)
select cast(cast(dateadd(day, 1, cast(null as date)) as date) as TEXT);

-- {{ dateadd('hour', 1, "cast('2024-03-10 01:30:00' as timestamp)") }}
select cast(dateadd(hour, 1, cast('2024-03-10 01:30:00' as timestamp)) as TEXT);

-- {{ datediff("'2024-01-01'", "'2024-03-01'", 'day') }}
select cast(datediff(day, cast('2024-01-01' as timestamp_ntz), cast('2024-03-01' as timestamp_ntz)) as TEXT);

-- {{ datediff("cast('2024-03-01' as date)", "cast('2024-01-01' as date)", 'day') }}
select cast(datediff(day, cast('2024-03-01' as date), cast('2024-01-01' as date)) as TEXT);

-- {{ datediff("'2024-01-01 23:59:59'", "'2024-01-02 00:00:00'", 'day') }}
select cast(datediff(day, cast('2024-01-01 23:59:59' as timestamp_ntz), cast('2024-01-02 00:00:00' as timestamp_ntz)) as TEXT);

-- {{ datediff("'2024-01-31'", "'2024-02-01'", 'month') }}
select cast(datediff(month, cast('2024-01-31' as timestamp_ntz), cast('2024-02-01' as timestamp_ntz)) as TEXT);

-- {{ datediff("'2024-02-01'", "'2024-02-29'", 'month') }}
select cast(datediff(month, cast('2024-02-01' as timestamp_ntz), cast('2024-02-29' as timestamp_ntz)) as TEXT);

-- {{ datediff("'2024-02-01'", "'2023-11-30'", 'month') }}
select cast(datediff(month, cast('2024-02-01' as timestamp_ntz), cast('2023-11-30' as timestamp_ntz)) as TEXT);

-- {{ datediff("'2023-12-31'", "'2024-01-01'", 'year') }}
select cast(datediff(year, cast('2023-12-31' as timestamp_ntz), cast('2024-01-01' as timestamp_ntz)) as TEXT);

-- {{ datediff("'2024-01-01'", "'2024-12-31'", 'year') }}
select cast(datediff(year, cast('2024-01-01' as timestamp_ntz), cast('2024-12-31' as timestamp_ntz)) as TEXT);

-- {{ datediff("'2024-03-31'", "'2024-04-01'", 'quarter') }}
select cast(datediff(quarter, cast('2024-03-31' as timestamp_ntz), cast('2024-04-01' as timestamp_ntz)) as TEXT);

-- {{ datediff("'2023-10-01'", "'2024-12-31'", 'quarter') }}
select cast(datediff(quarter, cast('2023-10-01' as timestamp_ntz), cast('2024-12-31' as timestamp_ntz)) as TEXT);

-- {{ datediff("'2024-01-07'", "'2024-01-08'", 'week') }}
select cast(datediff(week, cast('2024-01-07' as timestamp_ntz), cast('2024-01-08' as timestamp_ntz)) as TEXT);

-- {{ datediff("'2024-01-08'", "'2024-01-14'", 'week') }}
select cast(datediff(week, cast('2024-01-08' as timestamp_ntz), cast('2024-01-14' as timestamp_ntz)) as TEXT);

-- {{ datediff("'2024-01-08'", "'2024-01-07'", 'week') }}
select cast(datediff(week, cast('2024-01-08' as timestamp_ntz), cast('2024-01-07' as timestamp_ntz)) as TEXT);

-- {{ datediff("'2024-01-01 00:59:59'", "'2024-01-01 01:00:00'", 'hour') }}
select cast(datediff(hour, cast('2024-01-01 00:59:59' as timestamp_ntz), cast('2024-01-01 01:00:00' as timestamp_ntz)) as TEXT);

-- {{ datediff("'2024-01-01 01:00:00'", "'2024-01-01 00:59:59'", 'hour') }}
select cast(datediff(hour, cast('2024-01-01 01:00:00' as timestamp_ntz), cast('2024-01-01 00:59:59' as timestamp_ntz)) as TEXT);

-- {{ datediff("'2024-03-10 00:30:00'", "'2024-03-10 04:30:00'", 'hour') }}
select cast(datediff(hour, cast('2024-03-10 00:30:00' as timestamp_ntz), cast('2024-03-10 04:30:00' as timestamp_ntz)) as TEXT);

-- {{ datediff("'2024-01-01 00:00:59'", "'2024-01-01 00:01:00'", 'minute') }}
select cast(datediff(minute, cast('2024-01-01 00:00:59' as timestamp_ntz), cast('2024-01-01 00:01:00' as timestamp_ntz)) as TEXT);

-- {{ datediff("'2024-02-28 23:59:59.9'", "'2024-03-01 00:00:00'", 'second') }}
select cast(datediff(second, cast('2024-02-28 23:59:59.9' as timestamp_ntz), cast('2024-03-01 00:00:00' as timestamp_ntz)) as TEXT);

-- {{ datediff("'2024-01-01 00:00:00'", "'2024-01-01 00:00:01.5'", 'millisecond') }}
select cast(datediff(millisecond, cast('2024-01-01 00:00:00' as timestamp_ntz), cast('2024-01-01 00:00:01.5' as timestamp_ntz)) as TEXT);

-- {{ datediff("cast(null as date)", "'2024-01-01'", 'day') }}
select cast(datediff(day, cast(null as date), cast('2024-01-01' as timestamp_ntz)) as TEXT);

-- {{ datediff("'2024-01-01'", "cast(null as timestamp)", 'hour') }}
select cast(datediff(hour, cast('2024-01-01' as timestamp_ntz), cast(null as timestamp)) as TEXT);

-- {{ equals('1', '1') }}
select cast((1 is not distinct from 1) as TEXT);

-- {{ equals('1', 'null') }}
select cast((1 is not distinct from null) as TEXT);

-- {{ equals('cast(null as integer)', 'null') }}
select cast((cast(null as integer) is not distinct from null) as TEXT);

-- '{{ escape_single_quotes("it's") }}'
select cast('it\'s' as TEXT);

-- '{{ escape_single_quotes("C:\\new") }}'
select cast('C:\\new' as TEXT);

-- select x from (select 1 as x union all select 2) as t {{ except() }} select 2
select x from (select 1 as x union all select 2) as t except select 2;

-- select generated_number from ({{ generate_series(3) }}) as t order by 1
select generated_number from (with bits as (
    select 0 as bit union all select 1
)

select generated_number
from (
    select b0.bit * 1 + b1.bit * 2 + 1 as generated_number
    from bits as b0
    cross join bits as b1
) as numbers
where generated_number <= 3
order by generated_number) as t order by 1;

-- select count(*) from ({{ generate_series(0) }}) as t
select count(*) from (with bits as (
    select 0 as bit union all select 1
)

select generated_number
from (
    select b0.bit * 1 + 1 as generated_number
    from bits as b0
) as numbers
where generated_number <= 0
order by generated_number) as t;

-- select sum(generated_number) from ({{ generate_series(1000) }}) as t
select sum(generated_number) from (with bits as (
    select 0 as bit union all select 1
)

select generated_number
from (
    select b0.bit * 1 + b1.bit * 2 + b2.bit * 4 + b3.bit * 8 + b4.bit * 16 + b5.bit * 32 + b6.bit * 64 + b7.bit * 128 + b8.bit * 256 + b9.bit * 512 + 1 as generated_number
    from bits as b0
    cross join bits as b1
    cross join bits as b2
    cross join bits as b3
    cross join bits as b4
    cross join bits as b5
    cross join bits as b6
    cross join bits as b7
    cross join bits as b8
    cross join bits as b9
) as numbers
where generated_number <= 1000
order by generated_number) as t;

-- {{ hash("'a'") }}
select cast(md5(cast('a' as TEXT)) as TEXT);

-- {{ hash("''") }}
select cast(md5(cast('' as TEXT)) as TEXT);

-- {{ hash("'é'") }}
select cast(md5(cast('é' as TEXT)) as TEXT);

-- {{ hash('12') }}
select cast(md5(cast(12 as TEXT)) as TEXT);

-- {{ hash('cast(null as integer)') }}
select cast(md5(cast(cast(null as integer) as TEXT)) as TEXT);

-- select x from (select 1 as x union all select 2) as t {{ intersect() }} select 2
select x from (select 1 as x union all select 2) as t intersect select 2;

-- {{ last_day("cast('2024-02-10' as date)", 'month') }}
select cast(cast(dateadd(day, -1, dateadd(month, 1, date_trunc('month', cast('2024-02-10' as date)))) as date) as TEXT);

-- {{ last_day("'2023-02-28'", 'month') }}
select cast(cast(dateadd(day, -1, dateadd(month, 1, date_trunc('month', cast('2023-02-28' as timestamp_ntz)))) as date) as TEXT);

-- {{ last_day("cast('2024-02-10' as date)", 'quarter') }}
select cast(cast(dateadd(day, -1, dateadd(quarter, 1, date_trunc('quarter', cast('2024-02-10' as date)))) as date) as TEXT);

-- {{ last_day("cast('2024-12-31 23:59:59' as timestamp)", 'year') }}
select cast(cast(dateadd(day, -1, dateadd(year, 1, date_trunc('year', cast('2024-12-31 23:59:59' as timestamp)))) as date) as TEXT);

-- {{ last_day("cast('2024-02-26' as date)", 'week') }}
select cast(cast(dateadd(day, -1, dateadd(week, 1, date_trunc('week', cast('2024-02-26' as date)))) as date) as TEXT);

-- {{ last_day('cast(null as date)', 'month') }}
select cast(cast(dateadd(day, -1, dateadd(month, 1, date_trunc('month', cast(null as date)))) as date) as TEXT);

-- {{ length("'abc'") }}
select cast(length('abc') as TEXT);

-- {{ length("''") }}
select cast(length('') as TEXT);

-- {{ length("'é😀'") }}
select cast(length('é😀') as TEXT);

-- {{ length('cast(null as varchar(9))') }}
select cast(length(cast(null as varchar(9))) as TEXT);

-- select {{ listagg('x', "'|'", 'order by x') }} from (select 'b' as x union all select 'a' union all select null) as t
select case when count(x) > 0 then listagg(x, '|') within group (order by x) end from (select 'b' as x union all select 'a' union all select null) as t;

-- select {{ listagg('x', "', '", 'order by x desc') }} from (select 2 as x union all select 10) as t
select case when count(x) > 0 then listagg(x, ', ') within group (order by x desc) end from (select 2 as x union all select 10) as t;

-- select {{ listagg('x', "'|'", 'order by n') }} from (select 'b' as x, 1 as n union all select 'a', 2 union all select 'b', 3) as t
select case when count(x) > 0 then listagg(x, '|') within group (order by n) end from (select 'b' as x, 1 as n union all select 'a', 2 union all select 'b', 3) as t;

-- select {{ listagg('distinct x', "'|'", 'order by x') }} from (select 'b' as x union all select 'a' union all select 'b') as t
select case when count(x) > 0 then listagg(distinct x, '|') within group (order by x) end from (select 'b' as x union all select 'a' union all select 'b') as t;

-- select {{ listagg('x', "'|'", 'order by x', 2) }} from (select 'c' as x union all select 'a' union all select null union all select 'b') as t
select case when count(x) > 0 then array_to_string(array_slice(array_agg(x) within group (order by x), 0, 2), '|') end from (select 'c' as x union all select 'a' union all select null union all select 'b') as t;

-- select {{ listagg('distinct x', "'|'", 'order by x', 2) }} from (select 'b' as x union all select 'a' union all select 'b' union all select 'c') as t
select case when count(x) > 0 then array_to_string(array_slice(array_agg(distinct x) within group (order by x), 0, 2), '|') end from (select 'b' as x union all select 'a' union all select 'b' union all select 'c') as t;

-- select {{ listagg('x', "'|'", 'order by x') }} from (select '' as x union all select 'a') as t
select case when count(x) > 0 then listagg(x, '|') within group (order by x) end from (select '' as x union all select 'a') as t;

-- select {{ listagg('x') }} from (select 'a' as x) as t where x <> 'a'
select case when count(x) > 0 then listagg(x, ',') end from (select 'a' as x) as t where x <> 'a';

-- select {{ listagg('x', "'|'", 'order by x', 2) }} from (select cast(null as varchar(9)) as x) as t
select case when count(x) > 0 then array_to_string(array_slice(array_agg(x) within group (order by x), 0, 2), '|') end from (select cast(null as varchar(9)) as x) as t;

-- {{ local_time('UTC', "cast('2024-03-10 02:30:00-05:00' as timestamp with time zone)") }}
select cast(cast(convert_timezone('UTC', cast('2024-03-10 02:30:00-05:00' as timestamp with time zone)) as timestamp_ntz) as TEXT);

-- {{ local_time('America/New_York', "cast('2024-03-10 07:00:00+00:00' as timestamp with time zone)") }}
select cast(cast(convert_timezone('America/New_York', cast('2024-03-10 07:00:00+00:00' as timestamp with time zone)) as timestamp_ntz) as TEXT);

-- {{ local_time('America/New_York', 'cast(null as timestamp with time zone)') }}
select cast(cast(convert_timezone('America/New_York', cast(null as timestamp with time zone)) as timestamp_ntz) as TEXT);

-- {{ md5_bucket("'A001'", 100) }}
select cast(cast(mod(to_number(substr(md5(cast('A001' as TEXT)), 1, 8), 'XXXXXXXX'), 100) as integer) as TEXT);

-- {{ md5_bucket("''", 100) }}
select cast(cast(mod(to_number(substr(md5(cast('' as TEXT)), 1, 8), 'XXXXXXXX'), 100) as integer) as TEXT);

-- {{ md5_bucket("'a'", 7) }}
select cast(cast(mod(to_number(substr(md5(cast('a' as TEXT)), 1, 8), 'XXXXXXXX'), 7) as integer) as TEXT);

-- {{ md5_bucket('cast(null as varchar(9))', 100) }}
select cast(cast(mod(to_number(substr(md5(cast(cast(null as varchar(9)) as TEXT)), 1, 8), 'XXXXXXXX'), 100) as integer) as TEXT);

-- {{ position("'b'", "'abc'") }}
select cast(position('b' in 'abc') as TEXT);

-- {{ position("'x'", "'abc'") }}
select cast(position('x' in 'abc') as TEXT);

-- {{ position("''", "'abc'") }}
select cast(position('' in 'abc') as TEXT);

-- {{ position("'b'", 'cast(null as varchar(9))') }}
select cast(position('b' in cast(null as varchar(9))) as TEXT);

-- {{ regex_contains("'abc 12'", "'[0-9]+'") }}
select cast((regexp_instr('abc 12', '[0-9]+', 1, 1, 0, 'c') > 0) as TEXT);

-- {{ regex_contains("'abc'", "'[0-9]+'") }}
select cast((regexp_instr('abc', '[0-9]+', 1, 1, 0, 'c') > 0) as TEXT);

-- {{ regex_contains("'ABC'", "'b'") }}
select cast((regexp_instr('ABC', 'b', 1, 1, 0, 'c') > 0) as TEXT);

-- {{ regex_contains("'ABC'", "'b'", ignore_case=true) }}
select cast((regexp_instr('ABC', 'b', 1, 1, 0, 'i') > 0) as TEXT);

-- {{ regex_contains("'a1'", "'\\d$'") }}
select cast((regexp_instr('a1', '\\d$', 1, 1, 0, 'c') > 0) as TEXT);

-- {{ regex_contains("''", "'x'") }}
select cast((regexp_instr('', 'x', 1, 1, 0, 'c') > 0) as TEXT);

-- {{ regex_contains('cast(null as varchar(9))', "'x'") }}
select cast((regexp_instr(cast(null as varchar(9)), 'x', 1, 1, 0, 'c') > 0) as TEXT);

-- {{ regex_extract("'+ 250 and 30'", "'[0-9]+'") }}
select cast(regexp_substr('+ 250 and 30', '[0-9]+', 1, 1, 'c') as TEXT);

-- {{ regex_extract("'+ 250 and 30'", "'\\+ *(\\d+)'", 1) }}
select cast(regexp_substr('+ 250 and 30', '\\+ *(\\d+)', 1, 1, 'ce', 1) as TEXT);

-- {{ regex_extract("'none'", "'[0-9]+'") }}
select cast(regexp_substr('none', '[0-9]+', 1, 1, 'c') as TEXT);

-- {{ regex_extract("'Ab'", "'(a)(B)'", 2, ignore_case=true) }}
select cast(regexp_substr('Ab', '(a)(B)', 1, 1, 'ie', 2) as TEXT);

-- {{ regex_extract('cast(null as varchar(9))', "'a'") }}
select cast(regexp_substr(cast(null as varchar(9)), 'a', 1, 1, 'c') as TEXT);

-- {{ regex_matches("'12'", "'[0-9]+'") }}
select cast(regexp_like('12', '[0-9]+', 'c') as TEXT);

-- {{ regex_matches("'12a'", "'[0-9]+'") }}
select cast(regexp_like('12a', '[0-9]+', 'c') as TEXT);

-- {{ regex_matches("'ab'", "'a|ab'") }}
select cast(regexp_like('ab', 'a|ab', 'c') as TEXT);

-- {{ regex_matches("'AB'", "'a|ab'", ignore_case=true) }}
select cast(regexp_like('AB', 'a|ab', 'i') as TEXT);

-- {{ regex_matches("''", "'[0-9]+'") }}
select cast(regexp_like('', '[0-9]+', 'c') as TEXT);

-- {{ regex_matches('cast(null as varchar(9))', "'a'") }}
select cast(regexp_like(cast(null as varchar(9)), 'a', 'c') as TEXT);

-- {{ regex_replace("'a1b22'", "'[0-9]+'", "'#'") }}
select cast(regexp_replace('a1b22', '[0-9]+', '#', 1, 0, 'c') as TEXT);

-- {{ regex_replace("'2024-02-29'", "'(\\d+)-(\\d+)-(\\d+)'", "'\\3/\\2/\\1'") }}
select cast(regexp_replace('2024-02-29', '(\\d+)-(\\d+)-(\\d+)', '\\3/\\2/\\1', 1, 0, 'c') as TEXT);

-- {{ regex_replace("'aAa'", "'a'", "''") }}
select cast(regexp_replace('aAa', 'a', '', 1, 0, 'c') as TEXT);

-- {{ regex_replace("'aAa'", "'a'", "'x'", ignore_case=true) }}
select cast(regexp_replace('aAa', 'a', 'x', 1, 0, 'i') as TEXT);

-- {{ regex_replace("''", "'a'", "'x'") }}
select cast(regexp_replace('', 'a', 'x', 1, 0, 'c') as TEXT);

-- {{ regex_replace('cast(null as varchar(9))', "'a'", "'x'") }}
select cast(regexp_replace(cast(null as varchar(9)), 'a', 'x', 1, 0, 'c') as TEXT);

-- {{ regex_starts_with("'12a'", "'[0-9]+'") }}
select cast((regexp_instr('12a', '[0-9]+', 1, 1, 0, 'c') = 1) as TEXT);

-- {{ regex_starts_with("'a12'", "'[0-9]+'") }}
select cast((regexp_instr('a12', '[0-9]+', 1, 1, 0, 'c') = 1) as TEXT);

-- {{ regex_starts_with("'xb'", "'a|b'") }}
select cast((regexp_instr('xb', 'a|b', 1, 1, 0, 'c') = 1) as TEXT);

-- {{ regex_starts_with("'Bx'", "'a|b'", ignore_case=true) }}
select cast((regexp_instr('Bx', 'a|b', 1, 1, 0, 'i') = 1) as TEXT);

-- {{ regex_starts_with('cast(null as varchar(9))', "'a'") }}
select cast((regexp_instr(cast(null as varchar(9)), 'a', 1, 1, 0, 'c') = 1) as TEXT);

-- {{ replace("'aXbX'", "'X'", "'-'") }}
select cast(replace('aXbX', 'X', '-') as TEXT);

-- {{ replace("'abc'", "'b'", "''") }}
select cast(replace('abc', 'b', '') as TEXT);

-- {{ replace("'abc'", "''", "'x'") }}
select cast(replace('abc', '', 'x') as TEXT);

-- {{ replace('cast(null as varchar(9))', "'b'", "'x'") }}
select cast(replace(cast(null as varchar(9)), 'b', 'x') as TEXT);

-- {{ right("'abc'", 2) }}
select cast(right('abc', 2) as TEXT);

-- {{ right("'abc'", 9) }}
select cast(right('abc', 9) as TEXT);

-- {{ right("'abc'", 0) }}
select cast(right('abc', 0) as TEXT);

-- {{ right("'abc'", -1) }}
select cast(right('abc', -1) as TEXT);

-- {{ right("'abc'", 'cast(null as integer)') }}
select cast(right('abc', cast(null as integer)) as TEXT);

-- {{ right('cast(null as varchar(9))', 1) }}
select cast(right(cast(null as varchar(9)), 1) as TEXT);

-- {{ safe_cast("'12'", type_int()) }}
select cast(try_cast(cast('12' as TEXT) as INT) as TEXT);

-- {{ safe_cast("' 12 '", type_int()) }}
select cast(try_cast(cast(' 12 ' as TEXT) as INT) as TEXT);

-- {{ safe_cast("'-2.5'", type_int()) }}
select cast(try_cast(cast('-2.5' as TEXT) as INT) as TEXT);

-- {{ safe_cast("'12a'", type_int()) }}
select cast(try_cast(cast('12a' as TEXT) as INT) as TEXT);

-- {{ safe_cast("''", type_int()) }}
select cast(try_cast(cast('' as TEXT) as INT) as TEXT);

-- {{ safe_cast('cast(null as varchar(9))', type_int()) }}
select cast(try_cast(cast(cast(null as varchar(9)) as TEXT) as INT) as TEXT);

-- {{ safe_cast("'9223372036854775807'", type_bigint()) }}
select cast(try_cast(cast('9223372036854775807' as TEXT) as bigint) as TEXT);

-- {{ safe_cast("'1.239'", 'decimal(4, 2)') }}
select cast(try_cast(cast('1.239' as TEXT) as decimal(4, 2)) as TEXT);

-- {{ safe_cast("'123.9'", 'decimal(4, 2)') }}
select cast(try_cast(cast('123.9' as TEXT) as decimal(4, 2)) as TEXT);

-- {{ safe_cast("'1,5'", 'decimal(4, 2)') }}
select cast(try_cast(cast('1,5' as TEXT) as decimal(4, 2)) as TEXT);

-- {{ safe_cast("'0.5'", type_float()) }}
select cast(try_cast(cast('0.5' as TEXT) as FLOAT) as TEXT);

-- {{ safe_cast("'x'", type_float()) }}
select cast(try_cast(cast('x' as TEXT) as FLOAT) as TEXT);

-- {{ safe_cast("'yes'", type_boolean()) }}
select cast(try_cast(cast('yes' as TEXT) as BOOLEAN) as TEXT);

-- {{ safe_cast("'F'", type_boolean()) }}
select cast(try_cast(cast('F' as TEXT) as BOOLEAN) as TEXT);

-- {{ safe_cast("'maybe'", type_boolean()) }}
select cast(try_cast(cast('maybe' as TEXT) as BOOLEAN) as TEXT);

-- {{ safe_cast("'2024-02-29'", 'date') }}
select cast(try_cast(cast('2024-02-29' as TEXT) as date) as TEXT);

-- {{ safe_cast("'2023-02-29'", 'date') }}
select cast(try_cast(cast('2023-02-29' as TEXT) as date) as TEXT);

-- {{ safe_cast("'2024-13-01'", 'date') }}
select cast(try_cast(cast('2024-13-01' as TEXT) as date) as TEXT);

-- {{ safe_cast("'soon'", 'date') }}
select cast(try_cast(cast('soon' as TEXT) as date) as TEXT);

-- {{ safe_cast("'2024-02-29 10:11'", 'date') }}
select cast(try_cast(cast('2024-02-29 10:11' as TEXT) as date) as TEXT);

-- {{ safe_cast("'2024-02-29 10:11:12'", type_timestamp()) }}
select cast(try_cast(cast('2024-02-29 10:11:12' as TEXT) as timestamp_ntz) as TEXT);

-- {{ safe_cast("'2024-02-29T10:11:12Z'", type_timestamp()) }}
select cast(try_cast(cast('2024-02-29T10:11:12Z' as TEXT) as timestamp_ntz) as TEXT);

-- {{ safe_cast("'2024-02-29'", type_timestamp()) }}
select cast(try_cast(cast('2024-02-29' as TEXT) as timestamp_ntz) as TEXT);

-- {{ safe_cast("'2024-02-29 25:00:00'", type_timestamp()) }}
select cast(try_cast(cast('2024-02-29 25:00:00' as TEXT) as timestamp_ntz) as TEXT);

-- {{ safe_cast('12', type_string()) }}
select cast(try_cast(cast(12 as TEXT) as TEXT) as TEXT);

-- {{ safe_cast("cast('2024-02-29' as date)", type_string()) }}
select cast(try_cast(cast(cast('2024-02-29' as date) as TEXT) as TEXT) as TEXT);

-- {{ split_part("'a,b,c'", "','", 1) }}
select cast(split_part('a,b,c', ',', 1) as TEXT);

-- {{ split_part("'a,b,c'", "','", -1) }}
select cast(split_part('a,b,c', ',', -1) as TEXT);

-- {{ split_part("'a,b,c'", "','", -3) }}
select cast(split_part('a,b,c', ',', -3) as TEXT);

-- {{ split_part("'a,b,c'", "','", 4) }}
select cast(split_part('a,b,c', ',', 4) as TEXT);

-- {{ split_part("'a,b,c'", "','", -4) }}
select cast(split_part('a,b,c', ',', -4) as TEXT);

-- {{ split_part("'a,b,c'", "','", 0) }}
select cast(split_part('a,b,c', ',', 1) as TEXT);

-- {{ split_part("'a||b'", "'||'", 2) }}
select cast(split_part('a||b', '||', 2) as TEXT);

-- {{ split_part("'abc'", "''", 1) }}
select cast(split_part('abc', '', 1) as TEXT);

-- {{ split_part("'abc'", "''", 2) }}
select cast(split_part('abc', '', 2) as TEXT);

-- {{ split_part("''", "','", 1) }}
select cast(split_part('', ',', 1) as TEXT);

-- {{ split_part('cast(null as varchar(9))', "','", 1) }}
select cast(split_part(cast(null as varchar(9)), ',', 1) as TEXT);

-- {{ string_literal('a b') }}
select cast('a b' as TEXT);

-- {{ string_literal('') }}
select cast('' as TEXT);

-- cast('9223372036854775807' as {{ type_bigint() }})
select cast(cast('9223372036854775807' as bigint) as TEXT);

-- cast('true' as {{ type_boolean() }})
select cast(cast('true' as BOOLEAN) as TEXT);

-- cast('0.1' as {{ type_float() }})
select cast(cast('0.1' as FLOAT) as TEXT);

-- cast('12' as {{ type_int() }})
select cast(cast('12' as INT) as TEXT);

-- cast('1.5' as {{ type_numeric() }})
select cast(cast('1.5' as numeric(28,6)) as TEXT);

-- cast(12 as {{ type_string() }})
select cast(cast(12 as TEXT) as TEXT);

-- cast('2024-02-29 10:11:12' as {{ type_timestamp() }})
select cast(cast('2024-02-29 10:11:12' as timestamp_ntz) as TEXT);

