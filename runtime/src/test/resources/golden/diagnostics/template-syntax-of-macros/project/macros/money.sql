{% macro money(column %}{{ column }} / 100{% endmacro %}
