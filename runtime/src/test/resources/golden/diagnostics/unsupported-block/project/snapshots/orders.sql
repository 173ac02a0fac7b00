{% snapshot orders_history %}
select * from orders
{% endsnapshot %}
