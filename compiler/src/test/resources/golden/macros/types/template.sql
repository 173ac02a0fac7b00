{{ dbt.type_string() }} {{ dbt.type_timestamp() }} {{ dbt.type_float() }} {{ dbt.type_numeric() }}
{{ dbt.type_bigint() }} {{ dbt.type_int() }} {{ dbt.type_boolean() }}
{{ dbt.cast('a', dbt.type_int()) }}
{{ dbt.safe_cast("'x'", dbt.type_int()) }}
{{ dbt.cast_bool_to_text('a') }}
{{ dbt.safe_cast('a', 'bigint') }}
{{ dbt.safe_cast('a', 'numeric(10, 2)') }}
{{ dbt.safe_cast('a', 'numeric') }}
{{ dbt.safe_cast('a', 'float') }}
{{ dbt.safe_cast('a', 'boolean') }}
{{ dbt.safe_cast('a', 'date') }}
{{ dbt.safe_cast('a', 'timestamp') }}
{{ dbt.safe_cast('a', 'uuid') }}
