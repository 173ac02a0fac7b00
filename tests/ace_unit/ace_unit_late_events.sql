{{ config(severity='warn') }}

-- Events that arrived after their day was closed, so that the audit table does not show them.
-- `--full-refresh` takes them in.
with attempted as (
  select event_id, notification_id, event_date, attempted_ts_utc
  from {{ ref('notification_attempted') }}
),

known as (
  select distinct notification_id
  from attempted
)

select
  attempted.event_id,
  attempted.notification_id,
  attempted.event_date
from attempted
left join {{ ref('ace_unit_audit_table') }} as audit
  on audit.notification_id = attempted.notification_id
where audit.notification_id is null
  or audit.attempted_ts_utc > attempted.attempted_ts_utc

union all

-- Deliveries without any attempt are not late; another test counts them.
select
  delivered.event_id,
  delivered.notification_id,
  delivered.event_date
from {{ ref('notification_delivered') }} as delivered
inner join known on known.notification_id = delivered.notification_id
left join {{ ref('ace_unit_audit_table') }} as audit
  on audit.notification_id = delivered.notification_id
where audit.delivered_ts_utc is null
  or audit.delivered_ts_utc > delivered.delivered_ts_utc
