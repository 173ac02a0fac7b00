a || ' ' || b
'it''s'
md5(cast(a as TEXT))
length(a)
position('b' in a)
replace(a, 'x', 'y')
right(a, 2)
split_part(a, ',', 1)
split_part(a, ',', -1)