a || ' ' || b
'it''s'
md5(cast(a as varchar))
length(a)
position('b' in a)
replace(a, 'x', 'y')
right(a, 2)
split_part(a, ',', 1)
split_part(a, ',', -1)
'C:\new'
right(a, case when n < 0 then 0 else n end)
case when d <> '' then split_part(a, d, n) when d = '' then case when n in (-1, 0, 1) then a when a is not null then '' end end
string_agg(cast(a as varchar), '|' order by b)
string_agg(cast(a as varchar), ',')
array_to_string((array_agg(distinct a order by a) filter (where a is not null))[1:3], '|')
cast(cast('0x' || substr(md5(cast(a as varchar)), 1, 8) as bigint) % 100 as integer)