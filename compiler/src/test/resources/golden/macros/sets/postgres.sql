(array_agg(a) filter (where a is not null))[1]
bool_or(a > 1)
array[1, 2]
array[]::INT[]
array[]::TEXT[]
array_append(a, 3)
array_cat(a, b)
(a is not distinct from b)
except intersect
4
select generated_number
from generate_series(1, 6) as numbers(generated_number)