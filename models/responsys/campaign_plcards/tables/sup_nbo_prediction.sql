{{ config(tags=['daily']) }}

with newest as (
  select
    customer_master_id,
    offer_code,
    score,
    scored_at,
    row_number() over (
      partition by customer_master_id, offer_code
      order by scored_at desc nulls last, score desc
    ) as age
  from {{ source('responsys', 'nbo_score') }}
  where customer_master_id is not null
    and offer_code is not null
    and score is not null
),

best as (
  select
    customer_master_id,
    offer_code,
    score,
    scored_at,
    row_number() over (
      partition by customer_master_id
      order by score desc, offer_code
    ) as place
  from newest
  where age = 1
)

select
  customer_master_id,
  offer_code,
  score,
  scored_at
from best
where place = 1
order by customer_master_id
