any_value(a)
boolor_agg(a > 1)
array_construct(1, 2)
array_construct()
array_construct()
array_append(coalesce(a, array_construct()), 3)
coalesce(array_cat(a, b), a, b)
(a is not distinct from b)
except intersect
4
with bits as (
    select 0 as bit union all select 1
)

select generated_number
from (
    select b0.bit * 1 + b1.bit * 2 + b2.bit * 4 + 1 as generated_number
    from bits as b0
    cross join bits as b1
    cross join bits as b2
) as numbers
where generated_number <= 6
order by generated_number