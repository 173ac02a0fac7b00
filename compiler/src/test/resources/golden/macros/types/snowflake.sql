TEXT TIMESTAMP FLOAT numeric(28,6)
bigint INT BOOLEAN
cast(a as INT)
try_cast('x' as INT)
cast(a as TEXT)