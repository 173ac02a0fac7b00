{{ dbt.concat(['a', "' '", 'b']) }}
{{ dbt.string_literal(dbt.escape_single_quotes("it's")) }}
{{ dbt.hash('a') }}
{{ dbt.length('a') }}
{{ dbt.position("'b'", 'a') }}
{{ dbt.replace('a', "'x'", "'y'") }}
{{ dbt.right('a', 2) }}
{{ dbt.split_part('a', "','", 1) }}
{{ dbt.split_part(string_text='a', delimiter_text="','", part_number=-1) }}
{{ dbt.string_literal(dbt.escape_single_quotes("C:\\new")) }}
{{ dbt.right('a', 'n') }}
{{ dbt.split_part('a', 'd', 'n') }}
{{ dbt.listagg('a', "'|'", 'order by b') }}
{{ dbt.listagg('a') }}
{{ dbt.listagg('distinct a', "'|'", 'order by a', 3) }}
{{ dbt.md5_bucket('a', 100) }}
