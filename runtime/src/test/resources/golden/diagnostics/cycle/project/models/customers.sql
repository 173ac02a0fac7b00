select * from {{ ref('people') }}
union all
select customer_id from {{ ref('totals') }}
