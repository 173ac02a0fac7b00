{{ dbt.test_row_count(this) }}
