select '{{ var('start_dat') }}'
