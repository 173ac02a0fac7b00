select 'é' as name
