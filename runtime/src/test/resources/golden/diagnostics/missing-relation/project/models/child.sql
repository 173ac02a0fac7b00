select * from {{ ref('between') }} join {{ ref('stg_shops') }} using (id)
