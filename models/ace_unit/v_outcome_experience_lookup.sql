{{ config(materialized='view') }}

with numbered as (
  select
    snapshot_date,
    client_id,
    experience_id,
    experience_name,
    outcome_id,
    outcome_name,
    row_number() over (
      partition by client_id, experience_id
      order by snapshot_date desc nulls last, experience_name, outcome_id, outcome_name
    ) as age
  from {{ source('ace_unit', 'outcome_experience_lookup') }}
  where client_id is not null
    and experience_id is not null
)

select
  snapshot_date,
  client_id,
  experience_id,
  experience_name,
  outcome_id,
  outcome_name
from numbered
where age = 1
