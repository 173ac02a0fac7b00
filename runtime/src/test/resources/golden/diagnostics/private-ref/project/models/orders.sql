select *
from {{ ref('ledger') }}
