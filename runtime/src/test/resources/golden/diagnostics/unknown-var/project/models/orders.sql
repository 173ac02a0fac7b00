select * from orders where day >= '{{ var('frist_day') }}'
