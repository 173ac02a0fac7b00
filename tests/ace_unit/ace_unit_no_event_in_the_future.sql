-- An event dated ahead of the clock would also close the days before it. The attempts are tested,
-- not the audit table, so that such an event never gets there.
select event_id, notification_id, event_date
from {{ ref('notification_attempted') }}
where event_date > cast('{{ (run_started_at | string)[:10] }}' as date)
