{{ config(materialized='ephemeral') }}

with event as (
  select
    event_id,
    event_name,
    {{ local_time('UTC', 'event_ts') }} as event_ts_utc,
    client_id,
    ccid,
    notification_id,
    experience_id,
    channel
  from {{ source('ace_unit', 'notification_events') }}
  where notification_id is not null
    and event_ts is not null
),

numbered as (
  select
    event.*,
    row_number() over (
      partition by event_id
      order by event_ts_utc, notification_id, event_name
    ) as copy
  from event
)

select
  event_id,
  event_name,
  event_ts_utc,
  cast({{ convert_timezone('UTC', config.get('timezone'), 'event_ts_utc') }} as date) as event_date,
  client_id,
  ccid,
  notification_id,
  experience_id,
  channel
from numbered
where copy = 1 or event_id is null
