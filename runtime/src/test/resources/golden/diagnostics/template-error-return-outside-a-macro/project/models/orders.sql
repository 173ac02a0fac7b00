select 1 as id
{{ return('x') }}
