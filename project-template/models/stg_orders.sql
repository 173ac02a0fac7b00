{{ config(materialized='view') }}

select
  id as order_id,
  customer,
  ordered_on,
  amount,
  status
from {{ ref('orders') }}
where status <> 'returned'
