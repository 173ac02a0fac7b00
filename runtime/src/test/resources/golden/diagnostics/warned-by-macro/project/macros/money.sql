{% macro money(column, currency) %}
  {% if currency not in ['AUD', 'NZD'] %}
    {% do exceptions.warn('money() knows no currency ' ~ currency) %}
  {% endif %}
  {{ column }} / 100
{% endmacro %}
