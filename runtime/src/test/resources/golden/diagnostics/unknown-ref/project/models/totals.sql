select o.id
from {{ ref('orders') }} o
join {{ ref('oders') }} p on p.id = o.id
