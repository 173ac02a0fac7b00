convert_timezone('UTC', 'America/New_York', a)
convert_timezone('UTC', 'America/New_York', cast('2024-03-10 07:00' as timestamp_ntz))
cast(convert_timezone('UTC', a) as timestamp_ntz)