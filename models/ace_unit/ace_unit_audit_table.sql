{{
  config(
    materialized='incremental',
    incremental_strategy='delete+insert',
    unique_key='event_date',
    post_hook="{{ keep_first_day_of_notification(this) }}"
  )
}}

with attempted as (
  select
    event_date,
    client_id,
    ccid,
    experience_id,
    notification_id,
    channel,
    attempted_ts_utc,
    row_number() over (
      partition by notification_id
      order by attempted_ts_utc, event_id
    ) as attempt
  from {{ ref('notification_attempted') }}
  {%- if is_incremental() %}
  where event_date >= {{ first_open_day(this) }}
    -- A notification that stands on a day no longer made again stays there.
    and notification_id not in (
      select notification_id
      from {{ this }}
      where event_date < {{ first_open_day(this) }}
    )
  {%- endif %}
),

delivered as (
  select
    notification_id,
    min(delivered_ts_utc) as delivered_ts_utc
  from {{ ref('notification_delivered') }}
  group by notification_id
)

select
  attempted.event_date,
  attempted.client_id,
  attempted.ccid,
  attempted.experience_id,
  attempted.notification_id,
  attempted.channel,
  attempted.attempted_ts_utc,
  delivered.delivered_ts_utc,
  delivered.notification_id is not null as is_delivered
from attempted
left join delivered on delivered.notification_id = attempted.notification_id
where attempted.attempt = 1
