{{ dbt.convert_timezone('UTC', 'America/New_York', 'a') }}
{{ dbt.convert_timezone('UTC', 'America/New_York', "'2024-03-10 07:00'") }}
{{ dbt.local_time('UTC', 'a') }}
