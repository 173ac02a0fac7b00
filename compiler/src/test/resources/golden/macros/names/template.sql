{{ generate_schema_name() }} {{ generate_schema_name(' raw ', {}) }} {{ generate_schema_name_for_env('raw', {}) }}
{{ generate_database_name() }} {{ generate_database_name('other') }}
{{ generate_alias_name(none, {'name': 'orders'}) }} {{ generate_alias_name(' o ') }} {{ generate_alias_name(none, {'name': 'orders', 'version': '1.2'}) }}
