regexp_matches(a, '[0-9]+', 'c')
regexp_matches(a, p, 'i')
regexp_matches(a, ('^(?:' || '\d' || ')'), 'c')
regexp_matches(a, ('^(?:' || p || ')'), 'i')
regexp_matches(a, ('^(?:' || '\d' || ')$'), 'c')
regexp_replace(a, '(\d)', '<\1>', 'g')
case when regexp_matches(a, '\d+', 'c') then regexp_extract(a, '\d+', 0, 'c') end
case when regexp_matches(a, '(\d)(\d)', 'i') then regexp_extract(a, '(\d)(\d)', 2, 'i') end