cast(current_timestamp as TIMESTAMP)
(current_timestamp at time zone 'UTC')
cast('2024-02-29' as date)
date_trunc('month', a)
(a + ((interval '1 day') * (-1)))
('2020-01-01' + ((interval '1 day') * (1)))
(a + ((interval '1 month') * (n)))
datediff(day, '2020-01-01', a)
cast(((date_trunc('quarter', a) + ((interval '1 quarter') * (1))) + ((interval '1 day') * (-1))) as date)
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
    select (cast('2020-01-01' as date) + ((interval '1 day') * ((row_number() over (order by generated_number) - 1)))) as date_day
    from rawdata
)

select *
from all_periods
where date_day < cast('2020-02-01' as date)