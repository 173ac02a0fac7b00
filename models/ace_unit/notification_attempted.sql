-- An event's time is UTC where it says no zone; the session's zone would be taken for it.
{{ config(timezone='UTC') }}

select
  event_id,
  event_date,
  client_id,
  ccid,
  experience_id,
  notification_id,
  channel,
  event_ts_utc as attempted_ts_utc
from {{ ref('stg_notification_events') }}
where event_name = 'notification.attempted'
