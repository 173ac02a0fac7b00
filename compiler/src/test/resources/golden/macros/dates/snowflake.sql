cast(current_timestamp as TIMESTAMP)
convert_timezone('UTC', current_timestamp)
cast('2024-02-29' as date)
date_trunc('month', a)
dateadd(day, -1, a)
dateadd(day, 1, '2020-01-01')
dateadd(month, n, a)
datediff(day, '2020-01-01', a)
cast(dateadd(day, -1, dateadd(quarter, 1, date_trunc('quarter', a))) as date)
with rawdata as (
    with bits as (
    select 0 as bit union all select 1
)

select generated_number
from (
    select b0.bit * 1 + 1 as generated_number
    from bits as b0
) as numbers
where generated_number <= 1
order by generated_number
),

all_periods as (
    select dateadd(day, (row_number() over (order by generated_number) - 1), cast('2020-01-01' as date)) as date_day
    from rawdata
)

select *
from all_periods
where date_day < cast('2020-02-01' as date)