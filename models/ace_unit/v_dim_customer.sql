{{ config(materialized='view') }}

with numbered as (
  select
    load_date,
    client_id,
    client_name,
    status,
    updated_at,
    row_number() over (
      partition by client_id
      order by load_date desc nulls last, updated_at desc nulls last, client_name, status
    ) as age
  from {{ source('ace_unit', 'dim_customer') }}
  where client_id is not null
)

select
  load_date,
  client_id,
  client_name,
  status,
  updated_at
from numbered
where age = 1
