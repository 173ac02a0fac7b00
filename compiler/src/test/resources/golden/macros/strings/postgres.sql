a || ' ' || b
'it''s'
md5(cast(a as TEXT))
length(a)
position('b' in a)
replace(a, 'x', 'y')
right(a, 2)
split_part(a, ',', 1)
split_part(a, ',', -1)
'C:\new'
right(a, case when n < 0 then 0 else n end)
split_part(a, d, n)
string_agg(cast(a as TEXT), '|' order by b)
string_agg(cast(a as TEXT), ',')
array_to_string((array_agg(distinct a order by a) filter (where a is not null))[1:3], '|')
cast(cast(cast('x' || substr(md5(cast(a as TEXT)), 1, 8) as bit(32)) as bigint) % 100 as integer)