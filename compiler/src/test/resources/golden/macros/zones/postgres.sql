((a at time zone 'UTC') at time zone 'America/New_York')
((cast('2024-03-10 07:00' as TIMESTAMP) at time zone 'UTC') at time zone 'America/New_York')
(a at time zone 'UTC')