{% macro money(column, currency) %}
  {% if currency not in ['AUD', 'NZD'] %}
    {% do exceptions.raise_compiler_error('money() knows no currency ' ~ currency) %}
  {% endif %}
  {{ column }} / 100
{% endmacro %}
