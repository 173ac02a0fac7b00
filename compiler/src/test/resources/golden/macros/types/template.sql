{{ dbt.type_string() }} {{ dbt.type_timestamp() }} {{ dbt.type_float() }} {{ dbt.type_numeric() }}
{{ dbt.type_bigint() }} {{ dbt.type_int() }} {{ dbt.type_boolean() }}
{{ dbt.cast('a', dbt.type_int()) }}
{{ dbt.safe_cast("'x'", dbt.type_int()) }}
{{ dbt.cast_bool_to_text('a') }}
