select
  {% for column in ['id', 'total'] %}
  {{ column }},
  {% endfro %}
  1 as one
