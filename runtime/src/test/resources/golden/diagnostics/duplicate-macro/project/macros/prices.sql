
{% macro money(column) %}{{ column }} * 0.01{% endmacro %}
