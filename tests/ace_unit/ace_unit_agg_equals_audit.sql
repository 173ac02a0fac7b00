-- The aggregate must be what the audit table adds up to. A row here is a day and client of only one
-- of the two, or one whose figures differ.
with audited as (
  select
    event_date,
    client_id,
    is_delivered,
    {{ ace_unit() }} as ace_unit
  from {{ ref('ace_unit_audit_table') }}
),

figure as (
  select
    event_date,
    client_id,
    1 as attempted,
    case when is_delivered then 1 else 0 end as delivered,
    ace_unit as ace_units
  from audited

  union all

  select
    event_date,
    client_id,
    -1 * attempted,
    -1 * delivered,
    -1 * ace_units
  from {{ ref('ace_unit_agg_table') }}
)

select
  event_date,
  client_id,
  sum(attempted) as attempted,
  sum(delivered) as delivered,
  sum(ace_units) as ace_units
from figure
group by event_date, client_id
having sum(attempted) <> 0 or sum(delivered) <> 0 or sum(ace_units) <> 0
