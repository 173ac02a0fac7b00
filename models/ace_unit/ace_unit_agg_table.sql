{{
  config(
    materialized='incremental',
    incremental_strategy='delete+insert',
    unique_key='event_date',
    post_hook="{{ keep_audited_days(this, ref('ace_unit_audit_table')) }}"
  )
}}

with audited as (
  select
    event_date,
    client_id,
    is_delivered,
    {{ ace_unit() }} as ace_unit
  from {{ ref('ace_unit_audit_table') }}
  {%- if is_incremental() %}
  where event_date >= {{ first_open_day(this) }}
  {%- endif %}
)

select
  event_date,
  client_id,
  cast(count(*) as bigint) as attempted,
  cast(sum(case when is_delivered then 1 else 0 end) as bigint) as delivered,
  cast(sum(ace_unit) as bigint) as ace_units
from audited
group by event_date, client_id
