{% macro newest(name) %}
select * from {{ ref(name) }} order by id desc limit 1
{% endmacro %}
