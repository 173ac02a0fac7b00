TEXT TIMESTAMP FLOAT numeric(28,6)
bigint INT BOOLEAN
cast(a as INT)
cast('x' as INT)
cast(a as TEXT)