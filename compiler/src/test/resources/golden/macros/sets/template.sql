{{ dbt.any_value('a') }}
{{ dbt.bool_or('a > 1') }}
{{ dbt.array_construct([1, 2]) }}
{{ dbt.array_construct() }}
{{ dbt.array_construct([], dbt.type_string()) }}
{{ dbt.array_append('a', 3) }}
{{ dbt.array_concat('a', 'b') }}
{{ dbt.equals('a', 'b') }}
{{ dbt.except() }} {{ dbt.intersect() }}
{{ dbt.get_powers_of_two(9) }}
{{ dbt.generate_series(6) }}
