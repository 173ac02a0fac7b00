a || ' ' || b
'it\'s'
md5(cast(a as TEXT))
length(a)
position('b' in a)
replace(a, 'x', 'y')
right(a, 2)
split_part(a, ',', 1)
split_part(a, ',', -1)
'C:\\new'
right(a, n)
split_part(a, d, n)
case when count(a) > 0 then listagg(a, '|') within group (order by b) end
case when count(a) > 0 then listagg(a, ',') end
case when count(a) > 0 then array_to_string(array_slice(array_agg(distinct a) within group (order by a), 0, 3), '|') end
cast(mod(to_number(substr(md5(cast(a as TEXT)), 1, 8), 'XXXXXXXX'), 100) as integer)