select
  customer,
  min(ordered_on) as first_order,
  max(ordered_on) as newest_order,
  count(*) as orders,
  sum(amount) as amount
from {{ ref('stg_orders') }}
group by customer
