{{ dbt.regex_contains('a', "'[0-9]+'") }}
{{ dbt.regex_contains('a', 'p', ignore_case=true) }}
{{ dbt.regex_starts_with('a', "'\d'") }}
{{ dbt.regex_starts_with('a', 'p', true) }}
{{ dbt.regex_matches('a', "'\d'") }}
{{ dbt.regex_replace('a', "'(\d)'", "'<\\1>'") }}
{{ dbt.regex_extract('a', "'\d+'") }}
{{ dbt.regex_extract('a', "'(\d)(\d)'", 2, true) }}
