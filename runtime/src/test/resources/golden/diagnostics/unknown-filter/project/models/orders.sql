select '{{ 'Orders' | lowercase }}' as name
