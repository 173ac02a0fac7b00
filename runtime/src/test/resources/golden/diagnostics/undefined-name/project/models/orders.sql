{% set columns = ['id', 'total'] %}
select {{ colums.first }} from orders
