select id from {{ ref('au.orders') }}
union all
select id from {{ ref('orders') }}
