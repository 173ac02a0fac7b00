select * from {{ ref('orders') }};
