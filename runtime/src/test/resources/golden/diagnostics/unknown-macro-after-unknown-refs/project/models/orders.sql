select * from {{ ref('zzz') }}
join {{ source('p', 'q') }} using (id)
where {{ nomacro() }}
