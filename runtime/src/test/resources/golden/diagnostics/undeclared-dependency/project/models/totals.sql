{% if execute %}
select count(*) as n from {{ ref('orders') }}
{% endif %}
