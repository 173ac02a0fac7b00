{{ config(severity='warn') }}

-- Deliveries of notifications of which no attempt is known count for nothing.
select delivered.event_id, delivered.notification_id
from {{ ref('notification_delivered') }} as delivered
left join {{ ref('notification_attempted') }} as attempted
  on attempted.notification_id = delivered.notification_id
where attempted.notification_id is null
