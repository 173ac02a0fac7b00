{{ dbt.current_timestamp_backcompat() }}
{{ dbt.current_timestamp_in_utc() }}
{{ dbt.date(2024, 2, 29) }}
{{ dbt.date_trunc('month', 'a') }}
{{ dbt.dateadd('day', -1, 'a') }}
{{ dbt.dateadd('day', 1, "'2020-01-01'") }}
{{ dbt.dateadd(datepart='month', interval='n', from_date_or_timestamp='a') }}
{{ dbt.datediff("'2020-01-01'", 'a', 'day') }}
{{ dbt.last_day('a', 'quarter') }}
{{ dbt.date_spine('day', "cast('2020-01-01' as date)", "cast('2020-02-01' as date)") }}
{{ dbt.current_timestamp() }} {{ dbt.snapshot_get_time() }}
{{ dbt.date_trunc('day', "'2020-01-01 10:00'") }}
{{ dbt.dateadd('quarter', 'n', 'a') }}
{{ dbt.datediff('a', 'b', 'week') }}
{{ dbt.datediff('a', 'b', 'month') }}
{{ dbt.datediff('a', 'b', 'quarter') }}
{{ dbt.datediff('a', 'b', 'year') }}
{{ dbt.datediff('a', 'b', 'hour') }}
{{ dbt.datediff('a', 'b', 'second') }}
