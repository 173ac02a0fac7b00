with audited as (
  select
    client_id,
    ccid,
    experience_id,
    is_delivered,
    {{ ace_unit() }} as ace_unit
  from {{ ref('ace_unit_audit_table') }}
  where {{ in_month('event_date') }}
),

month_total as (
  select
    client_id,
    experience_id,
    count(*) as attempted,
    sum(case when is_delivered then 1 else 0 end) as delivered,
    sum(ace_unit) as ace_units,
    count(distinct case when is_delivered then ccid end) as active_customers
  from audited
  group by client_id, experience_id
)

select
  '{{ var("month") }}' as month,
  month_total.client_id,
  customer.client_name,
  lookup.outcome_id,
  lookup.outcome_name,
  month_total.experience_id,
  lookup.experience_name,
  cast(month_total.attempted as bigint) as attempted,
  cast(month_total.delivered as bigint) as delivered,
  cast(month_total.ace_units as bigint) as ace_units,
  cast(month_total.active_customers as bigint) as active_customers
from month_total
left join {{ ref('v_dim_customer') }} as customer on customer.client_id = month_total.client_id
left join {{ ref('v_outcome_experience_lookup') }} as lookup
  on lookup.client_id = month_total.client_id
  and lookup.experience_id = month_total.experience_id
order by month_total.client_id, month_total.experience_id
