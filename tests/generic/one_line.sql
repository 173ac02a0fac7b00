{# A line break inside a value breaks files that are read line by line. #}
{% test one_line(model, column_name) %}
select {{ column_name }}
from {{ model }}
where {{ column_name }} like '%' || chr(10) || '%'
  or {{ column_name }} like '%' || chr(13) || '%'
{% endtest %}
