select * from {{ ref('orders') }} join {{ ref('oders') }}
