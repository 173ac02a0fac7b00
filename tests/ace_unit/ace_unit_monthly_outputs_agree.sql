-- Both monthly outputs are invoiced from: for each client they must have the same total.
with figure as (
  select client_id, ace_units
  from {{ ref('ace_unit_monthly_output') }}

  union all

  select client_id, -1 * ace_units
  from {{ ref('ace_unit_monthly_outcome_experience_output') }}
)

select
  client_id,
  sum(ace_units) as difference
from figure
group by client_id
having sum(ace_units) <> 0
