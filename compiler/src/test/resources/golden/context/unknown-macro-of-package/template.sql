select {{ dbt.datead('day', 1, 'x') }}
