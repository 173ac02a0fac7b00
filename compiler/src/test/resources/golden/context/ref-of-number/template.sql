select * from {{ ref(1) }}
