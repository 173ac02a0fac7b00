TEXT TIMESTAMP FLOAT numeric(28,6)
bigint INT BOOLEAN
cast(a as INT)
case when cast('x' as text) !~* '^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?\s*$' then null when round(cast(cast('x' as text) as numeric)) between -2147483648 and 2147483647 then cast(round(cast(cast('x' as text) as numeric)) as INT) end
cast(a as TEXT)
case when cast(a as text) !~* '^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?\s*$' then null when round(cast(cast(a as text) as numeric)) between -9223372036854775808 and 9223372036854775807 then cast(round(cast(cast(a as text) as numeric)) as bigint) end
case when cast(a as text) !~* '^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?\s*$' then null when abs(round(cast(cast(a as text) as numeric), 2)) < 1e8 then cast(cast(a as text) as numeric(10, 2)) end
case when cast(a as text) ~* '^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?\s*$' then cast(cast(a as text) as numeric) end
case when cast(a as text) ~* '^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?\s*$|^\s*[+-]?(nan|inf|infinity)\s*$' then cast(cast(a as text) as float) end
case when lower(cast(a as text)) in ('t', 'true', 'y', 'yes', '1') then true when lower(cast(a as text)) in ('f', 'false', 'n', 'no', '0') then false end
case when trim(cast(a as text)) ~ '^\d{4}-\d{2}-\d{2}' then cast(jsonb_path_query_first(to_jsonb(regexp_replace(regexp_replace(trim(cast(a as text)), 'Z$', '+00:00'), '^(.{10}[ T]\d{2}:\d{2})$', '\1:00')), '$.datetime()', '{}', true) #>> '{}' as date) end
case when trim(cast(a as text)) ~ '^\d{4}-\d{2}-\d{2}' then cast(jsonb_path_query_first(to_jsonb(regexp_replace(regexp_replace(trim(cast(a as text)), 'Z$', '+00:00'), '^(.{10}[ T]\d{2}:\d{2})$', '\1:00')), '$.datetime()', '{}', true) #>> '{}' as timestamp) end
cast(a as uuid)