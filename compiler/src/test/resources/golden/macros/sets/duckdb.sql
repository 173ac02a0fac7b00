any_value(a)
bool_or(a > 1)
[1, 2]
cast([] as INT[])
cast([] as varchar[])
array_append(a, 3)
list_concat(a, b)
(a is not distinct from b)
except intersect
4
select generated_number
from range(1, 6 + 1) as numbers(generated_number)