with month_total as (
  select
    client_id,
    sum(attempted) as attempted,
    sum(delivered) as delivered,
    sum(ace_units) as ace_units
  from {{ ref('ace_unit_agg_table') }}
  where {{ in_month('event_date') }}
  group by client_id
)

select
  '{{ var("month") }}' as month,
  month_total.client_id,
  customer.client_name,
  cast(month_total.attempted as bigint) as attempted,
  cast(month_total.delivered as bigint) as delivered,
  cast(month_total.ace_units as bigint) as ace_units
from month_total
left join {{ ref('v_dim_customer') }} as customer on customer.client_id = month_total.client_id
order by month_total.client_id
