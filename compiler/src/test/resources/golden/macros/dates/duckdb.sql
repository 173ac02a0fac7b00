cast(now() as TIMESTAMP)
(now() at time zone 'UTC')
cast('2024-02-29' as date)
date_trunc('month', a)
date_add(a, interval (-1) day)
date_add(cast('2020-01-01' as timestamp), interval (1) day)
date_add(a, interval (n) month)
date_diff('day', cast('2020-01-01' as timestamp), cast(a as timestamp))
cast(date_add(date_add(date_trunc('quarter', a), interval (1) quarter), interval (-1) day) as date)
select date_add(cast('2020-01-01' as date), interval (step) day) as date_day
from (
    select unnest(range(0, date_diff('day', cast(cast('2020-01-01' as date) as timestamp), cast(cast('2020-02-01' as date) as timestamp)))) as step
) as steps
where date_add(cast('2020-01-01' as date), interval (step) day) < cast('2020-02-01' as date)